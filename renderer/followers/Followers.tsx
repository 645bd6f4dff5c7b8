import './followers.css'
import { useEffect, useRef, useState } from 'react'
import type { ReactNode } from 'react'
import { DoorOpen } from 'lucide-react'
import { flushSync } from 'react-dom'
import type { Pile } from '#domain/review'
import { useBindings } from '../commands/use-bindings.ts'
import { useAwaited, useCommands } from '../commands/use-commands.ts'
import type { DoorList } from '../rules/door.ts'
import { restoreReview, reviewFollower } from '../store/followers.ts'
import { problemOf } from '../store/problem.ts'
import { Guard } from '../ui/Guard.tsx'
import { Plate } from '../ui/Plate.tsx'
import { inFigures } from '../ui/numbers.ts'
import { Segments } from '../ui/Segments.tsx'
import { useNow } from '../ui/use-now.ts'
import type { FailureScene } from '../words/failure.ts'
import { nameOf } from '../words/names.ts'
import { say } from '../words/say.ts'
import { FollowerList } from './FollowerList.tsx'
import { FollowerPane } from './FollowerPane.tsx'
import { Home } from './Home.tsx'
import type { Door } from './queries.ts'
import { useLook } from './use-looks.ts'
import type { Looks } from './use-looks.ts'
import { useWriting } from './use-writing.ts'
import type { WritingPlace } from './use-writing.ts'
import { Ways } from './Ways.tsx'
import { problemWords } from './reading-words.ts'
import { decidedWords, emptyWords, headlineOf, listNames, piles, sublineOf } from './words.ts'

const lists: readonly DoorList[] = ['door', 'hello', 'later', 'let-be']

interface Props {
  door: Door
  looks: Looks
  sceneOf: (network: string) => FailureScene
  /** On a narrow window: the person instead of the list. */
  onOpen: (isOpen: boolean) => void
  /** Something was done that can be taken back. */
  onDid: (words: string, personId: string, back: () => Promise<void>) => void
  /** Waits for what is being done before a step back. */
  during: <T>(work: Promise<T>) => Promise<T>
  onInbox: (conversationId: string) => void
  /** The composer for one post of theirs, in the conversation it stands in, or for a first word. */
  composer: (place: WritingPlace, told: { readonly onFocused: () => void; readonly onQueued: () => void; readonly onSent: () => void; readonly onLeave: () => void }) => ReactNode
  onPerson: (personId: string) => void
  /** What was typed for a box that did not come. */
  onTyped: (conversationId: string, typed: string) => void
  /** Something went wrong, in plain words. */
  onTrouble: (words: string) => void
}

/** Who followed, one at a time: look, and put them on one of three piles. */
export const Followers = ({ door, looks, sceneOf, onOpen, onDid, during, onInbox, composer, onPerson, onTyped, onTrouble }: Props) => {
  const [list, setList] = useState<DoorList>('door')
  const [chosen, setChosen] = useState<string | null>(null)
  const listRef = useRef<HTMLDivElement>(null)
  const paneRef = useRef<HTMLElement>(null)
  const emptyRef = useRef<HTMLElement>(null)
  const now = useNow()
  const rows = door[list]
  const index = Math.max(0, rows.findIndex(({ person }) => person.id === chosen))
  const row = rows[index] ?? null
  const look = useLook(row?.person.id ?? '')
  const networkName = (network: string): string => sceneOf(network).network
  const canLook = row?.account.abilities.includes('read-person') === true
  const lookNow = () => { if (row && canLook) looks.look(row) }
  const { hint } = useBindings()
  const writing = useWriting(row, look?.reading.examples[0]?.id ?? null, onTrouble)
  // A look comes first, wherever one can be had: whoever writes knows whom to.
  const hasLooked = look !== null || !canLook || looks.problem(row.person.id) !== null
  const write = hasLooked ? writing.begin : null
  const canAnswer = row?.account.abilities.includes('reply') === true
  const focusList = () => (listRef.current ?? emptyRef.current)?.focus()
  const isEmpty = row === null
  useEffect(() => {
    if (document.activeElement === document.body) (listRef.current ?? emptyRef.current)?.focus()
  }, [list, isEmpty])

  const choose = (to: number) => {
    const next = rows[Math.max(0, Math.min(rows.length - 1, to))]
    if (next) setChosen(next.person.id)
  }
  const back = () => {
    // A narrow window shows one of the two: what is not there yet cannot take the focus.
    flushSync(() => onOpen(false))
    focusList()
  }
  const put = (pile: Pile) => {
    if (!row || row.list === pile) return
    const { person } = row
    setChosen((rows[index + 1] ?? rows[index - 1])?.person.id ?? null)
    back()
    during((async () => {
      const before = await reviewFollower(person.id, pile, Date.now())
      onDid(decidedWords(pile, nameOf(person)), person.id, () => restoreReview(person.id, before))
    })()).catch((error: unknown) => onTrouble(problemOf(error).message))
  }
  const open = () => {
    if (!row) return
    flushSync(() => onOpen(true))
    paneRef.current?.focus()
  }
  const leaveBox = () => {
    flushSync(writing.end)
    focusList()
    if (document.activeElement === document.body) paneRef.current?.focus()
  }
  // What is typed between the key and the box that is not there yet must not decide anything.
  const { awaited } = writing
  useAwaited(awaited && String(awaited.turn), {
    giveUp: leaveBox, onPassed: writing.pass,
    // Where it could not be opened, that has been said.
    onLeft: (typed) => void awaited?.found.then(({ conversationId }) => onTyped(conversationId, typed), () => undefined),
  })
  useCommands(row === null ? {} : {
    next: () => choose(index + 1), previous: () => choose(index - 1), open, back: writing.place ? leaveBox : back,
    profile: () => onPerson(row.person.id),
    ...(canLook ? { home: lookNow } : {}),
    // While one is written to, there is nothing else to decide about them.
    ...(writing.place ? {} : Object.fromEntries(piles.filter(({ pile }) => pile !== row.list).map(({ pile, command }) => [command, () => put(pile)]))),
    ...(writing.place || !write ? {} : { welcome: write }),
  })
  const pileCommand = piles.find(({ pile }) => pile === list)?.command
  const empty = emptyWords(list, pileCommand && hint(pileCommand)?.shown)
  return <>
    <main className="place-list"><Guard what={say('guard.followers')} resetBy={list}>
      <section className="followers" ref={emptyRef} tabIndex={-1} aria-label={say('nav.followers')}>
        <header className="followers-head">
          {!isEmpty && <h1>{headlineOf(list, rows.length)}</h1>}
          {!isEmpty && <p>{sublineOf[list]}</p>}
          <Segments label={say('nav.followers')} choices={lists.map((value) => ({ value, label: door[value].length > 0 ? `${listNames[value]} ${inFigures(door[value].length)}` : listNames[value] }))} value={list}
            onChoose={(value) => { setList(value); setChosen(null) }} />
        </header>
        {isEmpty
          ? <Plate icon={<DoorOpen size={28} strokeWidth={1.5} />} title={empty.title} level={1}><p>{empty.words}</p></Plate>
          : <FollowerList label={headlineOf(list, rows.length)} rows={rows} selectedId={row.person.id} networkName={networkName} now={now} listRef={listRef}
              onSelect={setChosen} onShow={() => onOpen(true)} />}
      </section>
    </Guard></main>
    {row && <aside className="place-talk" aria-label={say('follower.label')}><Guard what={say('guard.person')} resetBy={row.person.id}>
      <FollowerPane key={row.person.id} row={row} network={networkName(row.person.network)} now={now} paneRef={paneRef} onPile={put} onBack={back} onInbox={onInbox} onPerson={() => onPerson(row.person.id)} onWrite={writing.place ? null : write}
        ways={writing.place && <Ways name={nameOf(row.person)} ways={writing.ways} value={writing.way} onChoose={writing.choose} />}
        composer={writing.place && (writing.isChanging ? <></> : composer(writing.place, {
          onFocused: writing.onFocused,
          // Whoever was written to is no longer unlooked at; once it has gone they are greeted.
          onQueued: () => { if (!row.review) void reviewFollower(row.person.id, 'hello', Date.now()).catch((error: unknown) => onTrouble(problemOf(error).message)) },
          onSent: leaveBox,
          onLeave: leaveBox,
        }))}>
        {canLook && <Home look={look} isAsking={looks.isAsking(row.person.id)} problem={problemWords(looks.problem(row.person.id), sceneOf(row.person.network))} network={networkName(row.person.network)} now={now} keys={hint('home')} onLook={lookNow} onAnswer={canAnswer ? writing.answer : null} />}
      </FollowerPane>
    </Guard></aside>}
  </>
}
