import './profile.css'
import { use } from 'react'
import type { ConversationView } from '../store/rows.ts'
import { Avatar } from '../ui/Avatar.tsx'
import { Button } from '../ui/Button.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { LinkOpener } from '../ui/ExternalLink.tsx'
import { handleOf, nameOf } from '../words/names.ts'
import { talkWords, timesWords } from './talk.ts'

/** Who somebody is: all of what they say of themselves, and how well you two know each other. */
export const Profile = ({ view: { conversation, messages, person }, network, onClose }: { view: ConversationView; network: string; onClose: () => void }) => {
  const open = use(LinkOpener)
  const { url } = person
  return <Dialog title={nameOf(person)} onClose={onClose} actions={<>
    <Button onClick={onClose}>Close</Button>
    {url !== null && <Button look="primary" onClick={() => { open(url); onClose() }}>Their page on {network}</Button>}
  </>}>
    <div className="profile">
      <Avatar of={person.id} name={person.name} handle={person.handle} size="large" />
      <p className="profile-handle"><bdi>{handleOf(person)}</bdi> on {network}</p>
    </div>
    <p className="profile-bio" dir="auto">{person.bio.trim() || 'They say nothing about themselves.'}</p>
    <p>{timesWords(conversation.exchanges)} {talkWords(messages)}</p>
  </Dialog>
}
