import { useEffect, useRef } from 'react'
import type { RefObject } from 'react'

/** A message to be shown and focused; `times` goes up each time it is asked for. */
export interface Sought {
  readonly messageId: string
  readonly times: number
}

/** Brings a message into sight and gives it the focus, once for each time it is asked for; `shown` says when there is something new to look through. */
export function useFindsMessage(of: RefObject<HTMLElement | null>, sought: Sought | null, shown: unknown): void {
  const done = useRef<number | null>(null)
  useEffect(() => {
    if (!sought || done.current === sought.times) return
    const found = [...of.current?.querySelectorAll<HTMLElement>('[data-message]') ?? []].find(({ dataset }) => dataset['message'] === sought.messageId)
    if (!found) return
    done.current = sought.times
    found.scrollIntoView({ block: 'center' })
    found.focus({ preventScroll: true })
  }, [of, sought, shown])
}
