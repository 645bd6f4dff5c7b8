/** Brings snoozed conversations back when their time has come, also after the machine slept. */
import { onTablesChanged } from '../store/open.ts'
import { getNextReturnAt, wakeSnoozed } from '../store/triage.ts'

/** A timer does not run while the machine sleeps: it is never set for longer than this. */
const longestMs = 60_000

/** Wakes what is due now, and from then on whatever becomes due; returns how to stop. `now` gives ms since epoch. */
export const startWaking = (now: () => number = Date.now): (() => void) => {
  let timer: ReturnType<typeof setTimeout> | undefined
  let isStopped = false
  let looks = 0
  const look = async (): Promise<void> => {
    const own = ++looks
    // What fails here (a store just closed) has its own notice, and is looked at again with the next change.
    const nextAt = await getNextReturnAt().catch(() => null)
    if (nextAt !== null && nextAt <= now()) await wakeSnoozed(now()).catch(() => undefined)
    // A later look sets its own timer.
    if (isStopped || own !== looks) return
    clearTimeout(timer)
    if (nextAt !== null) timer = setTimeout(() => void look(), Math.max(0, Math.min(nextAt - now(), longestMs)))
  }
  const lookNow = (): void => void look()
  const stopListening = onTablesChanged((tables) => {
    // Chores too: what was imported, or follows new rules, gets its place by them.
    if (tables.has('triage') || tables.has('chores')) lookNow()
  })
  document.addEventListener('visibilitychange', lookNow)
  lookNow()
  return () => {
    isStopped = true
    clearTimeout(timer)
    stopListening()
    document.removeEventListener('visibilitychange', lookNow)
  }
}
