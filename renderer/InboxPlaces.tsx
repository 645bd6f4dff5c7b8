import type { ReactNode } from 'react'
import { use, useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import type { VaultState } from '#domain/account'
import { personIn } from '#domain/conversation'
import type { OutboxItem } from '#domain/outbox-item'
import type { Said } from './App.tsx'
import { useBindings } from './commands/use-bindings.ts'
import { useCommands } from './commands/use-commands.ts'
import { useFindPage, useReadAhead, useReadFirst } from './conversation/queries.ts'
import { decidingCommands } from './deciding-commands.ts'
import { Ending } from './inbox/Ending.tsx'
import { InboxPane } from './inbox/InboxPane.tsx'
import { isFold, isPerson } from './inbox/lists.ts'
import type { ListName } from './inbox/lists.ts'
import { SnoozeDialog } from './inbox/SnoozeDialog.tsx'
import type { Decisions } from './inbox/use-decisions.ts'
import { useFollowing } from './inbox/use-following.ts'
import type { OpenList } from './inbox/use-list.ts'
import { useOpened, useSeen } from './inbox/use-seen.ts'
import type { Selection } from './inbox/use-selection.ts'
import type { UnsentVerbs } from './outbox/verbs.ts'
import type { FoldInbox } from './store/rows.ts'
import type { Status } from './sync/status.ts'
import { TalkSide, useTalkActs } from './TalkSide.tsx'
import { LinkOpener } from './ui/ExternalLink.tsx'
import { Guard } from './ui/Guard.tsx'
import { useNow } from './ui/use-now.ts'
import type { FailureScene } from './words/failure.ts'
import { nameOf } from './words/names.ts'
import { useLanguage } from './ui/use-language.ts'
import { say } from './words/say.ts'

interface Props {
  listName: ListName
  list: OpenList
  selection: Selection
  /** The fold whose people are listed, or null. */
  fold: FoldInbox | null
  /** Nobody is listed, or everybody has been seen: there is nothing beside it. */
  isEmpty: boolean
  /** Who is left has been seen, and the user went on. */
  hasEnded: boolean
  onEnded: (hasEnded: boolean) => void
  /** How high a row is (rem). */
  rowRem: number
  /** The user has more than one account. */
  hasSeveral: boolean
  /** A first read runs. */
  isReading: boolean
  /** On a narrow window: the conversation instead of the list. */
  onOpen: (isOpen: boolean) => void
  onEnterFold: (fold: FoldInbox, conversationId: string | null) => void
  onLeaveFold: () => void
  onPerson: (personId: string) => void
  /** Its people are too few for it now. */
  onDissolved: () => void
  unsent: UnsentVerbs
  /** The conversation the user wants to write in, or null; said to be there when its composer has the focus. */
  writingIn: string | null
  onWriting: () => void
  onQueued: (item: OutboxItem, name: string) => void
  /** Said under the list of those who wait, or null. */
  note: ReactNode
  decide: Decisions
  /** Whoever was decided about leaves the list at once. */
  onLeft: (id: string, decided: Promise<boolean>) => void
  tell: (said: Said) => void
  sceneOf: (network: string) => FailureScene
  status: Status
  vault: VaultState
}

/** The list and the conversation beside it, with what can be decided in both. */
export const InboxPlaces = ({ listName, list, selection, fold, isEmpty, hasEnded, onEnded, rowRem, hasSeveral, isReading, onOpen, onEnterFold, onLeaveFold, onDissolved, onPerson, unsent, writingIn, onWriting, onQueued, note, decide, onLeft, tell, sceneOf, status, vault }: Props) => {
  const spoken = useLanguage()
  const listRef = useRef<HTMLDivElement>(null)
  const paneRef = useRef<HTMLElement>(null)
  const talkRef = useRef<HTMLElement>(null)
  const [snoozing, setSnoozing] = useState<{ readonly id: string; readonly at: number } | null>(null)
  const now = useNow()
  const { onSeen, hasSeenAll } = useSeen()
  const { hint } = useBindings()
  const { rows } = list.pages
  const folds = useMemo(() => rows.filter(isFold), [rows])
  const readFirst = useReadFirst()
  const findPage = useFindPage()
  const openLink = use(LinkOpener)
  // What was reached for by hand is there at once: nobody may write in a box that is about to go.
  const { shownId, step, reach } = useFollowing(selection, useCallback((id: string) => (folds.some((row) => row.id === id) ? null : readFirst(id)), [folds, readFirst]))
  const shownFold = folds.find(({ id }) => id === shownId)
  const nextId = shownId === null ? null : selection.neighbourOf(shownId)
  useReadAhead(folds.some(({ id }) => id === nextId) ? null : nextId)
  // One that only stays because the list has gone on is not stayed with.
  useOpened(selection.isChosen && !shownFold && !hasEnded && shownId === selection.id ? shownId : null)
  // Whoever is walked to has been seen, also where the list scrolls there a moment later: else the last key of a fast walk would find no end.
  const chosenRow = selection.isChosen ? rows[selection.index] : undefined
  useEffect(() => {
    if (chosenRow) onSeen([chosenRow])
  }, [chosenRow, onSeen])

  // The focus is never lost: where the list goes or comes, it falls back to what stands in its place.
  const hasList = rows.length > 0
  useEffect(() => {
    const { activeElement } = document
    if (activeElement === document.body || activeElement === paneRef.current) (listRef.current ?? paneRef.current)?.focus()
  }, [hasList, hasEnded, listName, fold])
  // A fold whose people are too few now has dissolved; whoever is left stands in the list by themselves.
  const isDissolved = fold !== null && !list.pages.isLoading && !hasList
  useEffect(() => {
    if (isDissolved) onDissolved()
  })

  // On a narrow window the list is not to be seen while a conversation is: then that takes the focus.
  useEffect(() => {
    if (document.activeElement === document.body) talkRef.current?.focus()
  }, [shownId])

  const focusList = () => (listRef.current ?? paneRef.current)?.focus()
  /** Its composer has sent, and the button pressed for that can no longer be pressed. */
  const stay = (id: string) => {
    selection.select(id)
    const { activeElement } = document
    if (activeElement === document.body || activeElement?.matches(':disabled')) talkRef.current?.focus()
  }
  const backToList = () => {
    // A narrow window shows one of the two: what is not there yet cannot take the focus.
    flushSync(() => onOpen(false))
    focusList()
  }
  const goOn = (from: string) => {
    const next = selection.neighbourOf(from)
    selection.select(next)
    if (next === null) onOpen(false)
    focusList()
  }
  const thenNext = (act: (id: string) => Promise<boolean>) => (id: string) => {
    goOn(id)
    onLeft(id, act(id))
  }
  const snoozeUntil = (returnsAt: number | null) => (id: string) => {
    if (listName !== 'snoozed') thenNext(() => decide.snooze(id, returnsAt))(id)
    else {
      // It stays among the snoozed.
      goOn(id)
      void decide.snooze(id, returnsAt)
    }
  }
  /** The page of the chosen one, where another still stands beside the list. */
  const openSite = () => {
    if (selection.id === null || folds.some(({ id }) => id === selection.id)) return
    void findPage(selection.id).then((page) => { if (page !== null) openLink(page) })
  }
  const verbs = (id: string) => ({
    onDone: () => thenNext(listName === 'done' ? decide.reopen : decide.done)(id),
    onSnooze: () => setSnoozing({ id, at: Date.now() }),
    onNoAnswer: () => thenNext(decide.noAnswer)(id),
    onReopen: () => thenNext(decide.reopen)(id),
    onHide: () => thenNext(decide.hide)(id),
    onShow: () => thenNext(decide.show)(id),
    onPerson: () => onPerson(personIn(id)),
    onSite: (page: string) => {
      if (id === selection.id) openLink(page)
      else openSite()
    },
  })
  const chosenFold = folds.find(({ id }) => id === selection.id) ?? null
  /** Decides about the chosen row; a fold is decided person by person. */
  const onChosen = (act: (id: string) => void) => () => {
    if (chosenFold) tell({ words: say('inbox.press-to-go-in', { key: hint('open')?.shown ?? say('command.open') }), undo: null })
    else if (selection.id !== null) act(selection.id)
  }
  const open = () => {
    if (chosenFold) onEnterFold(chosenFold, null)
    else if (selection.id !== null) {
      const { id } = selection
      // Of the chosen one, not of the one that is about to go: that would take the focus along.
      flushSync(() => {
        reach(id)
        onOpen(true)
      })
      talkRef.current?.focus()
    }
  }
  /** Somebody goes to the box of a conversation: of one that is about to go they mean the box of the one that comes. */
  const onReached = (id: string) => {
    if (selection.id === null || selection.id === id) return
    reach(selection.id)
    if (!chosenFold) unsent.onWrite(selection.id)
  }
  const reply = () => {
    if (selection.id === null) return
    reach(selection.id)
    unsent.onWrite(selection.id)
  }
  const leaveEnd = () => {
    onEnded(false)
    selection.select(rows.at(-1)?.id ?? null)
  }
  /** Past the last of those who wait, once all have been in sight, is the end. */
  const next = (isHeld = false) => {
    const isLast = rows.length > 0 && selection.index === rows.length - 1
    if (isLast && listName === 'waiting' && !fold && list.pages.isWhole && hasSeenAll(rows)) {
      onOpen(false)
      onEnded(true)
    } else step(1, isHeld)
  }
  const back = () => {
    if (fold && (listRef.current?.contains(document.activeElement) || !hasList)) onLeaveFold()
    else backToList()
  }
  const deciding = decidingCommands(listName, {
    done: onChosen((id) => verbs(id).onDone()), reopen: onChosen((id) => verbs(id).onReopen()), noAnswer: onChosen((id) => verbs(id).onNoAnswer()),
    hide: onChosen((id) => verbs(id).onHide()), show: onChosen((id) => verbs(id).onShow()),
    snooze: onChosen((id) => verbs(id).onSnooze()), snoozeUntil: (returnsAt) => onChosen(snoozeUntil(returnsAt))(), tell,
  })
  useCommands(hasEnded ? { previous: leaveEnd, back: leaveEnd } : {
    next, previous: (isHeld = false) => step(-1, isHeld), open, back,
    ...(selection.id === null ? {} : { ...deciding, profile: onChosen((id) => verbs(id).onPerson()) }),
    ...(selection.id === null || chosenFold ? {} : { reply }),
    ...(shownId === selection.id || chosenFold ? {} : { site: openSite }),
  })
  const isOver = listName === 'waiting' && !fold && (hasEnded || (!hasList && !list.pages.isLoading && !isReading && list.pages.problem === null))
  const acts = useTalkActs({
    verbs, onBack: backToList, onEnterFold, onReached, onFocused: onWriting, onQueued, onTakeBack: unsent.onTakeBack, onDiscardItem: unsent.onDiscardItem,
    onSent: (id, goesOn) => (goesOn ? goOn : stay)(id),
  })
  const snoozed = rows.filter(isPerson).find(({ id }) => id === snoozing?.id)
  return <>
    <main className="place-list"><Guard what={say('guard.list')} resetBy={listName}>
      {isOver
        ? <Ending left={rows.reduce((sum, row) => sum + (isFold(row) ? row.people : 1), 0)} empty={list.heading.empty} now={now} paneRef={paneRef} backKeys={hint('previous')} onBack={leaveEnd} />
        : <InboxPane key={`${spoken} ${fold?.id ?? listName}`} heading={list.heading} pages={list.pages} count={list.count} selection={selection} now={now} rowRem={rowRem} listRef={listRef} paneRef={paneRef}
            networkName={(network) => sceneOf(network).network} isAccountShown={hasSeveral} onMove={(by, isHeld) => { if (by === 1 && !isHeld) next(); else step(by, isHeld) }} onShow={(id) => { reach(id); onOpen(true) }} onSeen={onSeen} onBack={fold ? onLeaveFold : null}
            stillReading={isReading && listName === 'waiting' ? say('inbox.still-reading') : null} />}
    </Guard>{listName === 'waiting' && !fold && note}</main>
    {!isEmpty && <TalkSide id={shownId} fold={shownFold ?? null} wantsFocus={shownId !== null && writingIn === shownId} sceneOf={sceneOf} status={status} vault={vault} paneRef={talkRef} acts={acts} />}
    {snoozing && <SnoozeDialog name={snoozed ? nameOf(snoozed.person) : say('snooze.this')} now={snoozing.at} onClose={() => setSnoozing(null)}
      onChosen={(returnsAt) => {
        // The list can have the focus only once the dialog has gone.
        flushSync(() => setSnoozing(null))
        snoozeUntil(returnsAt)(snoozing.id)
      }} />}
  </>
}
