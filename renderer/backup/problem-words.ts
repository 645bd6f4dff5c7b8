/** Why restoring, exporting or deleting came to nothing, in plain words. */
import type { BridgeError } from '../bridge.ts'
import { ImportProblem } from '../store/import-problem.ts'

const codes: Readonly<Record<string, string>> = {
  'disk-full': 'There is no room left on the disk. Make some room, then try again.',
  'export-unwritable': 'Kith may not write to your folder for downloads. Make sure that the folder is there and yours to write, then try again.',
  'export-out-of-order': 'The export was disturbed half-way. Begin it again.',
  'backup-gone': 'This backup is no longer there, or it is damaged. Choose another one.',
  'backups-unwritable': 'Kith may not write to the folder of the backups. Make sure that it is there and yours to write, then try again.',
}

/** What main refused with, by its code; else what was thrown, which is in plain words where the store threw it. */
export function problemWords(error: unknown): string {
  if (!(error instanceof Error)) return String(error)
  return codes[(error as Partial<BridgeError>).failure?.code ?? ''] ?? error.message
}

/** The same of an import, and what is here of it: an ImportProblem says itself that nothing was changed. */
export const importProblemWords = (error: unknown): string => error instanceof ImportProblem ? problemWords(error)
  : `${problemWords(error)} What had come in by then stays; importing the file again adds the rest and doubles nothing.`
