import { useCallback, useEffect, useMemo, useRef } from 'react'
import { markOpened, markShown } from '../store/looks.ts'
import type { InboxRow } from '../store/rows.ts'

const batchMs = 1000
/** Shorter than that is walking by, not opening. */
const openedAfterMs = 700

export interface Seen {
  /** Rows that came into sight. */
  readonly onSeen: (rows: readonly InboxRow[]) => void
  /** True where each of them has been in sight since Kith was started. */
  readonly hasSeenAll: (rows: readonly InboxRow[]) => boolean
}

/** Remembers which rows stood on the screen, a second's worth at a time; what cannot be written is seen again next time. */
export function useSeen(): Seen {
  const known = useRef(new Set<string>())
  const fresh = useRef(new Set<string>())
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  useEffect(() => () => clearTimeout(timer.current), [])
  const onSeen = useCallback((rows: readonly InboxRow[]) => {
    for (const { id } of rows) {
      if (known.current.has(id)) continue
      known.current.add(id)
      fresh.current.add(id)
    }
    if (fresh.current.size === 0) return
    clearTimeout(timer.current)
    timer.current = setTimeout(() => {
      const ids = [...fresh.current]
      fresh.current.clear()
      markShown(ids, Date.now()).catch(() => {
        for (const id of ids) known.current.delete(id)
      })
    }, batchMs)
  }, [])
  return useMemo(() => ({ onSeen, hasSeenAll: (rows) => rows.every(({ id }) => known.current.has(id)) }), [onSeen])
}

/** A conversation the user stays with counts as opened; null while there is none. */
export function useOpened(conversationId: string | null): void {
  useEffect(() => {
    if (conversationId === null) return
    // What cannot be written now is written when it is opened next.
    const timer = setTimeout(() => void markOpened(conversationId, Date.now()).catch(() => undefined), openedAfterMs)
    return () => clearTimeout(timer)
  }, [conversationId])
}
