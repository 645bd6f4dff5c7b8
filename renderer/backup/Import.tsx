import { useRef } from 'react'
import { Button } from '../ui/Button.tsx'
import { Notice } from '../ui/Notice.tsx'
import { sayRich } from '../ui/say-rich.ts'
import { say } from '../words/say.ts'
import { importFrom } from './actions.ts'
import { useJob } from './job.ts'
import { importing } from './jobs.ts'
import { Progress } from './Progress.tsx'
import { importedWords } from './restored-words.ts'
import { useKeptFocus } from './use-kept-focus.ts'

/** Reads what another Kith exported, into what is here. */
export const Import = ({ isFirst = false, onImported }: {
  /** Nothing is here yet: it is the one thing to do. */
  isFirst?: boolean
  /** What must follow before it is said to be done. */
  onImported: () => Promise<unknown>
}) => {
  const job = useJob(importing)
  const step = useKeptFocus(job.is)
  const file = useRef<HTMLInputElement>(null)
  return <div ref={step} className="data-step" role="group" aria-label={say('import.label')} tabIndex={-1}>
    <p>{sayRich(isFirst ? 'import.first' : 'import.words', { file: <code>kith.jsonl</code> })}</p>
    <input ref={file} type="file" accept=".jsonl" hidden aria-label={say('import.file')} onChange={({ target }) => {
      const [chosen] = target.files ?? []
      // The same file may be chosen again.
      if (chosen) importFrom(chosen, onImported)
      target.value = ''
    }} />
    {job.is === 'running'
      ? <><Progress state={job} label={say('import.going')} /><div><Button onClick={importing.stop}>{say('ui.stop')}</Button></div></>
      : (!isFirst || job.is !== 'done') && <div><Button look={isFirst ? 'primary' : 'plain'} onClick={() => file.current?.click()}>{isFirst ? say('import.choose') : say('import.dots')}</Button></div>}
    <div role="status">
      {job.is === 'done' && <Notice>{importedWords(job.result).map((words) => <p key={words}>{words}</p>)}</Notice>}
      {job.is === 'stopped' && <Notice>{say('import.stopped')}</Notice>}
      {job.is === 'failed' && <Notice tone="bad">{job.words}</Notice>}
    </div>
  </div>
}
