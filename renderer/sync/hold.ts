/** Whether nothing goes out for now, because the user is being asked about it; for `useSyncExternalStore`. */

let isHeld = false
const listeners = new Set<() => void>()

const become = (is: boolean): void => {
  if (isHeld === is) return
  isHeld = is
  for (const listener of [...listeners]) listener()
}

export const isSendingHeld = (): boolean => isHeld
/** Nothing more is taken from the outbox; what is being sent already is still settled. */
export const holdSending = (): void => become(true)
export const releaseSending = (): void => become(false)
/** Calls back after every change; returns how to stop. */
export const subscribeHeld = (listener: () => void): (() => void) => {
  listeners.add(listener)
  return () => listeners.delete(listener)
}
