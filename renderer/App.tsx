import { LinkOpener } from './ui/ExternalLink.tsx'
import { useCallback, useEffect, useMemo, useRef, useState, useSyncExternalStore } from 'react'
import { flushSync } from 'react-dom'
import { useAccounts, useStatus } from './accounts/queries.ts'
import { SignIn } from './accounts/SignIn.tsx'
import { Unlock } from './accounts/Unlock.tsx'
import { Welcome } from './accounts/Welcome.tsx'
import { useLeaving } from './backup/deleting.ts'
import { DeletingPage } from './backup/DeletingPage.tsx'
import { useOffer } from './backup/queries.ts'
import { ImportPage } from './backup/ImportPage.tsx'
import { RestoreOffer } from './backup/RestoreOffer.tsx'
import { SafetyBar } from './backup/SafetyBar.tsx'
import { call } from './bridge.ts'
import { find } from './commands/provided.ts'
import { NotYet } from './NotYet.tsx'
import { KeptWords } from './outbox/KeptWords.tsx'
import { Quit } from './quit/Quit.tsx'
import { isUrgent, noticeWords } from './settings/notice-words.ts'
import { takeUp } from './start.ts'
import type { Begun } from './start.ts'
import { isSendingHeld, subscribeHeld } from './sync/hold.ts'
import { Button } from './ui/Button.tsx'
import { Guard } from './ui/Guard.tsx'
import { Notice } from './ui/Notice.tsx'
import { useBindings } from './commands/use-bindings.ts'
import { untilWords } from './ui/time.ts'
import { SecondsLeft, Toast, ToastPlace } from './ui/Toast.tsx'
import type { FailureScene } from './words/failure.ts'
import { useLanguage } from './ui/use-language.ts'
import { useLook } from './use-look.ts'
import { Workspace } from './Workspace.tsx'
import { cardsOf } from './words/card.ts'
import { say } from './words/say.ts'

/** What was said to the user last, with the way back where there is one. */
export interface Said {
  readonly words: string
  readonly undo: (() => void) | null
  /** When it is too late for that (ms since epoch); null or absent for never. */
  readonly until?: number | null
}

/** The whole window: the first start, or the workspace, with what is said above and below it. */
export const App = ({ hello: greeted, sending, onTrouble }: Begun) => {
  const density = useLook()
  useLanguage()
  const networks = cardsOf(greeted.networks)
  const hello = useMemo(() => ({ ...greeted, networks }), [greeted, networks])
  const { hint } = useBindings()
  const { accounts, problem } = useAccounts()
  const status = useStatus()
  const [said, setSaid] = useState<Said & { readonly times: number } | null>(null)
  const times = useRef(0)
  // The same said again is said anew: spoken again, and as long to be seen.
  const tell = useCallback((what: Said) => {
    times.current += 1
    setSaid({ ...what, times: times.current })
  }, [])
  const [hasForgotten, setForgotten] = useState(false)
  const [seenNotices, setSeenNotices] = useState<readonly string[]>([])
  const isHeld = useSyncExternalStore(subscribeHeld, isSendingHeld)
  // Whatever is asked now, what was counted down is counted anew where it stands.
  if (isHeld && said?.until) setSaid(null)
  const leaving = useLeaving()
  const offer = useOffer()
  // The last page of a restore stays until the user goes on.
  const [isOffering, setOffering] = useState(false)
  if (offer.length > 0 && !isOffering) setOffering(true)
  const [isArriving, setArriving] = useState(false)
  const vault = status.vault ?? hello.vault
  const hush = useCallback(() => setSaid(null), [])
  useEffect(() => onTrouble((words) => tell({ words, undo: null })), [onTrouble, tell])
  const openLink = useCallback((url: string) => {
    call('openLink', { url }).then(
      (isOpened) => {
        if (!isOpened) tell({ words: say('app.not-secure'), undo: null })
      },
      () => tell({ words: say('app.link-stays-closed'), undo: null }),
    )
  }, [tell])
  const sceneOf = useMemo(() => (network: string): FailureScene => ({
    network: hello.networks.find((info) => info.network === network)?.name ?? network,
    until: (at) => untilWords(Math.max(0, at - Date.now())),
  }), [hello.networks])

  // On every page: also one that asks for a sign-in may be closed over answers on their way.
  const lookAtUnsent = () => {
    flushSync(() => setForgotten(false))
    find('go-unsent', document.activeElement)?.()
  }

  if (leaving) return <DeletingPage accounts={leaving} />
  if (!accounts) return <NotYet problem={problem} />
  const signedOut = accounts.find(({ network }) => hello.networks.some((info) => info.network === network && !info.isSample)) ?? null
  const notices = hello.notices.filter((notice) => isUrgent(notice) && !seenNotices.includes(notice))
  return <LinkOpener value={openLink}>
    <div className="app">
      <div className="bars">
        <SafetyBar />
        {notices.map((notice) => <Notice key={notice}
          actions={<Button look="quiet" onClick={() => setSeenNotices([...seenNotices, notice])}>{say('ui.got-it')}</Button>}>{noticeWords(notice)}</Notice>)}
        {vault === 'locked' && accounts.length > 0 && !hasForgotten &&
          <Unlock onUnlocked={() => accounts.forEach(({ id }) => sending.resume(id))} onForgotten={() => setForgotten(true)} />}
      </div>
      <Guard what={say('guard.page')}>
        {isOffering
          ? <RestoreOffer offer={offer} onGoOn={() => setOffering(false)} />
          : isArriving ? <ImportPage onImported={takeUp} onLeave={() => setArriving(false)} />
          : accounts.length === 0 ? <Welcome networks={hello.networks} vault={vault} sceneOf={sceneOf} onSignedIn={hush} onImport={() => setArriving(true)} kept={<KeptWords />} />
          : hasForgotten ? <main className="whole-page"><SignIn networks={hello.networks} vault={vault} again={signedOut} isForgotten sceneOf={sceneOf}
              onSignedIn={({ id }) => { setForgotten(false); sending.resume(id) }} onCancel={() => setForgotten(false)} /></main>
          : <Workspace hello={hello} sending={sending} accounts={accounts} status={status} vault={vault} sceneOf={sceneOf} density={density} tell={tell} />}
      </Guard>
      <Quit onLook={lookAtUnsent} />
      <ToastPlace>{said && <Toast key={said.times} onGone={hush} until={said.until ?? null}><span>{said.words}{said.until && <> <SecondsLeft until={said.until} /></>}</span>
        {said.undo && <Button look="quiet" title={say('ui.undo')} keys={hint('undo')} onClick={said.undo}>{say('ui.undo')} {hint('undo') && <kbd aria-hidden="true">{hint('undo')?.shown}</kbd>}</Button>}</Toast>}</ToastPlace>
    </div>
  </LinkOpener>
}
