import './button.css'
import type { ButtonHTMLAttributes, ReactNode } from 'react'

type Props = Omit<ButtonHTMLAttributes<HTMLButtonElement>, 'className' | 'type'> & {
  /** primary: the one thing to do here; plain: beside it; quiet: text only; grave: cannot be taken back. */
  look?: 'primary' | 'plain' | 'quiet' | 'grave'
  icon?: ReactNode
  submits?: boolean
}

export const Button = ({ look = 'plain', icon, submits = false, children, ...rest }: Props) =>
  <button type={submits ? 'submit' : 'button'} className="button" data-look={look} {...rest}>{icon}{children}</button>

/** A button that shows only an icon; `label` is its spoken name and its tooltip. */
export const IconButton = ({ label, icon, keys, ...rest }: Omit<Props, 'look' | 'children'> & { label: string; keys?: string }) =>
  <button type="button" className="icon-button" aria-label={label} title={keys ? `${label} (${keys})` : label}
    aria-keyshortcuts={keys} {...rest}>{icon}</button>
