/** Why a file cannot be imported, in words that can be shown as they are. */
import { say } from '../words/say.ts'

/** no-export: none of ours; newer: of a format this Kith does not know; cut-off: its end is missing; damaged: a line is not as it was written. */
export type ImportCode = 'no-export' | 'newer' | 'cut-off' | 'damaged'

export class ImportProblem extends Error {
  readonly code: ImportCode
  /** From 1; 0 where it is about the whole file. */
  readonly line: number
  constructor(code: ImportCode, line = 0) {
    super(code === 'damaged' ? say('import.problem.damaged', { line }) : say(`import.problem.${code}`))
    this.name = 'ImportProblem'
    this.code = code
    this.line = code === 'damaged' ? line : 0
  }
}
