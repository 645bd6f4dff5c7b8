/** The long things this feature does; they go on while the user looks elsewhere. */
import type { Backup } from '#domain/backup'
import type { ImportCounts } from '../store/import.ts'
import type { RestoreCounts } from '../store/verbs.ts'
import { createJob } from './job.ts'
import { importProblemWords, problemWords } from './problem-words.ts'

/** What was restored, and what became of its rows. */
export interface RestoredBackup {
  readonly backup: Backup
  readonly counts: RestoreCounts
}

export const restoring = createJob<RestoredBackup>(problemWords)
/** Ends with the folder the files are in. */
export const exporting = createJob<string>(problemWords)
export const importing = createJob<ImportCounts>(importProblemWords)
