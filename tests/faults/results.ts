/** What the runs found: a line for the reader at once, and the figures for the last line. */
import { appendFileSync } from 'node:fs'

export interface Figures {
  readonly kills?: number
  /** Texts the user sent. */
  readonly sent?: number
  /** Posts on a server beyond the first of their text. */
  readonly doubled?: number
  /** Texts that are nowhere: on no server, in no outbox, in no draft. */
  readonly lost?: number
  /** Texts Kith left to the user, honestly not knowing. */
  readonly unsure?: number
  readonly faults?: number
  readonly faultsFailed?: number
}

/** One line, printed by run.mjs as it comes. */
export const report = (line: string, figures: Figures): void => {
  const file = process.env['KITH_FAULTS_RESULTS']
  if (file === undefined) throw new Error('Run the faults with: npm run test:faults')
  appendFileSync(file, `${JSON.stringify({ line, figures })}\n`)
  console.log(line)
}
