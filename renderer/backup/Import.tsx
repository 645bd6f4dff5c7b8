import { useRef } from 'react'
import { Button } from '../ui/Button.tsx'
import { Notice } from '../ui/Notice.tsx'
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
  return <div ref={step} className="data-step" role="group" aria-label="Import" tabIndex={-1}>
    {isFirst
      ? <p>In the Kith of before, go to Settings, then Your data, and choose Export everything. Here, choose the file <code>kith.jsonl</code> from the folder it made. Nothing is sent by itself.</p>
      : <p>Import what another Kith exported: the file <code>kith.jsonl</code>. It is put together with what is here, the newer decision stands, drafts are joined, and nothing is sent by itself.</p>}
    <input ref={file} type="file" accept=".jsonl" hidden aria-label="The file to import" onChange={({ target }) => {
      const [chosen] = target.files ?? []
      // The same file may be chosen again.
      if (chosen) importFrom(chosen, onImported)
      target.value = ''
    }} />
    {job.is === 'running'
      ? <><Progress state={job} unit="item" label="Importing" /><div><Button onClick={importing.stop}>Stop</Button></div></>
      : (!isFirst || job.is !== 'done') && <div><Button look={isFirst ? 'primary' : 'plain'} onClick={() => file.current?.click()}>{isFirst ? 'Choose the file…' : 'Import…'}</Button></div>}
    <div role="status">
      {job.is === 'done' && <Notice>{importedWords(job.result).map((words) => <p key={words}>{words}</p>)}</Notice>}
      {job.is === 'stopped' && <Notice>Stopped. What had come in by then stays; importing the file again adds the rest and doubles nothing.</Notice>}
      {job.is === 'failed' && <Notice tone="bad">{job.words}</Notice>}
    </div>
  </div>
}
