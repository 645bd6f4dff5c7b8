import { vi } from 'vitest'

/** Waits until `check` passes. The limit only guards against hanging for ever: a slow machine is no failure. */
export const soon = <T>(check: () => T | Promise<T>): Promise<T> => vi.waitFor(check, { timeout: 30_000, interval: 10 })
