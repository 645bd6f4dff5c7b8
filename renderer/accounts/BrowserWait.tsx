import { useState } from 'react'
import { Button } from '../ui/Button.tsx'
import { Field } from '../ui/Field.tsx'
import { say } from '../words/say.ts'
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
      (isTaken) => setProblem(isTaken ? '' : say('accounts.browser.other')),
      (error: unknown) => setProblem(wordsOf(error)),
    )
  }
  const cancel = <Button look="quiet" onClick={() => void cancelSignIn().catch(() => undefined)}>{say('ui.cancel')}</Button>
  if (!isInBrowser) {
    return <div className="sign-in">
      <h1>{say('accounts.browser.looking')}</h1>
      <p className="sign-in-lead" role="status">{say('accounts.browser.looking-words')}</p>
      <div className="sign-in-actions">{cancel}</div>
    </div>
  }
  return <form className="sign-in" onSubmit={(event) => { event.preventDefault(); paste() }}>
    <h1>{say('accounts.browser.title')}</h1>
    <p className="sign-in-lead" role="status">{say('accounts.browser.words', { network })}</p>
    {step === 'pasting' && !hasCode && <p className="sign-in-help">{say('accounts.browser.no-password')}</p>}
    {step === 'pasting' && <Field label={say('accounts.browser.shown')} hint={hasCode ? say('accounts.browser.code-or-address') : say('accounts.browser.address')} value={text} problem={problem}
      autoFocus autoComplete="off" spellCheck={false} maxLength={8000} onChange={(event) => setText(event.target.value)} />}
    <div className="sign-in-actions">
      {step === 'pasting'
        ? <Button look="primary" submits disabled={text.trim() === ''}>{say('ui.go-on')}</Button>
        : <Button onClick={showCode}>{say('accounts.browser.stuck')}</Button>}
      {cancel}
    </div>
  </form>
}
