import './field.css'
import { useId } from 'react'
import type { InputHTMLAttributes } from 'react'

/** A labelled text box with its hint and, where something is wrong, one sentence under it. */
export const Field = ({ label, hint = '', problem = '', ...input }: Omit<InputHTMLAttributes<HTMLInputElement>, 'className'> & {
  label: string
  hint?: string
  problem?: string
}) => {
  const id = useId()
  return <div className="field">
    <label htmlFor={id}>{label}</label>
    <input id={id} aria-describedby={hint || problem ? `${id}-hint` : undefined} aria-invalid={problem ? true : undefined} {...input} />
    {(hint || problem) && <p id={`${id}-hint`} data-is={problem ? 'problem' : 'hint'}>{problem || hint}</p>}
  </div>
}
