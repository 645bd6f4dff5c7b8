import type { Page } from '@playwright/test'

/** Presses keys one right after the other, before the page comes to anything it has put off for later: no time passes between them for it. */
export const keysAtOnce = (page: Page, keys: string, heldMs = 0): Promise<void> => page.evaluate(async ([typed, ms]) => {
  const press = async (key: string, repeat: boolean): Promise<void> => {
    window.dispatchEvent(new KeyboardEvent('keydown', { key, code: `Key${key.toUpperCase()}`, repeat, bubbles: true, cancelable: true }))
    for (let turn = 0; turn < 50; turn += 1) await Promise.resolve()
  }
  for (const key of typed) await press(key, false)
  const began = performance.now()
  while (performance.now() - began < ms) for (const key of 'jk') await press(key, true)
  window.dispatchEvent(new KeyboardEvent('keyup', { key: 'j' }))
}, [keys, heldMs] as const)
