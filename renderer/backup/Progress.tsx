import { Bar } from '../ui/Bar.tsx'
import type { JobState } from './job.ts'
import { say } from '../words/say.ts'

type Running = Extract<JobState<unknown>, { is: 'running' }>

const countOf = ({ done, total, counted }: Running): string => {
  if (total === null) return say('progress.items', { count: done })
  const count = { done: Math.min(done, total), total }
  return counted === 'threads' ? say('work.count.threads', count) : counted === 'conversations' ? say('progress.of-conversations', count) : say('progress.of-items', count)
}

const wordsOf = (state: Running): string => {
  const { done, step } = state
  if (done === 0) return step === undefined ? say('ui.one-moment') : say('progress.step', { step })
  return step === undefined ? countOf(state) : say('progress.step-counted', { step, count: countOf(state) })
}

/** How far something long has come: a bar, and the count in words. */
export const Progress = ({ state, label }: { state: Running; label: string }) => {
  const { done, total, share } = state
  return <div className="backup-progress">
    <Bar share={share !== undefined ? share : total === null ? null : done / Math.max(1, total)} label={label} />
    <p>{wordsOf(state)}</p>
  </div>
}
