/**
 * A window nobody ever touched may be closed without a question; then only this small mark can still be written. It says
 * that answers were on their way, so that the next start asks about them before anything goes. A crash leaves none.
 */
const key = 'kith-left-open'

/** Where the browser keeps nothing for us there is no mark, as after a crash. */
const quietly = <T>(work: () => T): T | null => {
  try {
    return work()
  } catch {
    return null
  }
}

export const leaveMark = (): void => void quietly(() => localStorage.setItem(key, 'yes'))
export const wipeMark = (): void => void quietly(() => localStorage.removeItem(key))
export const hasMark = (): boolean => quietly(() => localStorage.getItem(key)) !== null
