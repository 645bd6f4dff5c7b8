import { useRef, useState } from 'react'
import { LockKeyhole } from 'lucide-react'
import { Button } from '../ui/Button.tsx'
import { say } from '../words/say.ts'
import { unlockVault } from './actions.ts'

/** A quiet line that asks for the passphrase. The inbox can be read without it. */
export const Unlock = ({ onUnlocked, onForgotten }: { onUnlocked?: () => void; onForgotten: () => void }) => {
  const [passphrase, setPassphrase] = useState('')
  const [problem, setProblem] = useState<string | null>(null)
  const [isAsking, setAsking] = useState(false)
  const box = useRef<HTMLInputElement>(null)
  const unlock = () => {
    if (isAsking) return
    setAsking(true)
    unlockVault(passphrase).then((isOpen) => {
      setProblem(isOpen ? null : say('accounts.unlock.wrong'))
      if (isOpen) onUnlocked?.()
      else box.current?.select()
    }, (error: unknown) => setProblem(error instanceof Error ? error.message : String(error))).finally(() => setAsking(false))
  }
  return <form className="unlock" onSubmit={(event) => { event.preventDefault(); unlock() }}>
    <LockKeyhole size={16} aria-hidden="true" />
    <label htmlFor="unlock">{say('accounts.unlock.label')}</label>
 {/* What is typed right after the start is the passphrase; in the list its letters would be keys. */}
    <input ref={box} id="unlock" type="password" autoFocus autoComplete="current-password" value={passphrase} aria-describedby="unlock-problem"
      aria-invalid={problem !== null} onChange={(event) => setPassphrase(event.target.value)} />
    <Button submits disabled={passphrase === ''} aria-busy={isAsking}>{say('accounts.unlock.do')}</Button>
    <Button look="quiet" disabled={isAsking} onClick={onForgotten}>{say('accounts.unlock.forgotten')}</Button>
    <span id="unlock-problem" role="alert">{problem}</span>
  </form>
}
