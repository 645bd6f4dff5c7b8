/** Says who wrote while the window is not looked at: once for each, never what they wrote, and only to whoever asked for it. */
import { listArrivals } from '../store/arrivals.ts'
import type { Arrival } from '../store/arrivals.ts'
import { onTablesChanged } from '../store/open.ts'
import { getSettings } from '../store/settings.ts'

/** What arrived longer ago is no news, whenever it was read. */
const newsForMs = 24 * 3_600_000
/** One batch brings many, and the next one more. */
const gatherMs = 2000

export interface Telling {
  /** Those who wrote, the latest first; never nobody. */
  readonly tell: (arrivals: readonly Arrival[]) => void
  /** The user looks at the window, and sees them there. */
  readonly isLooking: () => boolean
  readonly now: () => number
}

/** Tells of whoever begins to wait from now on, or from when it is wanted; who waits already is in the list. Returns how to stop. */
export const startTelling = ({ tell, isLooking, now }: Telling): (() => void) => {
  /** By conversation, since when it waits; null while nobody wants to be told, or who waits is not read yet. */
  let known: ReadonlyMap<string, number> | null = null
  let timer: ReturnType<typeof setTimeout> | undefined
  let isStopped = false
  const look = async (): Promise<void> => {
    const { notify } = await getSettings()
    if (notify === 'nobody') {
      known = null
      return
    }
    const since = now() - newsForMs
    const arrivals = await listArrivals(since)
    const before = known
    known = new Map([...[...before ?? []].filter(([, waitingSince]) => waitingSince > since), ...arrivals.map(({ conversationId, waitingSince }) => [conversationId, waitingSince] as const)])
    if (isStopped || isLooking() || !before) return
    const fresh = arrivals.filter(({ conversationId, waitingSince, isKnown }) => before.get(conversationId) !== waitingSince && (notify === 'everybody' || isKnown))
    if (fresh.length > 0) tell(fresh)
  }
  // One after the other, so that nobody is told of twice. What fails here (a store just closed) has its own notice.
  let looking: Promise<unknown> = look().catch(() => undefined)
  const lookNext = (): void => {
    timer = undefined
    looking = looking.then(look).catch(() => undefined)
  }
  const stopListening = onTablesChanged((tables) => {
    if (tables.has('settings')) lookNext()
    else if (tables.has('conversations')) timer ??= setTimeout(lookNext, gatherMs)
  })
  return () => {
    isStopped = true
    clearTimeout(timer)
    stopListening()
  }
}
