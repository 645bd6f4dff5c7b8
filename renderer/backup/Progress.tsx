import { Bar } from '../ui/Bar.tsx'
import { plural } from '../ui/numbers.ts'
import type { JobState } from './job.ts'

/** How far something long has come: a bar, and the count in words. */
export const Progress = ({ state: { done, total, step }, unit, label }: {
  state: Extract<JobState<unknown>, { is: 'running' }>
  /** What is counted, one of it: `item`. */
  unit: string
  label: string
}) => <div className="backup-progress">
  <Bar share={total === null ? null : done / Math.max(1, total)} label={label} />
  <p>{step !== undefined ? `${step}${total === null || done === 0 ? '…' : `: ${Math.floor(100 * Math.min(1, done / Math.max(1, total)))} %`}`
    : done === 0 ? 'One moment…' : total === null ? plural(done, unit) : `${Math.min(done, total).toLocaleString('en')} of ${plural(total, unit)}`}</p>
</div>
