/** The file of a journal: a header, then one sealed line per entry; docs/backups.md describes it. */
import { open, readFile, stat } from 'node:fs/promises'
import * as v from 'valibot'
import type { JournalEntry } from '#domain/backup'
import { journalEntrySchema } from '#schema/backup'
import { isMissing } from '../system-error.ts'
import { writeAll, writeWhole } from '../write-whole.ts'
import { linesOf, openLine, sealLine } from './sealed-line.ts'

const headerSchema = v.object({
  kith: v.literal('journal'),
  format: v.literal(1),
  generation: v.string(),
  /** It follows a snapshot that holds everything up to this sequence; 0 for none. */
  after: v.number(),
  /** When it was begun (ms since epoch). */
  at: v.number(),
})
const newerSchema = v.object({ kith: v.literal('journal'), format: v.pipe(v.number(), v.minValue(2)) })
export type JournalHeader = v.InferOutput<typeof headerSchema>

/** What could be read of a journal. */
export interface JournalReading {
  /** Null where it is damaged or missing. */
  readonly header: JournalHeader | null
  /** A newer Kith wrote it: nothing here may be changed. */
  readonly isNewer: boolean
  readonly entries: readonly JournalEntry[]
  /** The highest sequence before the first damage: what can be vouched for. */
  readonly vouched: number
  /** Lines that were written whole and are no longer what was written. */
  readonly damaged: number
  /** Bytes up to the end of the last line that is whole; what follows was torn off by a crash or a full disk. */
  readonly wholeBytes: number
  readonly tornBytes: number
  /** The last line is whole but for its newline. */
  readonly lacksNewline: boolean
}

/** Reads what can be read; never throws. */
export const readJournalBytes = (bytes: Buffer): JournalReading => {
  const entries: JournalEntry[] = []
  let header: JournalHeader | null = null
  let isNewer = false
  let vouched = 0
  let damaged = 0
  let wholeBytes = 0
  let lacksNewline = false
  for (const { line, start, isEnded } of linesOf(bytes)) {
    const opened = openLine(line)
    if (!opened && !isEnded) break
    wholeBytes = Math.min(bytes.length, start + line.length + 1)
    lacksNewline = !isEnded
    const asHeader = opened?.kind === 'header' ? v.safeParse(headerSchema, opened.value) : null
    const asEntry = opened?.kind === 'entry' ? v.safeParse(journalEntrySchema, opened.value) : null
    if (start === 0 && asHeader?.success) header = asHeader.output
    else if (start === 0 && v.is(newerSchema, opened?.value)) isNewer = true
    else if (asEntry?.success) {
      entries.push(asEntry.output)
      if (damaged === 0) vouched = Math.max(vouched, asEntry.output.seq)
    } else damaged += 1
  }
  return { header, isNewer, entries, vouched, damaged, wholeBytes, tornBytes: bytes.length - wholeBytes, lacksNewline }
}

/** Null where there is no such file. Rejects with the system's error. */
export const readJournal = (path: string): Promise<JournalReading | null> =>
  readFile(path).then(readJournalBytes, (error: unknown) => {
    if (isMissing(error)) return null
    throw error
  })

/** Begins a journal, replacing what was there. Resolves to its length in bytes, on disk. */
export const beginJournal = async (path: string, { generation, after, at }: Pick<JournalHeader, 'generation' | 'after' | 'at'>): Promise<number> => {
  const line = sealLine('header', { kith: 'journal', format: 1, generation, after, at } satisfies JournalHeader)
  await writeWhole(path, line)
  return line.length
}

/** Cuts off what a crash or a failed write left behind the last whole line; resolves to the new length in bytes, on disk. `length` in bytes. */
export const cutJournal = async (path: string, length: number, lacksNewline = false): Promise<number> => {
  const handle = await open(path, 'r+')
  try {
    await handle.truncate(length)
    if (lacksNewline) await handle.write('\n', length)
    await handle.sync()
    return length + (lacksNewline ? 1 : 0)
  } finally {
    await handle.close()
  }
}

/**
 * Adds entries behind `length` bytes; resolves to the new length once they are on disk, or to null, with nothing written,
 * where the file is not that long (somebody else changed or removed it). Rejects with the system's error, cut back if it can be.
 */
export const extendJournal = async (path: string, length: number, entries: readonly JournalEntry[]): Promise<number | null> => {
  const size = await stat(path).then((file) => file.size, (error: unknown) => {
    if (isMissing(error)) return null
    throw error
  })
  if (size !== length) return null
  const bytes = Buffer.concat(entries.map((entry) => sealLine('entry', entry)))
  const handle = await open(path, 'r+')
  try {
    await writeAll(handle, bytes, length)
    await handle.sync()
    return length + bytes.length
  } catch (error) {
    await handle.truncate(length).catch(() => undefined)
    throw error
  } finally {
    await handle.close().catch(() => undefined)
  }
}
