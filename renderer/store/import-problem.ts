/** Why a file cannot be imported, in words that can be shown as they are. */

/** no-export: none of ours; newer: of a format this Kith does not know; cut-off: its end is missing; damaged: a line is not as it was written. */
export type ImportCode = 'no-export' | 'newer' | 'cut-off' | 'damaged'

const words: Record<ImportCode, (line: number) => string> = {
  'no-export': () => 'This is not an export of Kith. Choose the file kith.jsonl from the folder of an export. Nothing was changed.',
  newer: () => 'This was exported by a newer Kith. Update this one, then import it again. Nothing was changed.',
  'cut-off': () => 'The end of this file is missing, as if copying it was cut off. Copy it again from where it was exported. Nothing was changed.',
  damaged: (line) => `This file is damaged: line ${line} cannot be read. Copy it again from where it was exported. Nothing was changed.`,
}

export class ImportProblem extends Error {
  readonly code: ImportCode
  /** From 1; 0 where it is about the whole file. */
  readonly line: number
  constructor(code: ImportCode, line = 0) {
    super(words[code](line))
    this.name = 'ImportProblem'
    this.code = code
    this.line = code === 'damaged' ? line : 0
  }
}
