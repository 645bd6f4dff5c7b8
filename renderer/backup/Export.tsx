import { Button } from '../ui/Button.tsx'
import { Notice } from '../ui/Notice.tsx'
import { exportEverything } from './actions.ts'
import { useJob } from './job.ts'
import { exporting } from './jobs.ts'
import { Path } from './Path.tsx'
import { Progress } from './Progress.tsx'
import { useKeptFocus } from './use-kept-focus.ts'

/** Everything into a folder of the user's: one file for Kith to read again, one for people. */
export const Export = ({ version }: { version: string }) => {
  const job = useJob(exporting)
  const step = useKeptFocus(job.is)
  return <div ref={step} className="data-step" role="group" aria-label="Export" tabIndex={-1}>
    <p>Export everything: all conversations, drafts and decisions, as a file another Kith can import and as a page anybody can read. No passwords are in it.</p>
    {job.is === 'running'
      ? <><Progress state={job} unit="item" label="Exporting" /><div><Button onClick={exporting.stop}>Stop</Button></div></>
      : <div><Button onClick={() => exportEverything(version)}>Export everything</Button></div>}
    <div role="status">
      {job.is === 'done' && <Notice><p>Everything is in this folder. The files hold your words in the open, so keep them where only you look.</p><Path path={job.result} /></Notice>}
      {job.is === 'stopped' && <Notice>Stopped. Nothing here has changed.</Notice>}
      {job.is === 'failed' && <Notice tone="bad">{job.words} Everything is still here; nothing has changed.</Notice>}
    </div>
  </div>
}
