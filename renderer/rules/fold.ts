/** A thread in which many strangers wait folds into one row: "30 people answered your post, 7 ask something". */
import { append } from './group.ts'

export interface Foldable {
  readonly threadId: string
  readonly personId: string
  readonly asks: boolean
  /** Exchanges you two had before; people you have talked with keep their own row. */
  readonly exchanges: number
}

export interface Fold {
  readonly threadId: string
  readonly people: number
  readonly asking: number
  /** Who is inside, in the order given. */
  readonly personIds: readonly string[]
}

/** From how many waiting strangers on a thread folds. */
export const foldsFrom = 8

/** The folds among waiting conversations. Whoever is in none stands by themselves. */
export const foldsOf = (waiting: readonly Foldable[], from: number = foldsFrom): readonly Fold[] => {
  const strangers = new Map<string, Foldable[]>()
  for (const row of waiting) {
    if (row.exchanges > 0) continue
    append(strangers, row.threadId, row)
  }
  return [...strangers].filter(([, rows]) => rows.length >= from).map(([threadId, rows]) => ({
    threadId, people: rows.length, asking: rows.filter((row) => row.asks).length, personIds: rows.map(({ personId }) => personId),
  }))
}
