import { useDeferredValue, useEffect, useRef, useState } from 'react'
import type { VaultState } from '#domain/account'
import type { Section } from '#domain/conversation'
import { AccountsView } from './accounts/AccountsView.tsx'
import { SyncFoot } from './accounts/SyncFoot.tsx'
import type { Said } from './App.tsx'
import { ConversationPane } from './conversation/ConversationPane.tsx'
import { InboxPane } from './inbox/InboxPane.tsx'
import { useInboxPages, useSectionCounts } from './inbox/queries.ts'
import { infoOf, sections } from './inbox/sections.ts'
import { useDone } from './inbox/use-done.ts'
import { useSelection } from './inbox/use-selection.ts'
import { navItems } from './nav-items.tsx'
import type { PageName } from './nav-items.tsx'
import { OutboxActions } from './outbox/OutboxActions.tsx'
import { OutboxView } from './outbox/OutboxView.tsx'
import { useDrafts, useUnsent } from './outbox/queries.ts'
import { SettingsView } from './settings/SettingsView.tsx'
import type { Started } from './start.ts'
import { startAll } from './accounts/actions.ts'
import type { AccountRow } from './store/rows.ts'
import type { Status } from './sync/status.ts'
import { TalkComposer } from './TalkComposer.tsx'
import { Guard } from './ui/Guard.tsx'
import { SideNav } from './ui/SideNav.tsx'
import { useNow } from './ui/use-now.ts'
import { outboxTone } from './words/outbox.ts'
import type { FailureScene } from './words/failure.ts'

interface Props extends Started {
  accounts: readonly AccountRow[]
  status: Status
  vault: VaultState
  sceneOf: (network: string) => FailureScene
  say: (said: Said) => void
}

/** Where the features meet: navigation, list and conversation, or one of the wide pages. */
export const Workspace = ({ hello, sending, accounts, status, vault, sceneOf, say }: Props) => {
  const [section, setSection] = useState<Section>('waiting')
  const [page, setPage] = useState<PageName | null>(null)
  const [isOpen, setOpen] = useState(false)
  const list = useRef<HTMLDivElement>(null)
  const place = useRef<HTMLElement>(null)
  const talk = useRef<HTMLElement>(null)
  const now = useNow()
  const pages = useInboxPages(section)
  const counts = useSectionCounts()
  const selection = useSelection(pages.rows)
  const unsent = useUnsent().length + useDrafts().length
  // The list answers the key at once; the conversation follows as soon as it can.
  const shownId = useDeferredValue(selection.id)
  const hasList = pages.rows.length > 0

  // The focus is never lost: where the list goes or comes, it falls back to what stands in its place.
  useEffect(() => {
    const { activeElement } = document
    if (page === null && (activeElement === document.body || activeElement === place.current)) (list.current ?? place.current)?.focus()
  }, [page, hasList])

  const backToList = () => {
    setOpen(false)
    list.current?.focus()
  }
  const show = (conversationId: string) => {
    setPage(null)
    setOpen(true)
    selection.select(conversationId)
  }
  const goOn = (from: string) => {
    const next = selection.neighbourOf(from)
    selection.select(next)
    if (next === null) setOpen(false)
    list.current?.focus()
  }
  const done = useDone((words, canUndo) => say({ words, undo: canUndo ? () => done.undo() : null }), show)
  const finish = (id: string) => {
    if (section === 'done') return
    goOn(id)
    done.markDone(id)
  }
  const go = (key: string) => {
    const target = sections.find((info) => info.section === key)
    setPage(target ? null : key as PageName)
    setOpen(false)
    if (!target) return
    selection.select(null)
    setSection(target.section)
  }
  const reading = accounts.some(({ id }) => {
    const said = status.accounts[id]
    return !said || (said.phase === 'reading' && said.lastReadAt === null)
  })
  const isEmpty = !pages.isLoading && !hasList && selection.id === null
  return <div className="workspace" data-open={isOpen} data-empty={isEmpty}>
    <SideNav title="Kith" items={navItems(counts, unsent)} current={page ?? section} onGo={go} foot={<SyncFoot accounts={accounts} status={status} />} />
    {page !== null && <main className="place-page" key={page}><Guard what="this page" resetBy={page}>
      {page === 'unsent' && <OutboxView sceneOf={sceneOf} onOpen={show} />}
      {page === 'accounts' && <AccountsView accounts={accounts} networks={hello.networks} status={status} vault={vault} sceneOf={sceneOf}
        onSignedIn={(account) => sending.resume(account.id)} />}
      {page === 'settings' && <SettingsView version={hello.version} vault={vault} onPastDaysSaved={startAll} />}
    </Guard></main>}
    {page === null && <main className="place-list"><Guard what="the list" resetBy={section}>
      <InboxPane key={section} info={infoOf(section)} pages={pages} count={counts?.[section] ?? null} selection={selection} now={now} listRef={list} paneRef={place}
        networkName={(network) => sceneOf(network).network} onShow={() => setOpen(true)} onDone={finish} onUndo={done.undo}
        stillReading={reading && section === 'waiting' ? 'Kith is reading what people wrote to you. The newest come first, in a moment.' : null}
        onOpen={() => { setOpen(true); talk.current?.focus() }} />
    </Guard></main>}
    {page === null && !isEmpty && <aside className="place-talk" aria-label="Conversation"><Guard what="this conversation" resetBy={shownId ?? ''}>
      {shownId !== null && <ConversationPane key={shownId} id={shownId} sceneOf={sceneOf} paneRef={talk} onBack={backToList}
        onDone={() => finish(shownId)} onReopen={() => { goOn(shownId); done.reopen(shownId) }}
        queuedActions={(item) => outboxTone(item) !== 'plain' && <OutboxActions item={item} onEdit={show} />}
        composer={(place) => <TalkComposer place={place} network={sceneOf(place.view.conversation.network).network} status={status} vault={vault}
          onLeave={backToList} onSent={(goesOn) => { if (goesOn) goOn(shownId); else selection.select(shownId) }} />} />}
    </Guard></aside>}
  </div>
}
