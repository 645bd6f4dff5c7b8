import './avatar.css'
import { initialsOf, toneOf } from './initials.ts'

/** Initials in a calm colour that stays with its key. Decoration: whoever shows it says the name beside it. */
export const Avatar = ({ of, name, handle, size = 'plain' }: {
  of: string
  name: string
  handle: string
  size?: 'small' | 'plain' | 'large'
}) => <span className="avatar" data-tone={toneOf(of)} data-size={size} aria-hidden="true">{initialsOf(name, handle)}</span>
