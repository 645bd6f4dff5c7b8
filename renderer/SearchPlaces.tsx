import { use, useEffect, useMemo, useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import type { VaultState } from '#domain/account'
import { personIn } from '#domain/conversation'
import type { OutboxItem } from '#domain/outbox-item'
import type { Said } from './App.tsx'
import { useCommands } from './commands/use-commands.ts'
import { ConversationPane } from './conversation/ConversationPane.tsx'
import { useSection } from './conversation/queries.ts'
import { decidingCommands } from './deciding-commands.ts'
import { sentenceOf } from './inbox/phrases.ts'
import { SnoozeDialog } from './inbox/SnoozeDialog.tsx'
import type { Decisions } from './inbox/use-decisions.ts'
import { useOpened } from './inbox/use-seen.ts'
import { OutboxFoot } from './outbox/OutboxFoot.tsx'
import type { UnsentVerbs } from './outbox/verbs.ts'
import { useResults } from './search/queries.ts'
import { SearchPane } from './search/SearchPane.tsx'
import { besides, targetsOf } from './search/targets.ts'
import type { Target } from './search/targets.ts'
import type { Searching } from './search/use-searching.ts'
import type { Status } from './sync/status.ts'
import { TalkComposer } from './TalkComposer.tsx'
import { LinkOpener } from './ui/ExternalLink.tsx'
import { Guard } from './ui/Guard.tsx'
import { useNow } from './ui/use-now.ts'
import type { FailureScene } from './words/failure.ts'
import { nameOf } from './words/names.ts'
import { say } from './words/say.ts'

interface Props {
  searching: Searching
  /** The user has more than one account. */
  hasSeveral: boolean
  /** On a narrow window: the conversation instead of the results. */
  onShow: (isShown: boolean) => void
  onLeave: () => void
  onPerson: (personId: string) => void
  decide: Decisions
  unsent: UnsentVerbs
  /** The conversation the user wants to write in, or null. */
  writingIn: string | null
  onWriting: (conversationId: string | null) => void
  onQueued: (item: OutboxItem, name: string) => void
  tell: (said: Said) => void
  sceneOf: (network: string) => FailureScene
  status: Status
  vault: VaultState
}

/** The search box with what it finds, and beside it the conversation that was opened, at the message that was found. */
export const SearchPlaces = ({ searching, hasSeveral, onShow, onLeave, onPerson, decide, unsent, writingIn, onWriting, onQueued, tell, sceneOf, status, vault }: Props) => {
  const { text, opened, times } = searching
  const [more, setMore] = useState({ text, times: 0 })
  const answer = useResults(text, more.text === text ? more.times : 0)
  const fieldRef = useRef<HTMLInputElement>(null)
  const talkRef = useRef<HTMLElement>(null)
  const [snoozing, setSnoozing] = useState<{ readonly id: string; readonly at: number } | null>(null)
  const openLink = use(LinkOpener)
  const now = useNow()
  const id = opened?.conversationId ?? null
  const section = useSection(id)
  useOpened(id)
  useEffect(() => {
    fieldRef.current?.focus()
    fieldRef.current?.select()
  }, [])

  const open = (target: Target) => {
    if (target.conversationId !== null) {
      searching.open(target)
      onShow(true)
    } else if (target.url !== null) openLink(target.url)
    else tell({ words: say('search.hangs-nowhere'), undo: null })
  }
  const toField = () => {
    // On a narrow window the box can have the focus only once it is to be seen.
    flushSync(() => onShow(false))
    fieldRef.current?.focus()
  }
  const step = (by: 1 | -1) => () => {
    const next = opened && besides(targetsOf(answer.found), opened.key, by)
    if (next) open(next)
  }
  // Where no message is sought, the conversation itself takes the focus.
  useEffect(() => {
    if (opened && opened.messageId === null) talkRef.current?.focus()
  }, [opened, times])

  const acts = (of: string) => ({
    done: () => void decide.done(of), snooze: () => setSnoozing({ id: of, at: Date.now() }), noAnswer: () => void decide.noAnswer(of),
    reopen: () => void decide.reopen(of), hide: () => void decide.hide(of), show: () => void decide.show(of),
  })
  const verbs = (of: string) => {
    const { done, snooze, noAnswer, reopen, hide, show } = acts(of)
    return { onDone: done, onSnooze: snooze, onNoAnswer: noAnswer, onReopen: reopen, onHide: hide, onShow: show, onPerson: () => onPerson(personIn(of)) }
  }
  useCommands({
    search: () => {
      toField()
      fieldRef.current?.select()
    },
    back: toField,
    ...(id === null ? {} : { next: step(1), previous: step(-1), reply: () => onWriting(id), profile: () => onPerson(personIn(id)) }),
    ...(id === null || section === null ? {} : decidingCommands(section, {
      ...acts(id), snoozeUntil: (returnsAt) => void decide.snooze(id, returnsAt), tell,
    })),
  })
  const sought = useMemo(() => (opened?.messageId ? { messageId: opened.messageId, times } : null), [opened, times])
  return <>
    <main className="place-list"><Guard what={say('guard.search')}>
      <SearchPane text={text} onText={searching.setText} answer={answer} openKey={opened?.key ?? null} onOpen={open} fieldRef={fieldRef}
        onMore={() => setMore({ text, times: (more.text === text ? more.times : 0) + 1 })} onLeave={onLeave} networkName={(network) => sceneOf(network).network} isAccountShown={hasSeveral} now={now} />
    </Guard></main>
    {id !== null && <aside className="place-talk" aria-label={say('conversation.label')}><Guard what={say('guard.conversation')} resetBy={id}>
      <ConversationPane key={id} id={id} sceneOf={sceneOf} paneRef={talkRef} onBack={toField} sought={sought}
        sentence={(view, at) => sentenceOf({ ...view.conversation, person: view.person, thread: view.thread }, at)}
        verbs={() => verbs(id)}
        queuedFoot={(item, { person, conversation }) => <OutboxFoot item={item} name={nameOf(person)} scene={sceneOf(conversation.network)}
          onTakeBack={unsent.onTakeBack} onDiscardItem={unsent.onDiscardItem} />}
        composer={(place) => <TalkComposer place={place} network={sceneOf(place.view.conversation.network).network} status={status} vault={vault}
          wantsFocus={writingIn === id} onFocused={() => onWriting(null)} onQueued={onQueued} onLeave={toField} onSent={() => talkRef.current?.focus()} />} />
    </Guard></aside>}
    {snoozing && <SnoozeDialog name="this" now={snoozing.at} onClose={() => setSnoozing(null)}
      onChosen={(returnsAt) => {
        setSnoozing(null)
        void decide.snooze(snoozing.id, returnsAt)
      }} />}
  </>
}
