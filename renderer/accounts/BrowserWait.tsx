import { useState } from 'react'
import { Button } from '../ui/Button.tsx'
import { Field } from '../ui/Field.tsx'
import { cancelSignIn, pasteSignIn, showSignInCode } from './actions.ts'

const wordsOf = (error: unknown): string => error instanceof Error ? error.message : String(error)

/** While the user signs in on the network's own page: wait, give up, or paste what that page showed. */
export const BrowserWait = ({ network, isInBrowser }: { network: string; isInBrowser: boolean }) => {
  const [step, setStep] = useState<'waiting' | 'pasting'>('waiting')
  const [hasCode, setHasCode] = useState(true)
  const [text, setText] = useState('')
  const [problem, setProblem] = useState('')
  const showCode = () => {
    setStep('pasting')
    showSignInCode().then(setHasCode, (error: unknown) => setProblem(wordsOf(error)))
  }
  const paste = () => {
    pasteSignIn(text).then(
      (isTaken) => setProblem(isTaken ? '' : 'This belongs to another sign-in. Copy what the page shows now.'),
      (error: unknown) => setProblem(wordsOf(error)),
    )
  }
  const cancel = <Button look="quiet" onClick={() => void cancelSignIn().catch(() => undefined)}>Cancel</Button>
  if (!isInBrowser) {
    return <div className="sign-in">
      <h1>Looking for the server…</h1>
      <p className="sign-in-lead" role="status">Kith asks it how to sign in. Then it goes on in your browser.</p>
      <div className="sign-in-actions">{cancel}</div>
    </div>
  }
  return <form className="sign-in" onSubmit={(event) => { event.preventDefault(); paste() }}>
    <h1>Go on in your browser</h1>
    <p className="sign-in-lead" role="status">{network} asks there whether Kith may read and answer for you. Once you agree, this page goes on by itself.</p>
    {step === 'pasting' && !hasCode && <p className="sign-in-help">Make an application password on your site, go back, and type it into the form. Or copy the address of the page you ended at.</p>}
    {step === 'pasting' && <Field label="What the page showed" hint={hasCode ? 'The code, or the whole address of the page you ended at.' : 'The whole address of the page you ended at.'} value={text} problem={problem}
      autoFocus autoComplete="off" spellCheck={false} maxLength={8000} onChange={(event) => setText(event.target.value)} />}
    <div className="sign-in-actions">
      {step === 'pasting'
        ? <Button look="primary" submits disabled={text.trim() === ''}>Go on</Button>
        : <Button onClick={showCode}>It does not come back</Button>}
      {cancel}
    </div>
  </form>
}
