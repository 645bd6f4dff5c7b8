/** What people do with pictures in a window, as a browser sees it. */
import type { Page } from '@playwright/test'

interface Made { readonly width: number; readonly height: number; readonly type?: string; readonly name?: string }

const transfer = (page: Page, { width, height, type = 'image/png', name = 'image.png' }: Made) => page.evaluateHandle(async (made) => {
  const canvas = new OffscreenCanvas(made.width, made.height)
  const context = canvas.getContext('2d')
  if (!context) throw new Error('no canvas')
  const paint = context.createLinearGradient(0, 0, made.width, made.height)
  paint.addColorStop(0, '#0b6455')
  paint.addColorStop(1, '#e3b871')
  context.fillStyle = paint
  context.fillRect(0, 0, made.width, made.height)
  const transferred = new DataTransfer()
  transferred.items.add(new File([await canvas.convertToBlob({ type: made.type })], made.name, { type: made.type }))
  return transferred
}, { width, height, type, name })

/** Pastes a picture where the focus is. */
export const pastePicture = async (page: Page, made: Made): Promise<void> => {
  const clipboardData = await transfer(page, made)
  await page.evaluate((data) => {
    document.activeElement?.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }))
  }, clipboardData)
}

/** Holds a picture over the middle of the window; resolves to what lets go of it there. */
export const holdPicture = async (page: Page, made: Made): Promise<() => Promise<void>> => {
  const dataTransfer = await transfer(page, made)
  await page.dispatchEvent('body', 'dragover', { dataTransfer })
  return () => page.dispatchEvent('body', 'drop', { dataTransfer })
}
