/**
 * The send ledger: what the user approved and what was attempted, outside the store, on disk before anything goes out.
 * One JSON line an event, in order; it holds hashes and ids, never a text.
 */
import { mkdir, open, readFile } from 'node:fs/promises'
import { dirname } from 'node:path'
import * as v from 'valibot'
import { failed } from './failed.ts'
import { isDiskFull, isMissing } from './system-error.ts'
import { flushFolder, writeAll, writeWhole } from './write-whole.ts'

const eventSchema = v.variant('is', [
  /** `to` is a hash of whom it is for: tells whether somebody was ever written to. */
  v.object({ is: v.literal('approved'), id: v.string(), at: v.number(), hash: v.string(), to: v.string(), isFirst: v.boolean() }),
  v.object({ is: v.literal('withdrawn'), id: v.string(), at: v.number() }),
  v.object({ is: v.literal('attempted'), id: v.string(), at: v.number() }),
  v.object({ is: v.literal('sent'), id: v.string(), at: v.number(), uri: v.string() }),
  v.object({ is: v.literal('not-sent'), id: v.string(), at: v.number(), code: v.string() }),
])
export type LedgerEvent = v.InferOutput<typeof eventSchema>

/** What is known of one item. */
export interface Standing {
  /** What exactly was approved, or null where nothing is. */
  readonly hash: string | null
  readonly approvedAt: number | null
  /** It was attempted since it was approved, and nothing says that it surely failed. */
  readonly isOpen: boolean
  /** It may have gone under an approval, or with an attempt, before this one. */
  readonly wasOpen: boolean
  readonly wasSent: boolean
  /** When it was sent under this approval (ms since epoch), or null. */
  readonly sentAt: number | null
  /** Of its last event (ms since epoch). */
  readonly at: number
}

export interface Ledger {
  get(id: string): Standing | null
  /** Whether anything was ever approved for this hash of a person. */
  hasWritten(to: string): boolean
  readonly lastApprovedAt: number | null
  readonly lastFirstAt: number | null
  /** Resolves once it is on disk. Rejects with Failed `refused` `disk-full` or `ledger-unwritable`; then nothing is written. */
  append(event: LedgerEvent): Promise<void>
}

const head = '{"kith":"ledger","format":1}\n'
const headSchema = v.object({ kith: v.literal('ledger'), format: v.number() })
/** What has settled is forgotten after this time; no backup reaches back further. */
const keptMs = 180 * 24 * 3600_000
const rewriteFromBytes = 1_000_000

const after = (before: Standing | undefined, event: LedgerEvent): Standing => {
  const standing = { ...(before ?? { hash: null, approvedAt: null, isOpen: false, wasOpen: false, wasSent: false, sentAt: null }), at: event.at }
  switch (event.is) {
    // Approving again is the user's own word that it may go although it was attempted. That it may be there stays true.
    case 'approved': {
      const wasOpen = standing.isOpen || standing.wasOpen || standing.wasSent
      return { ...standing, hash: event.hash, approvedAt: event.at, isOpen: false, wasOpen, wasSent: false, sentAt: null }
    }
    case 'withdrawn': return { ...standing, hash: null, approvedAt: null }
    // That the next one surely failed says nothing about the one before it.
    case 'attempted': return { ...standing, isOpen: true, wasOpen: standing.wasOpen || standing.isOpen }
    case 'sent': return { ...standing, isOpen: false, wasSent: true, sentAt: event.at }
    case 'not-sent': return { ...standing, isOpen: false }
  }
}

/** Whether the first line says that a newer Kith wrote it. */
const isNewer = (line: string): boolean => {
  try {
    const first = v.safeParse(headSchema, JSON.parse(line))
    return first.success && first.output.format > 1
  } catch {
    return false
  }
}

const readEvent = (line: string): LedgerEvent | null => {
  try {
    const event = v.safeParse(eventSchema, JSON.parse(line))
    return event.success ? event.output : null
  } catch {
    return null
  }
}

const unwritable = (error: unknown) => failed('refused', isDiskFull(error) ? 'disk-full' : 'ledger-unwritable', String(error))

/** Opens the ledger in the file at `path`, made at the first event. Rejects where it is there and cannot be read, or a newer Kith wrote it. */
export const openLedger = async (path: string, nowMs: number): Promise<Ledger> => {
  const standings = new Map<string, Standing>()
  const people = new Set<string>()
  let lastApprovedAt: number | null = null
  let lastFirstAt: number | null = null
  const take = (event: LedgerEvent): void => {
    standings.set(event.id, after(standings.get(event.id), event))
    if (event.is !== 'approved') return
    people.add(event.to)
    lastApprovedAt = event.at
    if (event.isFirst) lastFirstAt = event.at
  }

  const bytes = await readFile(path).catch((error: unknown) => {
    if (isMissing(error)) return Buffer.alloc(0)
    throw error
  })
  // What a crash cut off was never acknowledged. A line damaged otherwise is passed over: its item is approved or looked for anew.
  let size = bytes.lastIndexOf(0x0a) + 1
  const lines = bytes.toString('utf8', 0, size).split('\n').slice(0, -1)
  if (isNewer(lines[0] ?? '')) throw new Error('A newer Kith wrote this ledger.')
  const events = lines.flatMap((line) => readEvent(line) ?? [])
  for (const event of events) take(event)
  // Damage elsewhere than in the tail stays in the file: it is nobody's to delete.
  const isWorn = size > rewriteFromBytes
  if (isWorn) {
    // An approval whose use or end is forgotten could be used once more: what was sent or withdrawn stays known as long as it.
    const stays: ReadonlySet<LedgerEvent['is']> = new Set(['approved', 'withdrawn', 'sent'])
    const mayBeThere = ({ id }: LedgerEvent): boolean => standings.get(id)?.isOpen === true || standings.get(id)?.wasOpen === true
    const kept = events.filter((event) => stays.has(event.is) || mayBeThere(event) || nowMs - event.at < keptMs)
    const rewritten = head + kept.map((event) => `${JSON.stringify(event)}\n`).join('')
    // A disk without room leaves it as long as it is.
    await writeWhole(path, rewritten).then(() => {
      size = Buffer.byteLength(rewritten)
    }, () => undefined)
  }

  let queue: Promise<unknown> = Promise.resolve()
  const write = async (line: string): Promise<void> => {
    await mkdir(dirname(path), { recursive: true, mode: 0o700 })
    const handle = await open(path, size === 0 ? 'w' : 'r+', 0o600)
    try {
      const bytes = Buffer.from(size === 0 ? head + line : line)
      try {
        await handle.truncate(size)
        await writeAll(handle, bytes, size)
        await handle.sync()
        if (size === 0) await flushFolder(dirname(path))
        size += bytes.length
      } catch (error) {
        await handle.truncate(size).catch(() => undefined)
        throw error
      }
    } finally {
      await handle.close()
    }
  }
  return {
    get: (id) => standings.get(id) ?? null,
    hasWritten: (to) => people.has(to),
    get lastApprovedAt() { return lastApprovedAt },
    get lastFirstAt() { return lastFirstAt },
    async append(event) {
      const writing = queue.then(() => write(`${JSON.stringify(event)}\n`))
      queue = writing.catch(() => undefined)
      try {
        await writing
      } catch (error) {
        throw unwritable(error)
      }
      take(event)
    },
  }
}
