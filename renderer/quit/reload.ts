/** A page that is loaded anew looks, while it goes, like a window that is closed; the keys tell them apart. */

/** From the key to the page's going; long for a key, short for a user who closes the window next. */
const soonMs = 1000
let pressedAt = Number.NEGATIVE_INFINITY

const isReload = ({ key, ctrlKey, metaKey }: KeyboardEvent): boolean => key === 'F5' || ((ctrlKey || metaKey) && key.toLowerCase() === 'r')

const note = (event: KeyboardEvent): void => {
  if (isReload(event)) pressedAt = performance.now()
}

/** Listens for the keys of the browser that load the page anew; returns how to stop. */
export const watchReloads = (): (() => void) => {
  window.addEventListener('keydown', note, true)
  return () => {
    window.removeEventListener('keydown', note, true)
    pressedAt = Number.NEGATIVE_INFINITY
  }
}

/** Whether the page that goes now is back at once. */
export const isReloading = (): boolean => performance.now() - pressedAt < soonMs
