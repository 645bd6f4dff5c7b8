/** Reads an export of another Kith, or of this one, into what is here. Checked from the first line to the last before anything is written. */
import type { RestoredRow } from '#domain/backup'
import type { OutboxItem } from '#domain/outbox-item'
import { exportFormat, exportOrder, readLine, type BlobPart, type Exported, type Line, type NetworkRow, type UserRow } from './export-format.ts'
import { ImportProblem } from './import-problem.ts'
import { linesOf } from './lines.ts'
import { ask } from './open.ts'
import { noCounts, restoreRows, sumOf } from './restore.ts'
import { wakeSnoozed } from './triage.ts'
import type { RestoreCounts } from './verbs.ts'

export interface ImportProgress {
  /** checking: nothing is written yet; reading: rows come in; sorting: the lists are made from them. */
  readonly phase: 'checking' | 'reading' | 'sorting'
  /** Bytes of the file; while sorting 0 of 1 until it is done. */
  readonly done: number
  readonly of: number
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
  await eachLine(file, 'checking', onProgress, signal, checker.take)
  checker.finish()
  const taker = takerOf(nowMs)
  await eachLine(file, 'reading', onProgress, signal, taker.take)
  const counts = await taker.finish()
  onProgress({ phase: 'sorting', done: 0, of: 1 })
  while (await ask('doChore')) signal.throwIfAborted()
  // What was due there while it travelled is due here.
  await wakeSnoozed(nowMs)
  onProgress({ phase: 'sorting', done: 1, of: 1 })
  return counts
}

/** Of a line: its number, from 1, and whether it ended with a break. */
interface Place {
  readonly number: number
  readonly isWhole: boolean
}

const eachLine = async (
  file: Blob, phase: ImportProgress['phase'], onProgress: (progress: ImportProgress) => void, signal: AbortSignal, take: (line: Line | null, place: Place) => void | Promise<void>,
): Promise<void> => {
  let [number, done] = [0, 0]
  onProgress({ phase, done, of: file.size })
  for await (const { text, bytes, isWhole } of linesOf(file)) {
    signal.throwIfAborted()
    number += 1
    done += bytes
    await take(readLine(text), { number, isWhole })
    if (number % rowsAtOnce === 0) onProgress({ phase, done, of: file.size })
  }
  onProgress({ phase, done: file.size, of: file.size })
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
