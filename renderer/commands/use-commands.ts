import { useEffect, useLayoutEffect, useRef } from 'react'
import type { RefObject } from 'react'
import { hold, provide } from './provided.ts'
import type { Handlers } from './provided.ts'

/** Answers to commands while it is on the page; a command without a handler does not apply. `within`: only while the focus is inside. */
export function useCommands(handlers: Handlers, within?: RefObject<HTMLElement | null>): void {
  const latest = useRef(handlers)
  useLayoutEffect(() => {
    latest.current = handlers
  })
  useEffect(() => provide({ handlers: () => latest.current, within: () => (within ? within.current : undefined) }), [within])
}

/** Keeps single keys from deciding anything while it is true. */
export function useHeldKeys(isOn: boolean): void {
  useEffect(() => (isOn ? hold() : undefined), [isOn])
}
