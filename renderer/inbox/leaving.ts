/** Whoever was decided about leaves the list at once, and stays away until the list has been read after the decision was stored. */
import { useCallback, useMemo, useState } from 'react'

let moments = 0
/** Orders reads and decisions: a later one has a higher number. No time, as two may be in one millisecond. */
export const moment = (): number => ++moments

/** By id: what was read before that moment may still have them. Infinity while the decision is being stored. */
export type Leaving = ReadonlyMap<string, number>

const nobody: Leaving = new Map()

/** The rows without those who are leaving; `readAt`: the moment their reading began. */
export const withoutLeaving = <T extends { readonly id: string }>(rows: readonly T[], readAt: number, leaving: Leaving): readonly T[] =>
  leaving.size === 0 ? rows : rows.filter(({ id }) => (leaving.get(id) ?? 0) <= readAt)

/** Drops whom what was read then knows to be gone. */
export const settled = (leaving: Leaving, readAt: number): Leaving => {
  const rest = [...leaving].filter(([, until]) => until > readAt)
  return rest.length === leaving.size ? leaving : rest.length === 0 ? nobody : new Map(rest)
}

const kept = (leaving: Leaving, id: string): Leaving => leaving.has(id) ? new Map([...leaving].filter(([other]) => other !== id)) : leaving

export interface LeavingList {
  readonly leaving: Leaving
  /** `decided` resolves to whether it was stored; where not, they are back. Never rejects. */
  readonly leave: (id: string, decided: Promise<boolean>) => void
  /** They are back. */
  readonly stay: (id: string) => void
  /** The list was read at that moment. */
  readonly settle: (readAt: number) => void
}

export function useLeaving(): LeavingList {
  const [leaving, setLeaving] = useState(nobody)
  const stay = useCallback((id: string) => setLeaving((before) => kept(before, id)), [])
  const settle = useCallback((readAt: number) => setLeaving((before) => settled(before, readAt)), [])
  const leave = useCallback((id: string, decided: Promise<boolean>) => {
    setLeaving((before) => new Map(before).set(id, Infinity))
    void decided.then((isStored) => {
      if (!isStored) stay(id)
      else {
        const at = moment()
        // Taken back meanwhile: they stay.
        setLeaving((before) => before.get(id) === Infinity ? new Map(before).set(id, at) : before)
      }
    })
  }, [stay])
  return useMemo(() => ({ leaving, leave, stay, settle }), [leaving, leave, stay, settle])
}
