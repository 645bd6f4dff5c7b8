import './segments.css'
import { useId } from 'react'

/** A few choices side by side, one of them taken; null while it is read. */
export const Segments = <T extends string | number>({ label, hint = '', choices, value, onChoose }: {
  label: string
  hint?: string
  choices: readonly { readonly value: T; readonly label: string }[]
  value: T | null
  onChoose: (value: T) => void
}) => {
  const name = useId()
  return <fieldset className="choice" disabled={value === null}>
    <legend>{label}</legend>
    {hint !== '' && <p>{hint}</p>}
    <div className="segments">{choices.map((choice) => <label key={choice.value}>
      <input type="radio" name={name} checked={value === choice.value} onChange={() => onChoose(choice.value)} />
      <span>{choice.label}</span></label>)}</div>
  </fieldset>
}
