import './person-panel.css'
import { use } from 'react'
import type { ReactNode } from 'react'
import { useQuery } from '@tanstack/react-query'
import type { Account, ConnectorInfo } from '#domain/account'
import { getAbout } from '../store/about.ts'
import type { PersonRow } from '../store/rows.ts'
import { Button } from '../ui/Button.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { LinkOpener } from '../ui/ExternalLink.tsx'
import { inWrittenOrder } from '../ui/plain-text.ts'
import { agoWords } from '../ui/time.ts'
import { useNow } from '../ui/use-now.ts'
import type { FailureScene } from '../words/failure.ts'
import { handleOf, nameOf } from '../words/names.ts'
import { say } from '../words/say.ts'
import { FollowUps } from './FollowUps.tsx'
import { Hiding } from './Hiding.tsx'
import { LinkedPeople } from './LinkedPeople.tsx'
import { NetworkBarriers } from './NetworkBarriers.tsx'
import { Notes } from './Notes.tsx'
import { notesSettled } from './unsaved-notes.ts'
import { betweenWords, talkWords } from './words.ts'

interface Props {
  personId: string
  accounts: readonly Account[]
  networks: readonly ConnectorInfo[]
  sceneOf: (network: string) => FailureScene
  /** Whether they are home, where somebody can look. */
  home: (person: PersonRow) => ReactNode
  onSignIn: (account: Account) => void
  onTalk: (conversationId: string) => void
  onClose: () => void
}

/** Somebody, whole: their words about themselves, how you met, all that passed between you, and what you noted. */
export const PersonPanel = ({ personId, accounts, networks, sceneOf, home, onSignIn, onTalk, onClose }: Props) => {
  const now = useNow()
  const open = use(LinkOpener)
  // Never from a cache: an old note must not come back over newer words.
  const { data: about } = useQuery({
    queryKey: [{ tables: ['people', 'conversations', 'depths', 'links', 'notes', 'followUps', 'followerEvents', 'exceptions', 'outbox'] }, 'about', personId],
    queryFn: () => notesSettled().then(() => getAbout(personId)),
    gcTime: 0,
  })
  if (!about) return null
  const { person, talks } = about
  const { url } = person
  const networkName = (name: string): string => sceneOf(name).network
  const network = networkName(person.network)
  return <Dialog title={nameOf(person)} isClosable onClose={onClose}
    actions={url !== null && <Button onClick={() => { open(url); onClose() }}>{say('person.page', { network })}</Button>}>
    <div className="person-panel">
      <p className="person-handle"><bdi>{handleOf(person)}</bdi> {say('accounts.on', { network })}</p>
      <p dir="auto" className="person-bio">{person.bio.trim() || say('person.no-bio')}</p>
      <p className="person-between">{betweenWords(about, now).join(' ')}</p>
      {home(person)}
      <Notes key={person.id} about={about} />
      <FollowUps personId={person.id} followUps={about.followUps} now={now} />
      <LinkedPeople about={about} networkName={networkName} />
      {talks.length > 0 && <section aria-label={say('person.between')}>
        <h3>{say('person.between')}</h3>
        <ul className="person-talks">{talks.map((talk) => {
          const { conversationId, url: page, latestAt } = talk
          const act = conversationId !== null ? () => onTalk(conversationId) : page === null ? null : () => { open(page); onClose() }
          const words = <><span dir="auto">{talk.snippet === '' ? say('person.no-words') : inWrittenOrder(talk.snippet)}</span>
            <small>{talkWords(talk)} · {agoWords(Math.max(0, now - latestAt))}</small></>
          return <li key={`${conversationId ?? ''} ${talk.messageId}`}>{act ? <button type="button" onClick={act}>{words}</button> : <p>{words}</p>}</li>
        })}</ul>
      </section>}
      <Hiding about={about} network={network} />
      <NetworkBarriers person={person} accounts={accounts} networks={networks} scene={sceneOf(person.network)} onSignIn={onSignIn} />
    </div>
  </Dialog>
}
