import { Button } from '../ui/Button.tsx'
import { Notice } from '../ui/Notice.tsx'
import { say } from '../words/say.ts'
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
  return <div ref={step} className="data-step" role="group" aria-label={say('export.label')} tabIndex={-1}>
    <p>{say('export.words')}</p>
    {job.is === 'running'
      ? <><Progress state={job} label={say('export.going')} /><div><Button onClick={exporting.stop}>{say('ui.stop')}</Button></div></>
      : <div><Button onClick={() => exportEverything(version)}>{say('export.do')}</Button></div>}
    <div role="status">
      {job.is === 'done' && <Notice><p>{say('export.done')}</p><Path path={job.result} /></Notice>}
      {job.is === 'stopped' && <Notice>{say('export.stopped')}</Notice>}
      {job.is === 'failed' && <Notice tone="bad">{job.words} {say('export.failed')}</Notice>}
    </div>
  </div>
}
