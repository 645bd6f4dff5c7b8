import { useState } from 'react'
import type { Account } from '#domain/account'
import { Button } from '../ui/Button.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { Notice } from '../ui/Notice.tsx'
import { handleOf } from '../words/names.ts'
import { say } from '../words/say.ts'
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
  return <Dialog title={say('accounts.remove.title', { handle: handleOf(account) })} onClose={onClose} actions={<>
    <Button onClick={onClose} disabled={isLeaving}>{say('ui.keep-it')}</Button>
    <Button look="grave" onClick={remove} disabled={isLeaving}>{isLeaving ? say('accounts.remove.going') : say('accounts.remove.do')}</Button></>}>
    {account.isPreview ? <p>{say('accounts.remove.preview', { network })}</p> : <>
      <p>{say('accounts.remove.words', { network })}</p>
      <p>{say('accounts.remove.drafts')}</p>
    </>}
    {problem !== null && <Notice tone="bad" isLive>{problem}</Notice>}
  </Dialog>
}
