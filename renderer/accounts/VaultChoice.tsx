import { useState } from 'react'
import { Button } from '../ui/Button.tsx'
import { Field } from '../ui/Field.tsx'
import { Notice } from '../ui/Notice.tsx'
import { say } from '../words/say.ts'
import { chooseVault } from './actions.ts'
import { passphraseProblem } from './passphrase.ts'

interface Props {
  /** The passphrase of before is forgotten: what it sealed is lost, and a new choice is made. */
  isForgotten?: boolean
  onChosen: () => void
  onCancel: () => void
}

const firstLead = () => [say('accounts.vault.lead')]
const forgottenLead = () => [
  say('accounts.vault.forgotten-lead'),
  say('accounts.vault.forgotten-choose'),
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
    <h1>{isForgotten ? say('accounts.vault.forgotten-title') : say('accounts.vault.title')}</h1>
    {(isForgotten ? forgottenLead() : firstLead()).map((words) => <p key={words} className="sign-in-lead">{words}</p>)}
    {failure !== null && <Notice tone="bad" isLive>{failure}</Notice>}
    <Field label={isForgotten ? say('accounts.vault.new-passphrase') : say('accounts.vault.passphrase')} type="password" autoComplete="new-password" value={first} maxLength={1000} autoFocus
      hint={say('accounts.vault.hint')} onChange={(event) => setFirst(event.target.value)} />
    <Field label={say('accounts.vault.again')} type="password" autoComplete="new-password" value={second} maxLength={1000} problem={problem ?? ''}
      onChange={(event) => setSecond(event.target.value)} />
    <div className="sign-in-actions">
      <Button look="primary" submits disabled={isAsking}>{isForgotten ? say('accounts.vault.keep-them') : say('accounts.vault.keep-it')}</Button>
      <Button disabled={isAsking} onClick={() => choose(null)}>{isForgotten ? say('accounts.vault.session-them') : say('accounts.vault.session-it')}</Button>
      <Button look="quiet" onClick={onCancel}>{say('ui.back')}</Button>
    </div>
  </form>
}
