/** A wait that can be cut short. A ring while nobody waits is remembered for the next wait. */
export interface Alarm {
  /** Resolves after `ms`, or at a ring; null waits for a ring only. */
  wait(ms: number | null): Promise<void>
  ring(): void
  /** A ring that is remembered no longer counts. */
  forget(): void
}

/** setTimeout cannot hold more than about 24 days. */
const longestMs = 2_000_000_000

export const createAlarm = (): Alarm => {
  let wake: (() => void) | null = null
  let wasRung = false
  return {
    wait: (ms) => new Promise((resolve) => {
      if (wasRung) {
        wasRung = false
        resolve()
        return
      }
      const timer = ms === null ? undefined : setTimeout(() => wake?.(), Math.min(ms, longestMs))
      wake = () => {
        clearTimeout(timer)
        wake = null
        resolve()
      }
    }),
    ring() {
      if (wake) wake()
      else wasRung = true
    },
    forget() {
      wasRung = false
    },
  }
}
