import { useEffect } from 'react'
import type { RefObject } from 'react'

/** Nearer than this to the end is at the end (px). */
const nearby = 8

/** Whoever reads the end goes on seeing it when the window, or the box they write in below, takes room from it. */
export function useStaysAtEnd(of: RefObject<HTMLElement | null>, isThere: boolean): void {
  useEffect(() => {
    const element = of.current
    if (!element) return
    let isAtEnd = true
    let measures = ''
    const measured = () => `${element.clientHeight} ${element.scrollHeight}`
    const look = () => {
      // Scrolled by the user, and not by a page that is being laid out anew.
      if (element.clientHeight > 0 && measured() === measures) isAtEnd = element.scrollHeight - element.scrollTop - element.clientHeight < nearby
    }
    const watch = new ResizeObserver(() => {
      measures = measured()
      if (isAtEnd) element.scrollTo({ top: element.scrollHeight })
    })
    watch.observe(element)
    if (element.firstElementChild) watch.observe(element.firstElementChild)
    element.addEventListener('scroll', look, { passive: true })
    return () => {
      watch.disconnect()
      element.removeEventListener('scroll', look)
    }
  }, [of, isThere])
}
