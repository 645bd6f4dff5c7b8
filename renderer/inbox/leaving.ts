/** Whoever was decided about leaves the list at once, whoever is taken back stands in it again at once: until the list has been read after that was stored. */
import { useCallback, useMemo, useRef, useState } from 'react'
import type { InboxRow } from '../store/rows.ts'

let moments = 0
/** Orders reads and decisions: a later one has a higher number. No time, as two may be in one millisecond. */
export const moment = (): number => ++moments

/** Where a row stands in a list, and between whom. */
export interface Place<T = InboxRow> {
  readonly list: string
  readonly row: T
  readonly before: string | null
  readonly after: string | null
}

export interface Moved<T = InboxRow> {
  /** Where they stand again; null for away. */
  readonly back: Place<T> | null
  /** What was read before that moment does not know of it. Infinity while it is being stored. */
  readonly until: number
}

/** By id. */
export type Leaving<T = InboxRow> = ReadonlyMap<string, Moved<T>>

const nobody: Leaving = new Map()

export const placeIn = <T extends { readonly id: string }>(list: string, rows: readonly T[], id: string): Place<T> | null => {
  const at = rows.findIndex((row) => row.id === id)
  const row = rows[at]
  return row ? { list, row, before: rows[at - 1]?.id ?? null, after: rows[at + 1]?.id ?? null } : null
}

/** The rows of a list without those who are leaving, and with those who are back; `readAt`: the moment their reading began. */
export const asDecided = <T extends { readonly id: string }>(list: string, rows: readonly T[], readAt: number, leaving: Leaving<T>): readonly T[] => {
  const moved = [...leaving].filter(([, { until }]) => until > readAt)
  if (moved.length === 0) return rows
  const away = new Set(moved.flatMap(([id, { back }]) => back ? [] : [id]))
  const staying = rows.filter(({ id }) => !away.has(id))
  for (const [id, { back }] of moved) {
    if (back?.list === list && !staying.some((row) => row.id === id)) staying.splice(indexOf(back, staying), 0, back.row)
  }
  return staying
}

const indexOf = <T extends { readonly id: string }>({ before, after }: Place<T>, rows: readonly T[]): number => {
  const [above, below] = [before, after].map((id) => rows.findIndex((row) => row.id === id)) as [number, number]
  return above >= 0 ? above + 1 : below >= 0 ? below : before === null ? 0 : rows.length
}

/** Drops what was read then knows already. */
export const settled = <T>(leaving: Leaving<T>, readAt: number): Leaving<T> => {
  const rest = [...leaving].filter(([, { until }]) => until > readAt)
  return rest.length === leaving.size ? leaving : new Map(rest)
}

export interface LeavingList {
  readonly leaving: Leaving
  /** `decided` resolves to whether it was stored; where not, they are back. Neither rejects. `from`: where they stand. */
  readonly leave: (id: string, from: Place | null, decided: Promise<boolean>) => void
  /** They are back where they stood; `taken` resolves to whether that was stored, and where not, they are gone again. */
  readonly comeBack: (id: string, taken: Promise<boolean>) => void
  /** The list was read at that moment. */
  readonly settle: (readAt: number) => void
}

export function useLeaving(): LeavingList {
  const [leaving, setLeaving] = useState(nobody)
  const places = useRef(new Map<string, Place>())
  const move = useCallback((id: string, move: Moved, stored: Promise<boolean>, otherwise: () => Moved | null) => {
    setLeaving((before) => new Map(before).set(id, move))
    void stored.then((isStored) => {
      const next = isStored ? { ...move, until: moment() } : otherwise()
      setLeaving((before) => {
        // Decided otherwise meanwhile: that holds.
        if (before.get(id) !== move) return before
        const after = new Map(before)
        if (next) after.set(id, next)
        else after.delete(id)
        return after
      })
    })
  }, [])
  const leave = useCallback((id: string, from: Place | null, decided: Promise<boolean>) => {
    if (from) places.current.set(id, from)
    move(id, { back: null, until: Infinity }, decided, () => null)
  }, [move])
  const comeBack = useCallback((id: string, taken: Promise<boolean>) => {
    const back = places.current.get(id)
    if (back) move(id, { back, until: Infinity }, taken, () => ({ back: null, until: moment() }))
  }, [move])
  const settle = useCallback((readAt: number) => setLeaving((before) => settled(before, readAt)), [])
  return useMemo(() => ({ leaving, leave, comeBack, settle }), [leaving, leave, comeBack, settle])
}
