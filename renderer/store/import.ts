/** Reads an export of another Kith, or of this one, into what is here. Checked from the first line to the last before anything is written. */
import type { RestoredRow } from '#domain/backup'
import type { OutboxItem } from '#domain/outbox-item'
import { exportFormat, exportOrder, readLine, type BlobPart, type Exported, type Line, type NetworkRow, type UserRow } from './export-format.ts'
import { ImportProblem } from './import-problem.ts'
import { linesOf } from './lines.ts'
import { getSorting } from './long-work.ts'
import { ask } from './open.ts'
import { noCounts, restoreRows, sumOf } from './restore.ts'
import { wakeSnoozed } from './triage.ts'
import type { RestoreCounts } from './verbs.ts'

export interface ImportProgress {
  /** checking: nothing is written yet; reading: rows come in; sorting: the lists are made from them. */
  readonly phase: 'checking' | 'reading' | 'sorting'
  /** Rows and pictures of the file; while sorting, threads. */
  readonly done: number
  /** Null until they have been counted. */
  readonly of: number | null
  /** How far the phase has come, 0 to 1; null where nobody can say. */
  readonly share: number | null
}

export interface ImportCounts extends RestoreCounts {
  /** Rows of the networks that were not here, or say more than was known. */
  readonly brought: number
}

const rowsAtOnce = 200

/**
 * Rejects with an ImportProblem (nothing was changed), a StoreProblem, or the signal's reason: what had come in by then stays, and
 * importing the file again adds the rest. How far the other Kith had read is not taken over: reading begins anew and finds the same rows.
 */
export const importFile = async (file: Blob, onProgress: (progress: ImportProgress) => void, signal: AbortSignal, nowMs: number = Date.now()): Promise<ImportCounts> => {
  const checker = createChecker()
  const total = await eachLine(file, null, onProgress, signal, checker.take)
  checker.finish()
  const taker = takerOf(nowMs)
  await eachLine(file, total, onProgress, signal, taker.take)
  const counts = await taker.finish()
  onProgress({ phase: 'sorting', done: 0, of: null, share: null })
  while (await ask('doChore')) {
    signal.throwIfAborted()
    const { done, total } = await getSorting() ?? { done: 0, total: null }
    if (total !== null) onProgress({ phase: 'sorting', done: Math.min(done, total), of: total, share: Math.min(1, done / Math.max(1, total)) })
  }
  // What was due there while it travelled is due here.
  await wakeSnoozed(nowMs)
  return counts
}

/** Of a line: its number, from 1, and whether it ended with a break. */
interface Place {
  readonly number: number
  readonly isWhole: boolean
}

/** What is said to be counted: rows, and pictures once; not the first line and the last, nor the further parts of a picture. */
const isItem = (line: Line | null): boolean => line?.is === 'network' || line?.is === 'user' || (line?.is === 'blob' && line.part.from === 0)

/** Gives how many items there were; `total` is that number where it is known already, from the checking. */
const eachLine = async (
  file: Blob, total: number | null, onProgress: (progress: ImportProgress) => void, signal: AbortSignal, take: (line: Line | null, place: Place) => void | Promise<void>,
): Promise<number> => {
  let [number, items, bytesDone] = [0, 0, 0]
  const tell = (): void => onProgress({ phase: total === null ? 'checking' : 'reading', done: items, of: total, share: bytesDone / Math.max(1, file.size) })
  tell()
  for await (const { text, bytes, isWhole } of linesOf(file)) {
    signal.throwIfAborted()
    number += 1
    bytesDone += bytes
    const line = readLine(text)
    await take(line, { number, isWhole })
    if (isItem(line)) items += 1
    if (number % rowsAtOnce === 0) tell()
  }
  tell()
  return items
}

/** Goes through the whole file and throws an ImportProblem at the first thing that is not as it must be. */
const createChecker = () => {
  const counts: Partial<Record<Exported, number>> = {}
  let reached: number | null = null
  let isEnded = false
  return {
    take: (line: Line | null, { number, isWhole }: Place): void => {
      if (reached === null) {
        if (line?.is !== 'header') throw new ImportProblem('no-export')
        if (line.format > exportFormat) throw new ImportProblem('newer')
        reached = 0
        return
      }
      if (!line && !isWhole) throw new ImportProblem('cut-off')
      if (!line || line.is === 'header' || isEnded) throw new ImportProblem('damaged', number)
      if (line.is === 'end') {
        if (exportOrder.some((table) => (line.counts[table] ?? 0) !== (counts[table] ?? 0))) throw new ImportProblem('damaged', number)
        isEnded = true
        return
      }
      const table = line.is === 'blob' ? 'blobs' : line.row.table
      const at = exportOrder.indexOf(table)
      if (at < reached) throw new ImportProblem('damaged', number)
      reached = at
      counts[table] = (counts[table] ?? 0) + 1
    },
    finish: (): void => {
      if (reached === null) throw new ImportProblem('no-export')
      if (!isEnded) throw new ImportProblem('cut-off')
    },
  }
}

/** Writes lines in bounded parts, in the order of the file: accounts first, answers on their way last. */
const takerOf = (nowMs: number) => {
  const network: NetworkRow[] = []
  const own: UserRow[] = []
  const parts: BlobPart[] = []
  let [counts, brought] = [noCounts, 0]
  const flush = async (): Promise<void> => {
    counts = sumOf(counts, await restoreRows(own.splice(0).map(restoredRow), nowMs))
    if (network.length > 0) brought += await ask('importRows', network.splice(0))
  }
  return {
    take: async (line: Line | null): Promise<void> => {
      if (line?.is === 'network') {
        // What the user wrote stands before it in the file, and goes before it.
        if (own.length > 0) await flush()
        network.push(line.row)
      } else if (line?.is === 'user') {
        if (network.length > 0) await flush()
        own.push(line.row)
      } else if (line?.is === 'blob') await takeBlob(parts, line.part)
      if (network.length + own.length >= rowsAtOnce) await flush()
    },
    finish: async (): Promise<ImportCounts> => {
      await flush()
      return { ...counts, brought }
    },
  }
}

/** No ledger comes with the file: whatever was approved there, or tried under an approval since withdrawn, may have been sent from there. */
const mayBeSent = ({ approvedAt, attempts, state }: OutboxItem): boolean => approvedAt !== null || attempts > 0 || state === 'unsure'

const restoredRow = ({ table, key, at, row }: UserRow): RestoredRow =>
  ({ table, key, at, json: row === null ? null : JSON.stringify(row), ledger: table === 'outbox' && row !== null && mayBeSent(row as OutboxItem) ? 'attempted' : 'none' })

/** Puts the parts together; bytes that are not what their hash says are left out, as the draft shows. */
const takeBlob = async (parts: BlobPart[], part: BlobPart): Promise<void> => {
  if (parts[0]?.key !== part.key || part.from === 0) parts.length = 0
  parts.push(part)
  if (parts.reduce((sum, { base64 }) => sum + base64.length * 3 / 4, 0) < part.size) return
  const { key, mediaType } = part
  const bytes = new Blob(parts.splice(0).map(({ base64 }) => Uint8Array.from(atob(base64), (sign) => sign.charCodeAt(0))), { type: mediaType })
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', await bytes.arrayBuffer()))
  const hash = [...digest].map((byte) => byte.toString(16).padStart(2, '0')).join('')
  if (hash === key) await ask('saveBlob', { hash, mediaType, bytes })
}
