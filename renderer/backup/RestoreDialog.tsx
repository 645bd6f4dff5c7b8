import type { Backup } from '#domain/backup'
import { Button } from '../ui/Button.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { Notice } from '../ui/Notice.tsx'
import { say } from '../words/say.ts'
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
    return <Dialog key="done" title={mergedTitle(job.result.counts)} onClose={close} actions={<Button look="primary" onClick={close}>{say('restore.good')}</Button>}>
      {mergedWords(job.result.counts).map((words) => <p key={words}>{words}</p>)}
    </Dialog>
  }
  if (job.is === 'running') {
    return <Dialog key="running" title={say('restore.going')} onClose={close} actions={<Button onClick={restoring.stop}>{say('ui.stop')}</Button>}><Progress state={job} label={say('restore.label')} /></Dialog>
  }
  return <Dialog title={say('restore.ask', { when })} onClose={close} actions={<>
    <Button onClick={close}>{say('ui.not-now')}</Button>
    <Button look="primary" onClick={() => restore(backup, onRestored)}>{job.is === 'failed' ? say('ui.try-again') : job.is === 'stopped' ? say('restore.go-on') : say('restore.do')}</Button></>}>
    <p>{say('restore.has', { contents: contentWords(backup.counts) })}</p>
    <p>{say('restore.words')}</p>
    {job.is === 'stopped' && <Notice isLive>{say('restore.stopped')}</Notice>}
    {job.is === 'failed' && <Notice tone="bad" isLive>{job.words} {say('restore.failed')}</Notice>}
  </Dialog>
}
