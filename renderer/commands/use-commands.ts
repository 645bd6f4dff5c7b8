import { useEffect, useLayoutEffect, useRef } from 'react'
import type { RefObject } from 'react'
import { hold, provide } from './provided.ts'
import type { Awaited, Handlers } from './provided.ts'

/** Answers to commands while it is on the page; a command without a handler does not apply. `within`: only while the focus is inside. */
export function useCommands(handlers: Handlers, within?: RefObject<HTMLElement | null>): void {
  const latest = useRef(handlers)
  useLayoutEffect(() => {
    latest.current = handlers
  })
  useEffect(() => provide({ handlers: () => latest.current, within: () => (within ? within.current : undefined) }), [within])
}

/** So long is a box waited for (ms): what is not there then does not come. */
const longestMs = 30_000

interface AwaitedBox extends Awaited {
  /** It was waited for long enough. */
  readonly onPassed: () => void
}

/** While a box is waited for, keys decide nothing. `name`: another one for each box, null while none is waited for. */
export function useAwaited(name: string | null, box: AwaitedBox): void {
  const latest = useRef(box)
  useLayoutEffect(() => {
    latest.current = box
  })
  useLayoutEffect(() => {
    if (name === null) return
    // Of this box, whichever is waited for by then.
    const { onLeft } = latest.current
    const letGo = hold({ giveUp: () => latest.current.giveUp(), onLeft })
    const timer = setTimeout(() => latest.current.onPassed(), longestMs)
    return () => {
      clearTimeout(timer)
      letGo()
    }
  }, [name])
}
