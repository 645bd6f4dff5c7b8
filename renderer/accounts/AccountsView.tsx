import './accounts.css'
import type { Dispatch, SetStateAction } from 'react'
import { Plus } from 'lucide-react'
import type { Account, ConnectorInfo, VaultState } from '#domain/account'
import type { AccountRow } from '../store/rows.ts'
import type { Status } from '../sync/status.ts'
import { Button } from '../ui/Button.tsx'
import { useNow } from '../ui/use-now.ts'
import type { FailureScene } from '../words/failure.ts'
import { say } from '../words/say.ts'
import { AccountCard } from './AccountCard.tsx'
import { SignIn } from './SignIn.tsx'

export interface SigningIn {
  readonly again: Account | null
  /** The conversation it was asked for in. */
  readonly from?: string
}

interface Props {
  accounts: readonly AccountRow[]
  networks: readonly ConnectorInfo[]
  status: Status
  vault: VaultState
  sceneOf: (network: string) => FailureScene
  /** The sign-in under way, if there is one: to an account that is here, or to a new one. */
  signingIn: SigningIn | null
  onSigningIn: Dispatch<SetStateAction<SigningIn | null>>
  /** What waited for this sign-in can go on. */
  onSignedIn: (account: Account) => void
}

/** The user's sign-ins, and the door to another one. */
export const AccountsView = ({ accounts, networks, status, vault, sceneOf, signingIn, onSigningIn, onSignedIn }: Props) => {
  const now = useNow(5000)
  // One that was left behind and ends later closes none that was begun since.
  const close = () => onSigningIn((current) => (current === signingIn ? null : current))
  if (signingIn) return <SignIn networks={networks} vault={vault} again={signingIn.again} sceneOf={sceneOf} onSignedIn={(account) => { close(); onSignedIn(account) }} onCancel={close} />
  return <div className="wide-page">
    <h1>{say('accounts.title')}</h1>
    <ul className="accounts">{accounts.map((account) => <AccountCard key={account.id} account={account} now={now}
      info={networks.find(({ network }) => network === account.network) ?? null} status={status.accounts[account.id] ?? null}
      scene={sceneOf(account.network)} onSignInAgain={() => onSigningIn({ again: account })} />)}</ul>
    <div><Button icon={<Plus size={16} />} onClick={() => onSigningIn({ again: null })}>{say('accounts.add')}</Button></div>
  </div>
}
