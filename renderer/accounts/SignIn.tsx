import './sign-in.css'
import { useState } from 'react'
import { Eye } from 'lucide-react'
import type { Account, ConnectorInfo, VaultState } from '#domain/account'
import { Button } from '../ui/Button.tsx'
import { Glyph } from '../ui/Glyph.tsx'
import type { FailureScene } from '../words/failure.ts'
import { signInWords } from '../words/failure.ts'
import { say } from '../words/say.ts'
import { signIn } from './actions.ts'
import { BrowserWait } from './BrowserWait.tsx'
import { goesOut } from './goes-out.ts'
import { Preview } from './Preview.tsx'
import { SignInForm } from './SignInForm.tsx'
import { Unlock } from './Unlock.tsx'
import { VaultChoice } from './VaultChoice.tsx'

interface Props {
  networks: readonly ConnectorInfo[]
  vault: VaultState
  /** The account to sign in to again, or null for a new one. */
  again: Account | null
  /** Begin with choosing anew where sign-ins rest, as the passphrase is forgotten. */
  isForgotten?: boolean
  /** Begin with the handle alone. */
  isPreview?: boolean
  sceneOf: (network: string) => FailureScene
  onSignedIn: (account: Account) => void
  onCancel: () => void
}

/** What an account already tells of the form of its network. */
function knownFields(info: ConnectorInfo | null, account: Account | null): Readonly<Record<string, string>> {
  if (!info || !account) return {}
  const address = info.signInFields.find(({ kind }) => kind === 'address')
  // Where a preview reads need not be where one signs in: what the card suggests goes before it.
  const server = account.isPreview && address && address.initial !== '' ? address.initial : account.service
  const who = info.signInFields.find(({ kind, isRequired }) => kind === 'text' && isRequired)
  return { ...(address ? { [address.key]: server } : {}), ...(who ? { [who.key]: account.handle } : {}) }
}

/** Choose a network, fill in its form; on a machine without a keyring, say first where the secret may rest. */
export const SignIn = ({ networks, vault, again, isForgotten = false, isPreview = false, sceneOf, onSignedIn, onCancel }: Props) => {
  const real = networks.filter(({ isSample }) => !isSample)
  const only = real.length === 1 ? real[0] ?? null : null
  const [chosen, setChosen] = useState<ConnectorInfo | null>(() => real.find(({ network }) => network === again?.network) ?? only)
  const [fields, setFields] = useState(() => knownFields(chosen, again))
  const [step, setStep] = useState<'form' | 'vault' | 'forgotten' | 'asking' | 'preview'>(isForgotten ? 'forgotten' : isPreview ? 'preview' : 'form')
  const [isInBrowser, setInBrowser] = useState(false)
  const [problem, setProblem] = useState<string | null>(null)
  const ask = (network: string, values: Readonly<Record<string, string>>) => {
    setStep('asking')
    setProblem(null)
    setInBrowser(false)
    signIn(network, values, () => setInBrowser(true)).then((answer) => {
      setStep('form')
      if ('account' in answer) onSignedIn(answer.account)
      // Who gave up knows why.
      else if (answer.failure.code !== 'sign-in-cancelled') setProblem(signInWords(answer.failure, sceneOf(network)))
    }, (error: unknown) => {
      setStep('form')
      setProblem(error instanceof Error ? error.message : String(error))
    })
  }
  if (step === 'forgotten') return <VaultChoice isForgotten onChosen={() => setStep('form')} onCancel={isForgotten ? onCancel : () => setStep('form')} />
  if (step === 'preview') {
    return <Preview networks={real.filter(({ preview }) => preview)} sceneOf={sceneOf} onLookedAt={onSignedIn} onSignIn={(info) => { setChosen(info); setStep('form') }}
      onCancel={isPreview ? onCancel : () => setStep('form')} />
  }
  if (vault === 'locked') return <div className="sign-in"><h1>{say('accounts.unlock-first')}</h1><Unlock onForgotten={() => setStep('forgotten')} /><div className="sign-in-actions"><Button look="quiet" onClick={onCancel}>{say('ui.back')}</Button></div></div>
  if (!chosen) {
    return <div className="sign-in">
      <h1>{say('accounts.sign-in.where')}</h1>
      <ul className="networks">{real.map((info) => <li key={info.network}>
        <button type="button" className="network" onClick={() => setChosen(info)}>
          <Glyph path={info.iconPath} size={22} /><span><strong>{info.name}</strong><span>{info.summary}</span></span>
        </button></li>)}
        {real.some(({ preview }) => preview) && <li><button type="button" className="network" onClick={() => setStep('preview')}>
          <Eye size={22} strokeWidth={1.75} aria-hidden="true" /><span><strong>{say('accounts.sign-in.just-handle')}</strong><span>{say('accounts.sign-in.just-handle-words')}</span></span>
        </button></li>}</ul>
      <div className="sign-in-actions"><Button look="quiet" onClick={onCancel}>{say('ui.back')}</Button></div>
    </div>
  }
  if (step === 'vault') return <VaultChoice onChosen={() => ask(chosen.network, fields)} onCancel={() => setStep('form')} />
  if (step === 'asking' && goesOut(chosen, fields)) return <BrowserWait network={chosen.name} isInBrowser={isInBrowser} />
  return <SignInForm info={chosen} known={fields} problem={problem} isAsking={step === 'asking'}
    onSubmit={(values) => {
      setFields(values)
      if (vault === 'unset') setStep('vault')
      else ask(chosen.network, values)
    }}
    onCancel={() => { setProblem(null); if (only || again) onCancel(); else setChosen(null) }} />
}
