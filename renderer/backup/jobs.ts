/** The long things this feature does; they go on while the user looks elsewhere. */
import type { Backup } from '#domain/backup'
import { createJob } from './job.ts'
import { problemWords } from './problem-words.ts'

/** Ends with what was restored. */
export const restoring = createJob<Backup>(problemWords)
/** Ends with the folder the files are in. */
export const exporting = createJob<string>(problemWords)
/** Ends with a sentence on what came in. */
export const importing = createJob<string>(problemWords)
