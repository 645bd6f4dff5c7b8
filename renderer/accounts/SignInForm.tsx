import { useId, useState } from 'react'
import type { ConnectorInfo, SignInField } from '#domain/account'
import { Button } from '../ui/Button.tsx'
import { ExternalLink } from '../ui/ExternalLink.tsx'
import { Field } from '../ui/Field.tsx'
import { Notice } from '../ui/Notice.tsx'
import { say } from '../words/say.ts'
import { goesOut } from './goes-out.ts'

interface Props {
  info: ConnectorInfo
  /** What is already known, by field. */
  known: Readonly<Record<string, string>>
  problem: string | null
  isAsking: boolean
  onSubmit: (fields: Readonly<Record<string, string>>) => void
  onCancel: () => void
}

const inputOf = ({ kind }: SignInField) => kind === 'password'
  ? { type: 'password', autoComplete: 'current-password' }
  : { type: 'text', autoComplete: 'username', ...(kind === 'address' ? { inputMode: 'url' as const, autoComplete: 'url' } : {}) }

const Tick = ({ field: { label, hint }, isTicked, onTick }: { field: SignInField, isTicked: boolean, onTick: (isTicked: boolean) => void }) => {
  const id = useId()
  return <div className="field sign-in-tick">
    <label><input type="checkbox" checked={isTicked} aria-describedby={id} onChange={(event) => onTick(event.target.checked)} /> {label}</label>
    <p id={id} data-is="hint">{hint}</p>
  </div>
}

/** A sign-in form drawn from a network's card. */
export const SignInForm = ({ info, known, problem, isAsking, onSubmit, onCancel }: Props) => {
  const [values, setValues] = useState<Readonly<Record<string, string>>>(() =>
    Object.fromEntries(info.signInFields.map(({ key, initial }) => [key, known[key] ?? initial])))
  const box = (field: SignInField) => field.kind === 'check' ? <Tick key={field.key} field={field} isTicked={(values[field.key] ?? '') !== ''}
    onTick={(isTicked) => setValues({ ...values, [field.key]: isTicked ? 'yes' : '' })} /> : <Field key={field.key} label={field.label} hint={field.hint} {...inputOf(field)}
    value={values[field.key] ?? ''} required={field.isRequired} maxLength={4000} autoFocus={field.key === firstEmpty} spellCheck={false} autoCapitalize="off"
    onChange={(event) => setValues({ ...values, [field.key]: event.target.value })} />
  const [firstEmpty] = useState(() => info.signInFields.find(({ key, isRequired }) => isRequired && (values[key] ?? '') === '')?.key)
  const required = info.signInFields.filter(({ isRequired }) => isRequired)
  const rest = info.signInFields.filter(({ isRequired }) => !isRequired)
  return <form className="sign-in" onSubmit={(event) => { event.preventDefault(); onSubmit(values) }}>
    <h1>{say('accounts.sign-in.to', { network: info.name })}</h1>
    {problem !== null && <Notice tone="bad" isLive>{problem}</Notice>}
    {required.map(box)}
    {rest.length > 0 && <details className="sign-in-more"><summary>{rest.length === 1 ? rest[0]?.label : say('ui.more')}</summary>{rest.map(box)}</details>}
    {info.signInHelp.text !== '' && <p className="sign-in-help">{info.signInHelp.text}
      {info.signInHelp.url !== null && <> <ExternalLink url={info.signInHelp.url}>{say('accounts.sign-in.where-to-get')}</ExternalLink></>}</p>}
    <div className="sign-in-actions">
      <Button look="primary" submits disabled={isAsking}>{isAsking ? say('accounts.sign-in.going') : goesOut(info, values) ? say('accounts.sign-in.in-browser') : say('accounts.sign-in')}</Button>
      <Button look="quiet" onClick={onCancel} disabled={isAsking}>{say('ui.back')}</Button>
    </div>
  </form>
}
