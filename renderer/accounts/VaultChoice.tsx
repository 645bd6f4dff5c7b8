import { useState } from 'react'
import { Button } from '../ui/Button.tsx'
import { Field } from '../ui/Field.tsx'
import { Notice } from '../ui/Notice.tsx'
import { chooseVault } from './actions.ts'
import { passphraseProblem } from './passphrase.ts'

/** Asked once, before the first secret is kept on a machine that has no keyring. */
export const VaultChoice = ({ onChosen, onCancel }: { onChosen: () => void; onCancel: () => void }) => {
  const [first, setFirst] = useState('')
  const [second, setSecond] = useState('')
  const [problem, setProblem] = useState<string | null>(null)
  const [failure, setFailure] = useState<string | null>(null)
  const choose = (passphrase: string | null) => {
    chooseVault(passphrase).then(onChosen, (error: unknown) => setFailure(error instanceof Error ? error.message : String(error)))
  }
  return <form className="sign-in" onSubmit={(event) => {
    event.preventDefault()
    const wrong = passphraseProblem(first, second)
    setProblem(wrong)
    if (wrong === null) choose(first)
  }}>
    <h1>Where your password rests</h1>
    <p className="sign-in-lead">This computer has no keyring that Kith can use. With a passphrase of yours, Kith keeps the sign-in on the disk, sealed, and asks for the passphrase at every start.</p>
    {failure !== null && <Notice tone="bad" isLive>{failure}</Notice>}
    <Field label="Passphrase" type="password" autoComplete="new-password" value={first} maxLength={1000} autoFocus
      hint="At least 8 characters. Nobody can recover it, Kith neither." onChange={(event) => setFirst(event.target.value)} />
    <Field label="The same again" type="password" autoComplete="new-password" value={second} maxLength={1000} problem={problem ?? ''}
      onChange={(event) => setSecond(event.target.value)} />
    <div className="sign-in-actions">
      <Button look="primary" submits>Keep it with this passphrase</Button>
      <Button onClick={() => choose(null)}>Keep it for this session only</Button>
      <Button look="quiet" onClick={onCancel}>Back</Button>
    </div>
  </form>
}
