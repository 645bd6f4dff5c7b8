import * as v from 'valibot'
import { failureSchema } from './failure.ts'

const id = v.pipe(v.string(), v.minLength(1), v.maxLength(2000))
const sequence = v.pipe(v.number(), v.integer(), v.minValue(0))

/** One row the user wrote or decided, as it stands now; `json` is null where it is gone. */
export const backupRowSchema = v.object({
  table: v.pipe(v.string(), v.regex(/^[a-zA-Z]{1,40}$/u)),
  key: id,
  /** When it was last changed (ms since epoch); the newer one wins when backups are merged. */
  at: v.number(),
  json: v.nullable(v.string()),
})

/** A row as the journal takes it; sequences grow within a generation. */
export const journalEntrySchema = v.object({ ...backupRowSchema.entries, seq: v.pipe(sequence, v.minValue(1)) })

/** A row read back; `ledger` says of an outbox row what main knows of it, of others `none`. */
export const restoredRowSchema = v.object({ ...backupRowSchema.entries, ledger: v.picklist(['sent', 'attempted', 'none']) })

/** A state that can be restored. `latest` is the newest snapshot with the journal after it: all that was acknowledged. */
export const backupSchema = v.object({
  id,
  generation: id,
  kind: v.picklist(['latest', 'snapshot']),
  /** The state of this moment (ms since epoch). */
  at: v.number(),
  /** Bytes on disk. */
  size: v.number(),
  /** Rows by table. */
  counts: v.record(v.string(), v.number()),
  /** Handles of the accounts in it, to know it by. */
  accounts: v.array(v.string()),
})

/** How the backups and the disk stand, said whenever it changes. `failure` null: what was written last is on disk. */
export const backupStatusSchema = v.object({
  folder: v.string(),
  failure: v.nullable(failureSchema),
  /** When something was last written there; null for not yet. */
  writtenAt: v.nullable(v.number()),
  /** low: less than 500 MB are free; full: less than 20 MB. */
  disk: v.picklist(['fine', 'low', 'full']),
})

/** The generation of a store that has just been opened. `isEmpty`: it holds nothing the user wrote or decided. */
export const openBackupsSchema = v.object({ generation: id, isEmpty: v.boolean() })
/** What main has of this generation, and, of an empty one nobody has chosen for yet, what could be restored, newest first. */
export const openedBackupsSchema = v.object({ acknowledged: sequence, offer: v.array(backupSchema), status: backupStatusSchema })

export const journalSchema = v.object({ generation: id, entries: v.pipe(v.array(journalEntrySchema), v.maxLength(5000)) })
/** One part of a backup; `next` goes back as `after`, null at the end. */
export const backupPartSchema = v.object({ rows: v.array(restoredRowSchema), next: v.nullable(v.number()) })

/** One part of a file the user exports. The first has `from` 0; parts follow one another. */
export const exportPartSchema = v.object({
  /** Names the folder: all files of one export share it. */
  exportId: v.pipe(v.string(), v.regex(/^[0-9a-z-]{1,60}$/u)),
  file: v.picklist(['kith.jsonl', 'conversations.html']),
  /** UTF-16 offset into the whole text. */
  from: sequence,
  /** Null: the user stopped, what was written goes. */
  text: v.nullable(v.pipe(v.string(), v.maxLength(1_000_000))),
  isLast: v.boolean(),
})

/** Bytes in base64, part by part; `from` counts bytes. */
export const bytesPartSchema = v.object({
  hash: v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/u)),
  from: sequence,
  size: sequence,
  base64: v.pipe(v.string(), v.base64(), v.maxLength(2_000_000)),
})
