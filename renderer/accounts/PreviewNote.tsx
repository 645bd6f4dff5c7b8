import './preview-note.css'
import { Eye } from 'lucide-react'
import type { Account } from '#domain/account'
import { Button } from '../ui/Button.tsx'
import { handleOf } from '../words/names.ts'
import { sayRich } from '../ui/say-rich.ts'
import { useLanguage } from '../ui/use-language.ts'
import { say } from '../words/say.ts'

/** Under the list, while an account is only looked at from outside: what that shows, and what it does not. */
export const PreviewNote = ({ accounts, onSignIn }: { accounts: readonly Account[]; onSignIn: (account: Account) => void }) => {
  useLanguage()
  const [first, ...others] = accounts.filter(({ isPreview }) => isPreview)
  if (!first) return null
  const handle = <bdi>{handleOf(first)}</bdi>
  return <aside className="preview-note" aria-label={say('accounts.preview-note')}>
    <Eye size={17} strokeWidth={1.75} aria-hidden="true" />
    <p>{others.length === 0
      ? sayRich('accounts.preview-note.one', { handle })
      : sayRich('accounts.preview-note.more', { handle, count: others.length })}</p>
    <Button onClick={() => onSignIn(first)}>{say('accounts.sign-in')}</Button>
  </aside>
}
