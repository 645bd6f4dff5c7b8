/** Why restoring, exporting or deleting came to nothing, in plain words. */
import type { BridgeError } from '../bridge.ts'
import { ImportProblem } from '../store/import-problem.ts'
import { say } from '../words/say.ts'

const codes = ['disk-full', 'export-unwritable', 'export-out-of-order', 'backup-gone', 'backups-unwritable'] as const

/** What main refused with, by its code; else what was thrown, which is in plain words where the store threw it. */
export function problemWords(error: unknown): string {
  if (!(error instanceof Error)) return String(error)
  const code = codes.find((one) => one === (error as Partial<BridgeError>).failure?.code)
  return code === undefined ? error.message : say(`problem.${code}`)
}

/** The same of an import, and what is here of it: an ImportProblem says itself that nothing was changed. */
export const importProblemWords = (error: unknown): string => error instanceof ImportProblem ? problemWords(error)
  : say('problem.import', { problem: problemWords(error) })
