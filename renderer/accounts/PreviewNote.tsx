import './preview-note.css'
import { Eye } from 'lucide-react'
import type { Account } from '#domain/account'
import { Button } from '../ui/Button.tsx'
import { handleOf } from '../words/names.ts'

/** Under the list, while an account is only looked at from outside: what that shows, and what it does not. */
export const PreviewNote = ({ accounts, onSignIn }: { accounts: readonly Account[]; onSignIn: (account: Account) => void }) => {
  const [first, ...others] = accounts.filter(({ isPreview }) => isPreview)
  if (!first) return null
  return <aside className="preview-note" aria-label="What Kith can see">
    <Eye size={17} strokeWidth={1.75} aria-hidden="true" />
    <p><bdi>{handleOf(first)}</bdi>{others.length > 0 && ` and ${String(others.length)} more`}, from outside: only public replies under the latest posts. No mentions elsewhere, nothing private, no followers.</p>
    <Button onClick={() => onSignIn(first)}>Sign in</Button>
  </aside>
}
