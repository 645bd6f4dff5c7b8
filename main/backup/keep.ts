/** Pure: which snapshots are kept, and when the next one is due. Order is by number; a clock may be wrong. */
const hourMs = 3600_000
const dayMs = 24 * hourMs

export interface Kept {
  readonly number: number
  /** When it was made (ms since epoch). */
  readonly at: number
  /** Bytes. */
  readonly size: number
}

/** Kept whatever their times say, so that no clock can delete everything. */
const newestKept = 3
/** So many distinct hours, days and weeks, in UTC: no summer time makes an hour twice as long. */
const spans = [{ ms: hourMs, count: 24 }, { ms: dayMs, count: 14 }, { ms: 7 * dayMs, count: 8 }]

/**
 * The newest few; the last one of each of the newest 24 hours, 14 days and 8 weeks that have one. Hours without a
 * snapshot do not count, and nothing is compared with the time it is now: a machine that was off, or a clock that jumped
 * a year, loses nothing by it.
 */
export const whatToKeep = <T extends Kept>(snapshots: readonly T[]): T[] => {
  const newestFirst = [...snapshots].sort((a, b) => b.number - a.number)
  const kept = new Set(newestFirst.slice(0, newestKept))
  for (const { ms, count } of spans) {
    const seen = new Set<number>()
    for (const snapshot of newestFirst) {
      const span = Math.floor(snapshot.at / ms)
      if (seen.size >= count) break
      if (seen.has(span)) continue
      seen.add(span)
      kept.add(snapshot)
    }
  }
  return newestFirst.filter((snapshot) => kept.has(snapshot))
}

/** Of these, newest first, those that fit into so many bytes; the newest always does. */
export const whatFits = <T extends Kept>(newestFirst: readonly T[], bytes: number): T[] => {
  let total = 0
  const tooMany = newestFirst.findIndex(({ size }, index) => {
    total += size
    return index > 0 && total > bytes
  })
  return tooMany < 0 ? [...newestFirst] : newestFirst.slice(0, tooMany)
}

/** A journal that long is taken into a snapshot before its hour is over (bytes). */
const longJournal = 16_000_000

/** Whether a snapshot is due. One that lies in the future means that the clock was set back: then the hour begins anew. */
export const isDue = ({ lastAt, journalBytes, hasChanged }: { lastAt: number | null; journalBytes: number; hasChanged: boolean }, now: number): boolean =>
  hasChanged && (lastAt === null || now - lastAt >= hourMs || lastAt - now > 60_000 || journalBytes > longJournal)
