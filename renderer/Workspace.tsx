import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import type { Account, VaultState } from '#domain/account'
import { firstPlaceOf } from '#domain/first-place'
import type { OutboxItem } from '#domain/outbox-item'
import { startAll } from './accounts/actions.ts'
import { AccountsView } from './accounts/AccountsView.tsx'
import type { SigningIn } from './accounts/AccountsView.tsx'
import { PreviewNote } from './accounts/PreviewNote.tsx'
import { SyncFoot } from './accounts/SyncFoot.tsx'
import type { Said } from './App.tsx'
import { KeySheet } from './commands/KeySheet.tsx'
import { useCommands } from './commands/use-commands.ts'
import { useKeyboard } from './commands/use-keyboard.ts'
import { keepTyped as keep } from './composer/keep-typed.ts'
import { DataPage } from './backup/DataPage.tsx'
import { FirstComposer } from './FirstComposer.tsx'
import { FirstPage } from './FirstPage.tsx'
import { Followers } from './followers/Followers.tsx'
import { PersonHome } from './followers/PersonHome.tsx'
import { useDoor } from './followers/queries.ts'
import { useLooks } from './followers/use-looks.ts'
import { InboxPlaces } from './InboxPlaces.tsx'
import type { ListName } from './inbox/lists.ts'
import { useListCounts } from './inbox/queries.ts'
import { sections } from './inbox/sections.ts'
import { placeIn, useLeaving } from './inbox/leaving.ts'
import { useDecisions } from './inbox/use-decisions.ts'
import { useList } from './inbox/use-list.ts'
import { useSelection } from './inbox/use-selection.ts'
import { lookCommands, placeCommands } from './place-commands.ts'
import { navItems, navLabel } from './nav-items.tsx'
import type { PageName } from './nav-items.tsx'
import { Palette } from './palette/Palette.tsx'
import { OutboxView } from './outbox/OutboxView.tsx'
import { useSearching } from './search/use-searching.ts'
import { SearchPlaces } from './SearchPlaces.tsx'
import { useUnsent } from './outbox/queries.ts'
import { isQuiet, KeepingTouch, useTouch } from './people/KeepingTouch.tsx'
import { PersonPanel } from './people/PersonPanel.tsx'
import { SettingsView } from './settings/SettingsView.tsx'
import { takeUp } from './start.ts'
import type { Started } from './start.ts'
import { SignInAsker } from './TalkComposer.tsx'
import { problemOf } from './store/problem.ts'
import type { AccountRow, FoldInbox } from './store/rows.ts'
import type { Status } from './sync/status.ts'
import { Guard } from './ui/Guard.tsx'
import type { Density } from './ui/look.ts'
import { rowRemOf } from './ui/look.ts'
import { SideNav } from './ui/SideNav.tsx'
import { unsentVerbs } from './unsent-verbs.ts'
import { useTelling } from './use-telling.ts'
import { useWriting } from './use-writing.ts'
import { Voice } from './Voice.tsx'
import { WelcomeComposer } from './WelcomeComposer.tsx'
import type { FailureScene } from './words/failure.ts'
import { say } from './words/say.ts'

interface Props extends Started {
  accounts: readonly AccountRow[]
  status: Status
  vault: VaultState
  sceneOf: (network: string) => FailureScene
  density: Density
  tell: (said: Said) => void
}

/** Where the features meet: navigation beside the inbox, or beside one of the wide pages. */
export const Workspace = ({ hello, sending, accounts, status, vault, sceneOf, density, tell }: Props) => {
  const [listName, setListName] = useState<ListName>('waiting')
  const [fold, setFold] = useState<FoldInbox | null>(null)
  const [page, setPage] = useState<PageName | null>(null)
  const [isOpen, setOpen] = useState(false)
  const [hasEnded, setEnded] = useState(false)
  /** What had the focus when the palette was asked for; undefined while it is not there. */
  const [palette, setPalette] = useState<Element | null | undefined>(undefined)
  const [isAskingKeys, setAskingKeys] = useState(false)
  /** The sign-in under way on the page of accounts; `from`: the conversation that is waiting to be answered then. */
  const [signingIn, setSigningIn] = useState<SigningIn | null>(null)
  const { leaving, leave, comeBack, settle } = useLeaving()
  const open = useList(listName, fold, leaving)
  const { readAt } = open.pages
  useEffect(() => settle(readAt), [settle, readAt, leaving])
  const selection = useSelection(open.pages.rows)
  const counts = useListCounts()
  const unsent = useUnsent()
  const door = useDoor()
  const touch = useTouch()
  // Here, so that the door and the panel of a person know of the same looks.
  const looks = useLooks()
  const [about, setAbout] = useState<string | null>(null)
  const hasDoor = accounts.some(({ abilities }) => abilities.includes('followers'))
  // Here, so that what was searched for is still there after a look elsewhere.
  const searching = useSearching()
  /** Where a first word is gone on with, in place of the page. */
  const [firstPlace, setFirstPlace] = useState<string | null>(null)
  const talk = page === null ? selection.id : page === 'search' ? searching.opened?.conversationId ?? null : null
  const keepTyped = (conversationId: string, typed: string) => void keep(conversationId, typed, Date.now()).catch((error: unknown) => tell({ words: problemOf(error).message, undo: null }))
  const [writingIn, setWritingIn] = useWriting(firstPlace === null ? talk : null, keepTyped)

  // What led to a page may be gone with the page before it: the focus goes on in the new one.
  const wide = useRef<HTMLElement>(null)
  useEffect(() => {
    if (document.activeElement === document.body) wide.current?.focus()
  }, [page])

  const show = (conversationId: string) => {
    setPage(null)
    setFirstPlace(null)
    setEnded(false)
    setOpen(true)
    selection.select(conversationId)
  }
  const write = (conversationId: string) => {
    if (firstPlaceOf(conversationId)) {
      setFirstPlace(conversationId)
      return
    }
    show(conversationId)
    setWritingIn(conversationId)
  }
  // Here, so that the steps survive a look at the accounts.
  const decide = useDecisions({
    tell: (words, canUndo, until = null) => tell({ words, until, undo: canUndo ? () => decide.undo() : null }),
    onTyped: keepTyped,
    onUndone: (conversationId, lead, taken) => {
      comeBack(conversationId, taken)
      // What was done in the search is taken back in the search.
      const isSearched = page === 'search' && searching.opened?.conversationId === conversationId
      // At once: the next key is meant for the box already.
      if (lead === 'composer') flushSync(() => (isSearched ? setWritingIn(conversationId) : write(conversationId)))
      else if (isSearched) setWritingIn(null)
      else if (lead === 'conversation') show(conversationId)
    },
  })
  const networkName = (network: string): string => sceneOf(network).network
  const leaveFirst = () => setFirstPlace(null)
  const verbs = unsentVerbs(decide, tell, write)
  const { select } = selection
  const go = useCallback((key: string) => {
    setEnded(false)
    setSigningIn(null)
    setFirstPlace(null)
    const target = sections.find(({ section }) => section === key)
    setPage(target ? null : key as PageName)
    setOpen(false)
    if (!target) return
    select(null)
    setFold(null)
    setListName(target.section)
  }, [select])
  const place = page ?? listName
  const atDoor = hasDoor ? door?.door.length ?? 0 : null
  const hasTouch = touch !== null && !isQuiet(touch)
  const items = useMemo(() => navItems(counts, atDoor, hasTouch, unsent, place), [counts, atDoor, hasTouch, unsent, place])
  const foot = useMemo(() => <SyncFoot accounts={accounts} status={status} />, [accounts, status])
  const enterFold = (into: FoldInbox, conversationId: string | null) => {
    setFold(into)
    setOpen(conversationId !== null)
    selection.select(conversationId)
  }
  const leaveFold = () => {
    setFold(null)
    setOpen(false)
    selection.select(fold?.id ?? null)
  }
  // Who was chosen in it stands in the list by themselves now.
  const dissolveFold = () => setFold(null)
  // The same function and the same note while nothing of them changes: whatever is given them is not drawn anew.
  const signInTo = useCallback((again: Account, from?: string) => {
    go('accounts')
    setSigningIn({ again, ...(from === undefined ? {} : { from }) })
  }, [go])
  const previewNote = useMemo(() => <PreviewNote accounts={accounts} onSignIn={signInTo} />, [accounts, signInTo])
  const isReading = accounts.some(({ id }) => {
    const said = status.accounts[id]
    return !said || (said.phase === 'reading' && said.lastReadAt === null)
  })
  useTelling((conversationId) => {
    // Whatever stood over the list goes: the keys belong to whom this leads to.
    setAbout(null)
    setPalette(undefined)
    setAskingKeys(false)
    go('waiting')
    if (conversationId !== null) show(conversationId)
  })
  useKeyboard()
  useCommands({
    ...placeCommands(go, hasDoor), ...lookCommands(tell), undo: decide.undo,
    search: () => go('search'), palette: () => setPalette(document.activeElement), keys: () => setAskingKeys(true),
  })
  // What is done then may need the focus where it was, and the focus can be there only once what asked has gone.
  const after = (leave: () => void) => (act: () => void) => {
    flushSync(leave)
    act()
  }
  const runThen = after(() => setPalette(undefined))
  const panelThen = after(() => setAbout(null))
  const isInboxEmpty = hasEnded || !open.pages.isLoading && open.pages.rows.length === 0 && selection.id === null
  const isEmpty = page === 'search' ? searching.opened === null : page !== 'followers' && isInboxEmpty
  return <SignInAsker value={signInTo}><div className="workspace" data-open={isOpen} data-empty={isEmpty}>
    <SideNav title="Kith" items={items} labelOf={navLabel} current={page === 'data' ? 'settings' : place} onGo={go} foot={foot} />
    {firstPlace !== null
      ? <FirstPage key={firstPlace} place={firstPlace} networkName={networkName} onBack={leaveFirst} onTyped={keepTyped}>
          {(onFocused) => <FirstComposer place={firstPlace} networkName={networkName} status={status} vault={vault} takesFocus onFocused={onFocused} onQueued={verbs.onQueued} onSent={leaveFirst} onLeave={leaveFirst} />}
        </FirstPage>
      : page === null
      ? <InboxPlaces listName={listName} list={open} selection={selection} fold={fold} isEmpty={isEmpty} hasEnded={hasEnded} onEnded={setEnded} rowRem={rowRemOf(density)} hasSeveral={accounts.length > 1} isReading={isReading} onOpen={setOpen}
          onEnterFold={enterFold} onLeaveFold={leaveFold} onDissolved={dissolveFold} onPerson={setAbout} unsent={verbs} writingIn={writingIn} onWriting={() => setWritingIn(null)} onQueued={verbs.onQueued} note={previewNote} decide={decide} onLeft={(id, decided) => leave(id, placeIn(open.key, open.pages.rows, id), decided)} tell={tell} sceneOf={sceneOf} status={status} vault={vault} />
      : page === 'search'
        ? <SearchPlaces searching={searching} hasSeveral={accounts.length > 1} onShow={setOpen} onLeave={() => { setPage(null); setOpen(false) }} onPerson={setAbout} unsent={verbs} writingIn={writingIn} onWriting={setWritingIn} onQueued={verbs.onQueued}
            decide={decide} tell={tell} sceneOf={sceneOf} status={status} vault={vault} />
      : page === 'followers'
        ? door && <Followers door={door} looks={looks} sceneOf={sceneOf} onOpen={setOpen} during={decide.during} onInbox={show} onPerson={setAbout} onTyped={keepTyped} onTrouble={(words) => tell({ words, undo: null })}
            composer={({ conversationId, messageId, takesFocus, turn }, told) => {
              const box = { networkName, status, vault, takesFocus, onFocused: told.onFocused, onSent: told.onSent, onLeave: told.onLeave,
                onQueued: (item: OutboxItem, name: string) => { told.onQueued(); verbs.onQueued(item, name) } }
              return messageId === null ? <FirstComposer key={turn} place={conversationId} {...box} /> : <WelcomeComposer key={turn} conversationId={conversationId} messageId={messageId} {...box} />
            }}
            onDid={(words, personId, back) => decide.did({ conversationId: '', key: `review ${personId}`, lead: null, until: null, words, back: () => back().then(() => ({ isBack: true, words: say('inbox.undone') })) })} />
      : <main className="place-page" key={page} ref={wide} tabIndex={-1}><Guard what={say('guard.page')} resetBy={page}>
          {page === 'touch' && touch && <KeepingTouch touch={touch} networkName={networkName} onPerson={setAbout} />}
          {page === 'unsent' && <OutboxView sceneOf={sceneOf} {...verbs} />}
          {page === 'accounts' && <AccountsView accounts={accounts} networks={hello.networks} status={status} vault={vault} sceneOf={sceneOf}
            signingIn={signingIn} onSigningIn={setSigningIn} onSignedIn={({ id }) => {
              sending.resume(id)
              if (signingIn?.from !== undefined) write(signingIn.from)
            }} />}
          {page === 'settings' && <SettingsView version={hello.version} vault={vault} notices={hello.notices} onPastDaysSaved={startAll} onData={() => setPage('data')} />}
          {page === 'data' && <DataPage version={hello.version} accounts={accounts} onBack={() => setPage('settings')} onRestored={takeUp} />}
        </Guard></main>}
    {about !== null && <PersonPanel key={about} personId={about} accounts={accounts} networks={hello.networks} sceneOf={sceneOf}
      home={(person) => <PersonHome person={person} accounts={accounts} looks={looks} sceneOf={sceneOf} />} onSignIn={(account) => panelThen(() => signInTo(account))} onTalk={(id) => panelThen(() => show(id))} onClose={() => setAbout(null)} />}
    {palette !== undefined && <Palette at={palette} networkName={networkName} onRun={runThen} onShow={(id) => runThen(() => show(id))} onClose={() => setPalette(undefined)} />}
    {isAskingKeys && <KeySheet onClose={() => setAskingKeys(false)} />}
    <Voice accounts={accounts} status={status} unsent={unsent} />
  </div></SignInAsker>
}
