import { ArrowLeft, Check, Clock, Ellipsis, ExternalLink as Out, RotateCcw } from 'lucide-react'
import { use } from 'react'
import { useBindings } from '../commands/use-bindings.ts'
import { useCommands } from '../commands/use-commands.ts'
import type { ConversationView } from '../store/rows.ts'
import { Avatar } from '../ui/Avatar.tsx'
import { Button, IconButton } from '../ui/Button.tsx'
import { LinkOpener } from '../ui/ExternalLink.tsx'
import { Menu } from '../ui/Menu.tsx'
import { handleOf, nameOf } from '../words/names.ts'
import { say } from '../words/say.ts'
import { pageOf } from './page.ts'
import { talkWords } from './talk.ts'

/** What can be decided about the conversation that is shown. */
export interface Verbs {
  readonly onDone: () => void
  readonly onSnooze: () => void
  readonly onNoAnswer: () => void
  readonly onReopen: () => void
  readonly onHide: () => void
  /** Who this is, and what the user noted. */
  readonly onPerson: () => void
  /** Hidden: it is no noise. */
  readonly onShow: () => void
  /** The key that opens its page was pressed; without it the page is opened. */
  readonly onSite?: (page: string) => void
}

interface Props {
  view: ConversationView
  network: string
  /** Why it is here, as a sentence; empty where there is nothing to say. */
  sentence: string
  verbs: Verbs
  onBack: () => void
}

const Actions = ({ section, verbs }: { section: ConversationView['conversation']['section']; verbs: Verbs }) => {
  const { hint } = useBindings()
  if (section === 'hidden') return null
  const isSetAside = section === 'done' || section === 'snoozed'
  return <>
    {section !== 'done' && <IconButton label={say('snooze.do')} keys={hint('snooze')} icon={<Clock size={17} strokeWidth={1.75} />} onClick={verbs.onSnooze} />}
    <Menu label={say('ui.more')} icon={<Ellipsis size={18} strokeWidth={1.75} />} items={[
      ...(section === 'waiting' ? [{ label: say('conversation.needs-no-answer'), keys: hint('no-answer'), onChoose: verbs.onNoAnswer }] : []),
      ...(section === 'snoozed' ? [{ label: say('conversation.done'), keys: hint('done'), onChoose: verbs.onDone }] : []),
      { label: say('conversation.person'), keys: hint('profile'), onChoose: verbs.onPerson },
      { label: say('conversation.hide'), keys: hint('hide'), onChoose: verbs.onHide },
    ]} />
    {isSetAside
      ? <Button icon={<RotateCcw size={15} />} keys={hint('reopen')} onClick={verbs.onReopen}>{say('conversation.put-back')}</Button>
      : <Button icon={<Check size={16} />} onClick={verbs.onDone} keys={hint('done')}>{say('conversation.done')}</Button>}
  </>
}

/** Who this is: name, handle, their own words about themselves, why they are here. */
export const ConversationHeader = ({ view, network, sentence, verbs, onBack }: Props) => {
  const { person, conversation, messages } = view
  const open = use(LinkOpener)
  const page = pageOf(view)
  const why = sentence || talkWords(messages)
  const { hint } = useBindings()
  useCommands(page === null ? {} : { site: () => (verbs.onSite ?? open)(page) })
  return <header className="conversation-head">
    <div className="only-narrow"><IconButton label={say('ui.back-to-list')} keys={hint('back')} icon={<ArrowLeft size={20} />} onClick={onBack} /></div>
    <Avatar of={person.id} name={person.name} handle={person.handle} size="large" />
    <div className="conversation-who">
      <h2><button type="button" className="conversation-name" aria-haspopup="dialog" aria-keyshortcuts={hint('profile')?.spoken} onClick={verbs.onPerson}><bdi>{nameOf(person)}</bdi></button></h2>
      <p className="conversation-handle"><bdi>{handleOf(person)}</bdi> {say('accounts.on', { network })}</p>
    </div>
    <div className="conversation-actions">
      {page !== null && <IconButton label={say('conversation.open-on', { network })} keys={hint('site')} icon={<Out size={17} strokeWidth={1.75} />} onClick={() => open(page)} />}
      <Actions section={conversation.section} verbs={verbs} />
    </div>
    {(person.bio.trim() !== '' || why !== '') && <div className="conversation-about">
      {person.bio.trim() !== '' && <p className="conversation-bio" dir="auto">{person.bio}</p>}
      {why !== '' && <p>{why}</p>}
    </div>}
  </header>
}
