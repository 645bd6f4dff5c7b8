import { useEffect, useRef, useState } from 'react'
import type { InboxRow } from '../store/rows.ts'

export interface Selection {
  readonly id: string | null
  /** False while it is only the first row by itself, and the user has done nothing yet. */
  readonly isChosen: boolean
  /** Where it stands in the list, or -1 once it has left it. */
  readonly index: number
  readonly select: (id: string | null) => void
  /** To a neighbour; from a row that has left, to the one that took its place. */
  readonly move: (by: 1 | -1) => void
  /** Who comes after this one (or before, at the end); null where nobody is left. */
  readonly neighbourOf: (id: string) => string | null
}

/** Which conversation is chosen. It stays chosen when it leaves the list, so that nothing is pulled away while somebody reads or writes. */
export function useSelection(rows: readonly InboxRow[]): Selection {
  const [chosen, setChosen] = useState<string | null>(null)
  const place = useRef(0)
  const id = chosen ?? rows[0]?.id ?? null
  // Until the user does anything the first row is chosen, whichever it is; from then on a row that arrives moves nothing.
  useEffect(() => {
    if (chosen !== null || id === null) return
    const hold = () => setChosen((earlier) => earlier ?? id)
    const acts = ['keydown', 'pointerdown', 'wheel'] as const
    for (const act of acts) window.addEventListener(act, hold, true)
    return () => {
      for (const act of acts) window.removeEventListener(act, hold, true)
    }
  }, [chosen, id])
  const index = rows.findIndex((row) => row.id === id)
  useEffect(() => {
    if (index >= 0) place.current = index
  }, [index])
  const at = (position: number): string | null => rows[Math.max(0, Math.min(rows.length - 1, position))]?.id ?? null
  return {
    id,
    isChosen: chosen !== null,
    index,
    select: setChosen,
    move: (by) => {
      const to = index >= 0 ? index + by : by > 0 ? place.current : place.current - 1
      const next = at(to)
      if (next !== null) setChosen(next)
    },
    neighbourOf: (of) => {
      const from = rows.findIndex((row) => row.id === of)
      if (from < 0) return at(place.current)
      return rows[from + 1]?.id ?? rows[from - 1]?.id ?? null
    },
  }
}
