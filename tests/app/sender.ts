/** Stands where another window of Kith would be sending, so that a journey says when anything may go. */
import type { Page } from '@playwright/test'

/** Loads the page anew; from then on nothing is approved and nothing goes, and so nobody answers back, until what this resolves to is called. */
export const takeSending = async (page: Page): Promise<() => Promise<void>> => {
  await page.addInitScript(() => {
    void navigator.locks.request('kith-sending', () => new Promise<void>((resolve) => {
      Object.assign(window, { letSend: resolve })
    }))
  })
  await page.reload()
  return () => page.evaluate(() => (window as unknown as { letSend: () => void }).letSend())
}
