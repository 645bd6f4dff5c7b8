import { useState } from 'react'
import type { Account } from '#domain/account'
import { Button } from '../ui/Button.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { Notice } from '../ui/Notice.tsx'
import { handleOf } from '../words/names.ts'
import { leave } from './actions.ts'

/** Asks before an account and everything only it saw is deleted here. */
export const RemoveDialog = ({ account, network, onClose }: { account: Account; network: string; onClose: () => void }) => {
  const [isLeaving, setLeaving] = useState(false)
  const [problem, setProblem] = useState<string | null>(null)
  const remove = () => {
    setLeaving(true)
    leave(account, true).then(onClose, (error: unknown) => {
      setLeaving(false)
      setProblem(error instanceof Error ? error.message : String(error))
    })
  }
  return <Dialog title={`Remove ${handleOf(account)}?`} onClose={onClose} actions={<>
    <Button onClick={onClose} disabled={isLeaving}>Keep it</Button>
    <Button look="grave" onClick={remove} disabled={isLeaving}>{isLeaving ? 'Removing…' : 'Remove from Kith'}</Button></>}>
    {account.isPreview ? <p>Kith forgets what it has read of this account on this computer. Nothing changes on {network} itself.</p> : <>
      <p>Kith signs out of {network} and forgets the password and the conversations of this account on this computer. Nothing changes on {network} itself.</p>
      <p>Drafts and answers that have not gone are kept as drafts under Unsent, where you can copy or discard them. Nothing of them is sent. Add the account again, and they are back in their place.</p>
    </>}
    {problem !== null && <Notice tone="bad" isLive>{problem}</Notice>}
  </Dialog>
}
