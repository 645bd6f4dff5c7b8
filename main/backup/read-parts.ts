/** Hands a backup over part by part; while it is read it stays as it was when reading began. */
import * as v from 'valibot'
import type { BackupPart, JournalEntry } from '#domain/backup'
import { failed } from '../failed.ts'

export type LedgerWord = BackupPart['rows'][number]['ledger']

/** So many characters of rows go at once, or one row. */
const partLength = 500_000
const dayMs = 24 * 3600_000
/** The ledger forgets what settled long ago. Of an older row its silence proves nothing. */
const ledgerReachMs = 150 * dayMs
/** A restore that asks for no more within this time was given up: what it reads is not held in memory any longer. */
const heldMs = 10 * 60_000

export interface PartReader {
  /** `after` is 0, then the `next` of the part before. Rejects with Failed `refused` `backup-gone`. */
  read(id: string, after: number): Promise<BackupPart>
}

export interface PartParts {
  /** All rows of a backup in a fixed order, or null where there is no such one. */
  readonly load: (id: string) => Promise<readonly JournalEntry[] | null>
  /** What the send ledger knows of an outbox item; `unheard`: nothing at all. */
  readonly ledgerWord: (itemId: string) => Promise<LedgerWord | 'unheard'>
  readonly now: () => number
}

const rowSchema = v.object({ approvedAt: v.optional(v.nullable(v.number()), null), attempts: v.optional(v.number(), 0), state: v.optional(v.string(), '') })
/** Whether an outbox row says that it may have gone: main approved it, or it was tried under an approval since withdrawn. One that cannot be read might. */
const mayHaveGone = (json: string | null): boolean => {
  if (json === null) return false
  try {
    const row = v.safeParse(rowSchema, JSON.parse(json))
    return !row.success || row.output.approvedAt !== null || row.output.attempts > 0 || row.output.state === 'unsure'
  } catch {
    return true
  }
}

export const createPartReader = ({ load, ledgerWord, now }: PartParts): PartReader => {
  /** The one being read. A restore is the only reader, so there is one at a time. */
  let held: { readonly id: string; readonly rows: readonly JournalEntry[] } | null = null

  let letGo: NodeJS.Timeout | undefined
  const hold = (reading: typeof held): void => {
    clearTimeout(letGo)
    held = reading
    if (reading) letGo = setTimeout(() => hold(null), heldMs).unref()
  }

  const wordOn = async ({ table, key, at, json }: JournalEntry): Promise<LedgerWord> => {
    if (table !== 'outbox') return 'none'
    const word = await ledgerWord(key)
    if (word === 'sent' || word === 'attempted') return word
    // A ledger that knows nothing of what it approved is not the one it was approved by: lost, or damaged in that line.
    return Math.abs(now() - at) > ledgerReachMs || (word === 'unheard' && mayHaveGone(json)) ? 'attempted' : 'none'
  }

  return {
    async read(id, after) {
      if (after === 0 || held?.id !== id) {
        const rows = await load(id)
        if (!rows) throw failed('refused', 'backup-gone', 'This backup is no longer there, or it is damaged. Choose another one.')
        held = { id, rows }
      }
      hold(held)
      const { rows } = held
      const part: BackupPart['rows'][number][] = []
      let length = 0
      let next = after
      for (const row of rows.slice(after)) {
        length += row.key.length + (row.json?.length ?? 0) + 100
        if (part.length > 0 && length > partLength) break
        part.push({ table: row.table, key: row.key, at: row.at, json: row.json, ledger: await wordOn(row) })
        next += 1
      }
      const isLast = next >= rows.length
      if (isLast) hold(null)
      return { rows: part, next: isLast ? null : next }
    },
  }
}
