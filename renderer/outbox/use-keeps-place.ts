import { useEffect, useRef } from 'react'
import type { RefObject } from 'react'

/** The rows, and where the focus was last: in which row, and how far down that stood. */
const rowsIn = (page: HTMLElement): HTMLElement[] => [...page.querySelectorAll<HTMLElement>('[data-row]')]

/**
 * The focus is not lost where the button it was on goes: it follows the row to wherever that moves, else takes the row
 * that stands in its place, else the page. The row, not a button of it: pressing twice must not send anything.
 * `standing` changes with whatever the rows show.
 */
export function useKeepsPlace(of: RefObject<HTMLElement | null>, standing: string): void {
  const last = useRef<{ readonly row: string; readonly place: number } | null>(null)
  useEffect(() => {
    const remember = ({ target }: FocusEvent) => {
      const page = of.current
      if (!page || !(target instanceof Element) || !page.contains(target)) return
      const row = target.closest<HTMLElement>('[data-row]')
      last.current = row ? { row: row.dataset['row'] ?? '', place: rowsIn(page).indexOf(row) } : null
    }
    document.addEventListener('focusin', remember)
    return () => document.removeEventListener('focusin', remember)
  }, [of])
  useEffect(() => {
    const page = of.current
    if (!page || document.activeElement !== document.body) return
    const rows = rowsIn(page)
    const was = last.current
    const to = was && (rows.find(({ dataset }) => dataset['row'] === was.row) ?? rows[Math.min(was.place, rows.length - 1)])
    ;(to ?? page).focus()
  }, [of, standing])
}
