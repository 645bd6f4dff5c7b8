import type { InferOutput } from 'valibot'
import type { backupPartSchema, backupSchema, backupStatusSchema, journalEntrySchema, openedBackupsSchema, restoredRowSchema } from '../schema/backup.ts'
import type { DeepReadonly } from './readonly.ts'

/** A row of the user's on its way to the journal. */
export type JournalEntry = DeepReadonly<InferOutput<typeof journalEntrySchema>>
/** A row of the user's read back from a backup. */
export type RestoredRow = DeepReadonly<InferOutput<typeof restoredRowSchema>>
/** A state that can be restored. */
export type Backup = DeepReadonly<InferOutput<typeof backupSchema>>
export type BackupStatus = DeepReadonly<InferOutput<typeof backupStatusSchema>>
export type BackupPart = DeepReadonly<InferOutput<typeof backupPartSchema>>
export type OpenedBackups = DeepReadonly<InferOutput<typeof openedBackupsSchema>>
