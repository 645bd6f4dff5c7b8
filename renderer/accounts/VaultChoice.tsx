import { useState } from 'react'
import { Button } from '../ui/Button.tsx'
import { Field } from '../ui/Field.tsx'
import { Notice } from '../ui/Notice.tsx'
import { chooseVault } from './actions.ts'
import { passphraseProblem } from './passphrase.ts'

interface Props {
  /** The passphrase of before is forgotten: what it sealed is lost, and a new choice is made. */
  isForgotten?: boolean
  onChosen: () => void
  onCancel: () => void
}

const firstLead = 'This computer has no keyring that Kith can use. With a passphrase of yours, Kith keeps the sign-in on the disk, sealed, and asks for the passphrase at every start.'
const forgottenLead = [
  'Without the passphrase nobody can open the sign-ins stored so far, not even Kith. Everything in the inbox stays, your drafts and unsent answers too.',
  'Choose here where sign-ins rest from now on. Then you sign in again to each account.',
]

/** Asked once, before the first secret is kept on a machine that has no keyring; and again where the passphrase is forgotten. */
export const VaultChoice = ({ isForgotten = false, onChosen, onCancel }: Props) => {
  const [first, setFirst] = useState('')
  const [second, setSecond] = useState('')
  const [problem, setProblem] = useState<string | null>(null)
  const [failure, setFailure] = useState<string | null>(null)
  const [isAsking, setAsking] = useState(false)
  const choose = (passphrase: string | null) => {
    setAsking(true)
    chooseVault(passphrase).then(onChosen, (error: unknown) => setFailure(error instanceof Error ? error.message : String(error))).finally(() => setAsking(false))
  }
  return <form className="sign-in" onSubmit={(event) => {
    event.preventDefault()
    const wrong = passphraseProblem(first, second)
    setProblem(wrong)
    if (wrong === null) choose(first)
  }}>
    <h1>{isForgotten ? 'Begin again with your sign-ins' : 'Where your password rests'}</h1>
    {(isForgotten ? forgottenLead : [firstLead]).map((words) => <p key={words} className="sign-in-lead">{words}</p>)}
    {failure !== null && <Notice tone="bad" isLive>{failure}</Notice>}
    <Field label={isForgotten ? 'New passphrase' : 'Passphrase'} type="password" autoComplete="new-password" value={first} maxLength={1000} autoFocus
      hint="At least 8 characters. Nobody can recover it, Kith neither." onChange={(event) => setFirst(event.target.value)} />
    <Field label="The same again" type="password" autoComplete="new-password" value={second} maxLength={1000} problem={problem ?? ''}
      onChange={(event) => setSecond(event.target.value)} />
    <div className="sign-in-actions">
      <Button look="primary" submits disabled={isAsking}>{isForgotten ? 'Keep them with this passphrase' : 'Keep it with this passphrase'}</Button>
      <Button disabled={isAsking} onClick={() => choose(null)}>{isForgotten ? 'Keep them for this session only' : 'Keep it for this session only'}</Button>
      <Button look="quiet" onClick={onCancel}>Back</Button>
    </div>
  </form>
}
