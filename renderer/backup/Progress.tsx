import { Bar } from '../ui/Bar.tsx'
import type { JobState } from './job.ts'
import { say } from '../words/say.ts'

const wordsOf = (done: number, total: number | null, step?: string): string => {
  if (step !== undefined) return total === null || done === 0 ? say('progress.step', { step }) : say('progress.step-share', { step, percent: Math.floor(100 * Math.min(1, done / Math.max(1, total))) })
  if (done === 0) return say('ui.one-moment')
  return total === null ? say('progress.items', { count: done }) : say('progress.of-items', { done: Math.min(done, total), total })
}

/** How far something long has come: a bar, and the count in words. */
export const Progress = ({ state: { done, total, step }, label }: {
  state: Extract<JobState<unknown>, { is: 'running' }>
  label: string
}) => <div className="backup-progress">
  <Bar share={total === null ? null : done / Math.max(1, total)} label={label} />
  <p>{wordsOf(done, total, step)}</p>
</div>
