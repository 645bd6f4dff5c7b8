import { useEffect, useRef } from 'react'
import type { RefObject } from 'react'

/** What is to take the focus where `standing` changes and the button pressed for that goes with it; what came of it is brought to the eye. */
export function useKeptFocus(standing: string): RefObject<HTMLDivElement | null> {
  const step = useRef<HTMLDivElement>(null)
  const before = useRef(standing)
  useEffect(() => {
    if (before.current === standing) return
    before.current = standing
    if (document.activeElement === document.body) step.current?.focus()
    if (standing !== 'running') step.current?.scrollIntoView({ block: 'nearest' })
  }, [standing])
  return step
}
