import { startTransition, useCallback, useDeferredValue, useEffect, useLayoutEffect, useRef, useState } from 'react'
import type { Selection } from './use-selection.ts'

/** How long (ms) the one before stays at most. */
export interface Waits {
  /** For one that is being read: better than to show nothing for a moment. */
  readonly patienceMs: number
  /** After a step of a held key that is not followed by another: not every system tells of each key that is let go. */
  readonly pauseMs: number
}
const usual: Waits = { patienceMs: 100, pauseMs: 120 }

/** Calls back once the frame that is being made is painted; returns how to call it off. */
const oncePainted = (work: () => void): (() => void) => {
  let isOff = false
  const { port1, port2 } = new MessageChannel()
  port1.onmessage = () => {
    port1.close()
    if (!isOff) work()
  }
  const frame = requestAnimationFrame(() => port2.postMessage(null))
  return () => {
    isOff = true
    cancelAnimationFrame(frame)
    port1.close()
  }
}

export interface Following {
  /** Which conversation stands beside the list. */
  readonly shownId: string | null
  /** To a neighbour in the list; `isHeld`: the key that asks for it repeats by itself. */
  readonly step: (by: 1 | -1, isHeld: boolean) => void
  /** This one was reached for by hand: it is there at once where it is the chosen one, until the next step. */
  readonly reach: (id: string) => void
}

/**
 * The list answers a key at once; the conversation beside it follows when the chosen row has been painted and it has been read,
 * and while a key is held down not before it is let go: what nobody can read is not drawn, and makes no row late. `read` gives
 * null where there is nothing to wait for; it never rejects. `waits`: the same for as long as it is on the page.
 */
export function useFollowing({ id, move }: Pick<Selection, 'id' | 'move'>, read: (id: string) => Promise<unknown> | null, waits: Waits = usual): Following {
  /** Where it stays until it may follow; null where nothing keeps it. */
  const [staying, setStaying] = useState<{ readonly at: string | null; readonly isHeld: boolean } | null>(null)
  const [reachedId, setReachedId] = useState<string | null>(null)
  const laterId = useDeferredValue(staying ? staying.at : id)
  const shownId = reachedId !== null && reachedId === id ? reachedId : staying ? staying.at : laterId
  const latest = useRef({ shownId, move })
  useLayoutEffect(() => {
    latest.current = { shownId, move }
  })
  useEffect(() => {
    if (!staying) return
    let isOff = false
    let timer: ReturnType<typeof setTimeout> | undefined
    const follow = () => {
      clearTimeout(timer)
      if (!isOff) startTransition(() => setStaying(null))
    }
    const begin = () => {
      const reading = id === null ? null : read(id)
      if (reading === null) {
        follow()
        return
      }
      timer = setTimeout(follow, waits.patienceMs)
      void reading.then(follow)
    }
    let callOff: (() => void) | null = null
    const holding = new AbortController()
    if (staying.isHeld) {
      const letGo = () => {
        holding.abort()
        clearTimeout(timer)
        callOff = oncePainted(begin)
      }
      timer = setTimeout(() => {
        holding.abort()
        begin()
      }, waits.pauseMs)
      window.addEventListener('keyup', letGo, { capture: true, signal: holding.signal })
    } else callOff = oncePainted(begin)
    return () => {
      isOff = true
      holding.abort()
      callOff?.()
      clearTimeout(timer)
    }
  }, [staying, id, read, waits])
  const step = useCallback((by: 1 | -1, isHeld: boolean) => {
    setReachedId(null)
    setStaying({ at: latest.current.shownId, isHeld })
    latest.current.move(by)
  }, [])
  return { shownId, step, reach: setReachedId }
}
