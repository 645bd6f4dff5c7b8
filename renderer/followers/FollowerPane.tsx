import { use } from 'react'
import type { ReactNode, RefObject } from 'react'
import { ArrowLeft, ExternalLink as Out, NotebookPen, PenLine } from 'lucide-react'
import type { Pile } from '#domain/review'
import { useBindings } from '../commands/use-bindings.ts'
import { useCommands } from '../commands/use-commands.ts'
import type { DoorRow } from '../store/rows.ts'
import { Avatar } from '../ui/Avatar.tsx'
import { Button, IconButton } from '../ui/Button.tsx'
import { LinkOpener } from '../ui/ExternalLink.tsx'
import { handleOf, nameOf } from '../words/names.ts'
import { say } from '../words/say.ts'
import { piles, whyOf } from './words.ts'

interface Props {
  row: DoorRow
  network: string
  now: number
  paneRef: RefObject<HTMLElement | null>
  onPile: (pile: Pile) => void
  onBack: () => void
  onInbox: (conversationId: string) => void
  onPerson: () => void
  /** How they can be written to, above the composer. */
  ways: ReactNode
  /** The composer, while the user writes to them. */
  composer: ReactNode
  /** Begins to write to them; null where there is no way, or nobody has looked yet. */
  onWrite: (() => void) | null
  children?: ReactNode
}

/** Somebody at the door: who they say they are, and where to put them. */
export const FollowerPane = ({ row, network, now, paneRef, onPile, onBack, onInbox, onPerson, ways, composer, onWrite, children }: Props) => {
  const { person, exchanges, waitsIn } = row
  const open = use(LinkOpener)
  const { url } = person
  const { hint } = useBindings()
  useCommands(url === null ? {} : { site: () => open(url) })
  return <section className="follower-pane" ref={paneRef} tabIndex={-1} aria-label={nameOf(person)}>
    <header className="follower-head">
      <div className="only-narrow"><IconButton label={say('ui.back-to-list')} keys={hint('back')} icon={<ArrowLeft size={20} />} onClick={onBack} /></div>
      <Avatar of={person.id} name={person.name} handle={person.handle} size="large" />
      <div className="follower-who">
        <h2><bdi>{nameOf(person)}</bdi></h2>
        <p><bdi>{handleOf(person)}</bdi> {say('accounts.on', { network })}</p>
      </div>
      <IconButton label={say('command.profile')} keys={hint('profile')} icon={<NotebookPen size={17} strokeWidth={1.75} />} onClick={onPerson} />
      {url !== null && <IconButton label={say('conversation.open-on', { network })} keys={hint('site')} icon={<Out size={17} strokeWidth={1.75} />} onClick={() => open(url)} />}
    </header>
    <div className="follower-scroll">
      <p className="follower-said" dir="auto" data-empty={person.bio.trim() === ''}>{person.bio.trim() === '' ? say('person.no-bio') : person.bio}</p>
      <p className="follower-facts">{whyOf(row, now)}{person.isBot && ` ${say('follower.automated')}`}{exchanges > 0 && ` ${say('follower.exchanges', { count: exchanges })}`}</p>
      {waitsIn !== null && <p className="follower-waits">{say('follower.waits')} <Button onClick={() => onInbox(waitsIn)}>{say('follower.open')}</Button></p>}
      {children}
    </div>
    {ways}
    {composer}
    {!composer && <footer className="follower-foot" role="group" aria-label={say('follower.where', { name: nameOf(person) })}>
      {piles.map(({ pile, label, command }) => <Button key={pile} look={pile === 'hello' ? 'primary' : 'plain'} disabled={row.list === pile}
        title={label} keys={hint(command)} onClick={() => onPile(pile)}>{label} {hint(command) && <kbd aria-hidden="true">{hint(command)?.shown}</kbd>}</Button>)}
      {onWrite && <Button look="quiet" icon={<PenLine size={15} />} title={say('command.welcome')} keys={hint('welcome')} onClick={onWrite}>{say('command.welcome')} {hint('welcome') && <kbd aria-hidden="true">{hint('welcome')?.shown}</kbd>}</Button>}
    </footer>}
  </section>
}
