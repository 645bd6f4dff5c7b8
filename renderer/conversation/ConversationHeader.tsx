import { ArrowLeft, Check, ExternalLink as Out, RotateCcw } from 'lucide-react'
import { use } from 'react'
import type { ConversationView } from '../store/rows.ts'
import { Avatar } from '../ui/Avatar.tsx'
import { Button, IconButton } from '../ui/Button.tsx'
import { LinkOpener } from '../ui/ExternalLink.tsx'
import { handleOf, nameOf } from '../words/names.ts'
import { talkWords } from './talk.ts'

interface Props {
  view: ConversationView
  network: string
  onBack: () => void
  onDone: () => void
  onReopen: () => void
}

/** Who this is: name, handle, their own words about themselves, how often you talked. */
export const ConversationHeader = ({ view, network, onBack, onDone, onReopen }: Props) => {
  const { person, conversation, messages, thread } = view
  const open = use(LinkOpener)
  const name = nameOf(person)
  const page = messages.find((message) => message.id === conversation.messageId)?.url ?? thread.url
  const talk = talkWords(messages)
  return <header className="conversation-head">
    <div className="only-narrow"><IconButton label="Back to the list" keys="Escape" icon={<ArrowLeft size={20} />} onClick={onBack} /></div>
    <Avatar of={person.id} name={person.name} handle={person.handle} size="large" />
    <div className="conversation-who">
      <h2><bdi>{name}</bdi></h2>
      <p className="conversation-handle"><bdi>{handleOf(person)}</bdi> on {network}</p>
    </div>
    <div className="conversation-actions">
      {page !== null && <IconButton label={`Open on ${network}`} icon={<Out size={17} strokeWidth={1.75} />} onClick={() => open(page)} />}
      {conversation.section === 'done'
        ? <Button icon={<RotateCcw size={15} />} onClick={onReopen}>Put back</Button>
        : <Button icon={<Check size={16} />} onClick={onDone} title="Done (e)" aria-keyshortcuts="e">Done</Button>}
    </div>
    {(person.bio.trim() !== '' || talk !== '') && <div className="conversation-about">
      {person.bio.trim() !== '' && <p className="conversation-bio" dir="auto">{person.bio}</p>}
      {talk !== '' && <p>{talk}</p>}
    </div>}
  </header>
}
