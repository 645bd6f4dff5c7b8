/** A picture of the settled inbox, for people and machines without a screen. */
import type { Page } from 'playwright-core'
import { within } from '../within.ts'

const size = { width: 1280, height: 800 }

/** Runs in the page: resolves when fonts are there and nothing has changed for `quietMs`. */
const settle = async (quietMs: number): Promise<void> => {
  await document.fonts.ready
  await new Promise<void>((resolve) => {
    let timer: ReturnType<typeof setTimeout> | undefined
    const observer = new MutationObserver(() => wait())
    const wait = (): void => {
      clearTimeout(timer)
      timer = setTimeout(() => {
        observer.disconnect()
        resolve()
      }, quietMs)
    }
    observer.observe(document, { subtree: true, childList: true, attributes: true, characterData: true })
    wait()
  })
}

/**
 * Writes a PNG of 1280x800 once the page has settled.
 * @param firstReceipt resolves when the inbox has its first messages.
 * Rejects with a sentence where that does not happen within `limitMs`.
 */
export const saveScreenshot = async (page: Page, firstReceipt: Promise<void>, file: string, limitMs = 60_000): Promise<void> => {
  const take = async (): Promise<void> => {
    await page.setViewportSize(size)
    await firstReceipt
    await page.evaluate(settle, 500)
    await page.screenshot({ path: file, type: 'png', animations: 'disabled', scale: 'css' })
  }
  await within(take(), limitMs, `The inbox did not settle within ${limitMs / 1000} seconds, so there is no picture.`)
}
