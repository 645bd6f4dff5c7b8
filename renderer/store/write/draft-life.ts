/** Which versions of a draft this store knows, so that none of them comes back from a backup as if it were new. */
import type { ChangeRow, DraftLife } from '../change-rows.ts'

type Before = Pick<ChangeRow, 'at' | 'isGone' | 'life'> | undefined

/** Saves this close (ms) are of one stretch of typing: nobody writes in the same conversation elsewhere in between. */
const stretchMs = 10_000
/** Of the oldest it is forgotten that they were here: their words could come back once more, none would be lost. */
const mostStretches = 200

/** Of rows written before there were lives only the last version is known. */
const lifeOf = (row: Before): DraftLife =>
  row?.life ?? { goneAt: row?.isGone ? row.at : null, stretches: row && !row.isGone ? [[row.at, row.at]] : [] }

/** The version of `at` stands here now, or, `isGone`, none does: what was known up to then is all of it over. */
export const lived = (before: Before, at: number, isGone: boolean): DraftLife => {
  const { goneAt, stretches } = lifeOf(before)
  if (isGone) return { goneAt: Math.max(at, goneAt ?? 0, ...stretches.map(([, end]) => end)), stretches: [] }
  const last = stretches.at(-1)
  const goesOn = last !== undefined && at >= last[1] && at - last[1] <= stretchMs
  return { goneAt, stretches: goesOn ? [...stretches.slice(0, -1), [last[0], at]] : [...stretches, [at, at] as const].slice(-mostStretches) }
}

/** The version of `at`, written elsewhere, was seen here: nothing of it is missing in what stands. */
export const met = (before: Before, at: number): DraftLife => {
  const { goneAt, stretches } = lifeOf(before)
  return { goneAt, stretches: [...stretches, [at, at] as const].slice(-mostStretches) }
}

/** It was written or seen here, or is older than what was sent or thrown away here. */
export const isKnown = (row: Before, at: number): boolean => {
  const { goneAt, stretches } = lifeOf(row)
  return (goneAt !== null && at <= goneAt) || stretches.some(([from, to]) => from <= at && at <= to)
}
