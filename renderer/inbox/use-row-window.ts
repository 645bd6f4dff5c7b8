import { useCallback, useLayoutEffect, useRef, useState } from 'react'
import type { RefObject } from 'react'
import { flushSync } from 'react-dom'

/** Drawn beyond what is in sight, on either side: whoever steps or turns a wheel finds them there. */
const around = 6
/** Rows are drawn so many at a time, so that not every step draws some. */
const step = 4

interface Rows {
  readonly first: number
  /** Included; below `first` for none. */
  readonly last: number
}

/** Which rows are in sight, of rows that are all `rowPx` high. */
export const rowsInSight = (top: number, height: number, rowPx: number): Rows => ({ first: Math.floor(top / rowPx), last: Math.ceil((top + height) / rowPx) - 1 })

/** Which are drawn for those to be in sight. `last` may be beyond the list. */
export const rowsDrawn = ({ first, last }: Rows): Rows =>
  ({ first: Math.max(0, Math.floor((first - around) / step) * step), last: Math.ceil((last + 1 + around) / step) * step - 1 })

/** Where a list has to be scrolled to for all of a row to be in sight: as little as possible. */
export const topFor = (index: number, top: number, height: number, rowPx: number): number =>
  Math.min(index * rowPx, Math.max(top, (index + 1) * rowPx - height))

export interface RowWindow {
  readonly drawn: Rows
  /** Brings a row into sight; where the list itself is not, as soon as it is. -1 for none. */
  readonly reveal: (index: number) => void
}

/**
 * What is drawn of a list that scrolls in `box`. Told by the page what is in sight, and not asked for: asking lays the page
 * out in the middle of a key. `onSight` is called when other rows are in sight, and for each new `onSight`; not while the list is not to be seen.
 */
export function useRowWindow(box: RefObject<HTMLElement | null>, rowPx: number, onSight: (rows: Rows) => void): RowWindow {
  const [drawn, setDrawn] = useState(() => rowsDrawn(rowsInSight(0, window.innerHeight, rowPx)))
  const known = useRef({ top: 0, height: 0, drawn, told: { first: 0, last: -1 }, revealed: -1 })
  useLayoutEffect(() => {
    known.current.drawn = drawn
  }, [drawn])
  const look = useCallback((isScrolling: boolean) => {
    const { top, height, drawn: before, told } = known.current
    // Behind a conversation, on a narrow window.
    if (height === 0) return
    const sight = rowsInSight(top, height, rowPx)
    const next = rowsDrawn(sight)
    if (sight.first !== told.first || sight.last !== told.last) {
      known.current.told = sight
      onSight(sight)
    }
    if (next.first === before.first && next.last === before.last) return
    // What is about to be in sight must be there when it is; the rest can wait until this frame is painted.
    if (isScrolling && (sight.first < before.first || sight.last > before.last)) flushSync(() => setDrawn(next))
    else setDrawn(next)
  }, [rowPx, onSight])
  const reveal = useCallback((index: number) => {
    known.current.revealed = index
    const { top, height } = known.current
    if (index < 0 || height === 0) return
    const to = topFor(index, top, height, rowPx)
    if (to === top) return
    // The next key may come before the page has told of it.
    known.current.top = to
    box.current?.scrollTo({ top: to })
  }, [box, rowPx])
  useLayoutEffect(() => {
    const element = box.current
    if (!element) return
    const scrolled = () => {
      known.current.top = element.scrollTop
      look(true)
    }
    const watch = new ResizeObserver(() => {
      const wasHidden = known.current.height === 0
      known.current.height = element.clientHeight
      if (wasHidden) {
        known.current.top = element.scrollTop
        reveal(known.current.revealed)
      }
      look(wasHidden)
    })
    known.current = { ...known.current, top: element.scrollTop, height: element.clientHeight, told: { first: 0, last: -1 } }
    look(false)
    watch.observe(element)
    element.addEventListener('scroll', scrolled, { passive: true })
    return () => {
      watch.disconnect()
      element.removeEventListener('scroll', scrolled)
    }
  }, [box, look, reveal])
  return { drawn, reveal }
}
