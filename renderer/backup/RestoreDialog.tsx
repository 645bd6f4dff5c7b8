import type { Backup } from '#domain/backup'
import { Button } from '../ui/Button.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { Notice } from '../ui/Notice.tsx'
import { restore } from './actions.ts'
import { contentWords } from './content-words.ts'
import { useJob } from './job.ts'
import { restoring } from './jobs.ts'
import { Progress } from './Progress.tsx'
import { mergedTitle, mergedWords } from './restored-words.ts'

/** Asks before a backup is put together with what is here, shows how it goes, and says what came of it. */
export const RestoreDialog = ({ backup, when, onRestored, onClose }: {
  backup: Backup
  /** When it is from, told from the others: `today at 09:41`. */
  when: string
  /** What must follow before it is said to be done. */
  onRestored: () => Promise<unknown>
  onClose: () => void
}) => {
  const job = useJob(restoring)
  // Each step is a dialog of its own, so that the focus is on what can be pressed in it.
  const close = () => {
    if (job.is === 'running') return
    restoring.clear()
    onClose()
  }
  if (job.is === 'done') {
    return <Dialog key="done" title={mergedTitle(job.result.counts)} onClose={close} actions={<Button look="primary" onClick={close}>Good</Button>}>
      {mergedWords(job.result.counts).map((words) => <p key={words}>{words}</p>)}
    </Dialog>
  }
  if (job.is === 'running') {
    return <Dialog key="running" title="Bringing it back" onClose={close} actions={null}><Progress state={job} unit="item" label="Restoring the backup" /></Dialog>
  }
  return <Dialog title={`Restore what was here ${when}?`} onClose={close} actions={<>
    <Button onClick={close}>Not now</Button>
    <Button look="primary" onClick={() => restore(backup, onRestored)}>{job.is === 'failed' ? 'Try again' : 'Restore'}</Button></>}>
    <p>It has {contentWords(backup.counts)}.</p>
    <p>It is put together with what is here now. Where the two differ, the newer decision stands, and drafts are joined, so no words are lost. Nothing is sent by itself.</p>
    {job.is === 'failed' && <Notice tone="bad" isLive>{job.words} What had come back by then stays; trying again adds the rest and doubles nothing.</Notice>}
  </Dialog>
}
