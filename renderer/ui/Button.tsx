import './button.css'
import type { ButtonHTMLAttributes, ReactNode, Ref } from 'react'

/** The key that does the same: as it is shown, and as `aria-keyshortcuts` has it. */
export interface KeyHint {
  readonly shown: string
  readonly spoken: string
}

type Props = Omit<ButtonHTMLAttributes<HTMLButtonElement>, 'className' | 'type'> & {
  /** primary: the one thing to do here; plain: beside it; quiet: text only; grave: cannot be taken back. */
  look?: 'primary' | 'plain' | 'quiet' | 'grave'
  icon?: ReactNode
  submits?: boolean
  ref?: Ref<HTMLButtonElement>
  keys?: KeyHint | undefined
}

const tip = (label: string | undefined, keys: KeyHint | undefined): string | undefined => (keys && label !== undefined ? `${label} (${keys.shown})` : label)

export const Button = ({ look = 'plain', icon, submits = false, keys, title, children, ...rest }: Props) =>
  <button type={submits ? 'submit' : 'button'} className="button" data-look={look} title={tip(title ?? (typeof children === 'string' && keys ? children : undefined), keys)}
    aria-keyshortcuts={keys?.spoken} {...rest}>{icon}{children}</button>

/** A button that shows only an icon; `label` is its spoken name and its tooltip. */
export const IconButton = ({ label, icon, keys, ...rest }: Omit<Props, 'look' | 'children'> & { label: string }) =>
  <button type="button" className="icon-button" aria-label={label} title={tip(label, keys)} aria-keyshortcuts={keys?.spoken} {...rest}>{icon}</button>

/** A key, part by part. */
export const Keys = ({ parts }: { parts: readonly string[] }) => <span className="keys">{parts.map((part) => <kbd key={part}>{part}</kbd>)}</span>
