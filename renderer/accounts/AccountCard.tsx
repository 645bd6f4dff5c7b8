import { useState } from 'react'
import type { AccountStatus, ConnectorInfo } from '#domain/account'
import type { AccountRow } from '../store/rows.ts'
import { Bar } from '../ui/Bar.tsx'
import { Button } from '../ui/Button.tsx'
import { Glyph } from '../ui/Glyph.tsx'
import type { FailureScene } from '../words/failure.ts'
import { handleOf, nameOf } from '../words/names.ts'
import { say } from '../words/say.ts'
import { fillPast, leave, syncNow } from './actions.ts'
import { RemoveDialog } from './RemoveDialog.tsx'
import { pastShare, stateWords } from './state-words.ts'

interface Props {
  account: AccountRow
  info: ConnectorInfo | null
  status: AccountStatus | null
  scene: FailureScene
  now: number
  onSignInAgain: () => void
}

/** One account: who, how its reading stands, and what can be done. */
export const AccountCard = ({ account, info, status, scene, now, onSignInAgain }: Props) => {
  const [isAsking, setAsking] = useState(false)
  const [problem, setProblem] = useState<string | null>(null)
  const attempt = (work: Promise<unknown>) => {
    work.then(() => setProblem(null), (error: unknown) => setProblem(error instanceof Error ? error.message : String(error)))
  }
  const past = status?.phase === 'reading' && status.progress?.phase === 'past' ? status.progress : null
  const isSample = info?.isSample ?? false
  const failure = status?.phase === 'paused' ? status.failure : null
  const wantsSignIn = failure?.kind === 'signed-out' && failure.code !== 'vault-locked'
  const isPreview = account.isPreview === true
  const words = problem ?? stateWords(status, scene, now)
  return <li className="account">
    {info && <Glyph path={info.iconPath} size={22} />}
    <div className="account-words">
      <h2><bdi>{nameOf(account)}</bdi></h2>
      <p className="account-handle"><bdi>{handleOf(account)}</bdi> {say(isPreview ? 'accounts.on-from-outside' : 'accounts.on', { network: scene.network })}</p>
      <p className="account-state" data-bad={problem !== null || status?.phase === 'paused'}>{words}</p>
      {isPreview && <p className="account-state">{say('accounts.card.preview')}</p>}
      {past && <Bar share={pastShare(past, now)} label={say('accounts.card.past-share')} />}
      <div className="account-actions">
        {/* Keys: a press begun on one of the two must not end on the other. */}
        {isPreview && <Button key="sign-in" look="primary" onClick={onSignInAgain}>{say('accounts.sign-in')}</Button>}
        {wantsSignIn
          ? <Button key="sign-in" look="primary" onClick={onSignInAgain}>{say('accounts.sign-in-again')}</Button>
          : <Button key="sync" disabled={status?.phase === 'reading'} onClick={() => attempt(syncNow(account.id))}>{say('accounts.card.sync')}</Button>}
        {past && <Button onClick={() => attempt(fillPast(account.id, false))}>{say('accounts.card.stop-past')}</Button>}
        {status?.phase === 'stopped' && <Button onClick={() => attempt(fillPast(account.id, true))}>{say('accounts.card.go-on-past')}</Button>}
        {isSample
          ? <Button look="quiet" onClick={() => attempt(leave(account, false))}>{say('accounts.card.remove-sample')}</Button>
          : <Button look="quiet" onClick={() => setAsking(true)}>{say('accounts.card.remove')}</Button>}
      </div>
    </div>
    {isAsking && <RemoveDialog account={account} network={scene.network} onClose={() => setAsking(false)} />}
  </li>
}
