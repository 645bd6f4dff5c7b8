import { useState } from 'react'
import type { Account, ConnectorInfo } from '#domain/account'
import { Button } from '../ui/Button.tsx'
import { Field } from '../ui/Field.tsx'
import { Notice } from '../ui/Notice.tsx'
import type { FailureScene } from '../words/failure.ts'
import { previewWords } from '../words/failure.ts'
import { say } from '../words/say.ts'
import { cancelSignIn, preview } from './actions.ts'
import { examplesOf, networkOfHandle } from './handle.ts'

interface Props {
  networks: readonly ConnectorInfo[]
  sceneOf: (network: string) => FailureScene
  onLookedAt: (account: Account) => void
  /** The network shows it only to people who are signed in: on to its form. */
  onSignIn: (info: ConnectorInfo) => void
  onCancel: () => void
}

/** One box: with nothing but a handle, who is waiting for an answer. */
export const Preview = ({ networks, sceneOf, onLookedAt, onSignIn, onCancel }: Props) => {
  const [typed, setTyped] = useState('')
  const [more, setMore] = useState<Readonly<Record<string, string>>>({})
  const [isAsking, setAsking] = useState(false)
  const [problem, setProblem] = useState<{ readonly words: string; readonly signInTo: ConnectorInfo | null } | null>(null)
  const found = networkOfHandle(typed, networks)
  const look = () => {
    if (!found) {
      setProblem({ words: say('accounts.preview.no-handle', { examples: examplesOf(networks) }), signInTo: null })
      return
    }
    const { info, handle } = found
    setAsking(true)
    setProblem(null)
    preview(info.network, { ...more, handle }).then((answer) => {
      if ('account' in answer) onLookedAt(answer.account)
      // Who gave up knows why.
      else if (answer.failure.code !== 'sign-in-cancelled') {
        setProblem({ words: previewWords(answer.failure, sceneOf(info.network)), signInTo: answer.failure.code === 'needs-sign-in' ? info : null })
      }
    }, (error: unknown) => setProblem({ words: error instanceof Error ? error.message : String(error), signInTo: null })).finally(() => setAsking(false))
  }
  const back = () => {
    if (isAsking) void cancelSignIn().catch(() => undefined)
    onCancel()
  }
  const fields = networks.flatMap((info) => info.preview?.fields ?? [])
  const { signInTo = null } = problem ?? {}
  return <form className="sign-in" noValidate onSubmit={(event) => { event.preventDefault(); look() }}>
    <h1>{say('accounts.preview.title')}</h1>
    <p className="sign-in-lead">{say('accounts.preview.lead')}</p>
    {problem && <Notice tone="bad" isLive actions={signInTo && <Button onClick={() => onSignIn(signInTo)}>{say('accounts.sign-in')}</Button>}>{problem.words}</Notice>}
    <Field label={say('accounts.preview.handle')} hint={say('accounts.preview.example', { examples: examplesOf(networks) })} value={typed} type="text" autoComplete="username" autoFocus required spellCheck={false} autoCapitalize="off"
      maxLength={1000} onChange={(event) => setTyped(event.target.value)} />
    {fields.length > 0 && <details className="sign-in-more"><summary>{say('ui.more')}</summary>
      {fields.map(({ key, label, hint }) => <Field key={key} label={label} hint={hint} value={more[key] ?? ''} type="text" inputMode="url" autoComplete="url" spellCheck={false}
        autoCapitalize="off" maxLength={1000} onChange={(event) => setMore({ ...more, [key]: event.target.value })} />)}</details>}
    <div className="sign-in-actions">
      <Button look="primary" submits disabled={isAsking || typed.trim() === ''}>{isAsking ? say('accounts.preview.looking') : say('accounts.preview.look')}</Button>
      <Button look="quiet" onClick={back}>{say('ui.back')}</Button>
    </div>
  </form>
}
