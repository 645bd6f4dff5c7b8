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

export const wipeMark = (): void => void quietly(() => localStorage.removeItem(key))
export const hasMark = (): boolean => quietly(() => localStorage.getItem(key)) !== null

// Outlives the page but not its window: a page that goes cannot tell whether it is back at once, the next one can.
const anewKey = 'kith-page-went'

/** `isAsking`: the user was being asked, and what they were asked about waits for their word also in a page loaded anew. */
export const leaveMark = (isAsking: boolean): void => void quietly(() => {
  localStorage.setItem(key, 'yes')
  if (!isAsking) sessionStorage.setItem(anewKey, 'yes')
})

/** Whether this page is one that was loaded anew with nobody being asked; says so once. */
export const takeLoadedAnew = (): boolean => quietly(() => {
  const went = sessionStorage.getItem(anewKey) !== null
  sessionStorage.removeItem(anewKey)
  return went && performance.getEntriesByType('navigation').some((entry) => 'type' in entry && entry.type === 'reload')
}) ?? false
