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
    leave(account).then(onClose, (error: unknown) => {
      setLeaving(false)
      setProblem(error instanceof Error ? error.message : String(error))
    })
  }
  return <Dialog title={`Remove ${handleOf(account)}?`} onClose={onClose} actions={<>
    <Button onClick={onClose} disabled={isLeaving}>Keep it</Button>
    <Button look="grave" onClick={remove} disabled={isLeaving}>{isLeaving ? 'Removing…' : 'Remove from Kith'}</Button></>}>
    <p>Kith signs out of {network} and forgets the password, the conversations, drafts and unsent answers of this account on this computer.</p>
    <p>Nothing changes on {network} itself. Sign in again and the conversations are read anew; drafts do not come back.</p>
    {problem !== null && <Notice tone="bad" isLive>{problem}</Notice>}
  </Dialog>
}
