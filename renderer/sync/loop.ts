/** A piece of work over the store, done again and again: when rung, and at the time it asks for. Never twice at once. */
import { StoreProblem } from '../store/problem.ts'
import { pauseMs } from './pause.ts'

export interface LoopParts {
  /** Milliseconds since epoch. */
  readonly now: () => number
  /** A number from 0 to 1. */
  readonly dice: () => number
  /** Runs `work` once after `ms`; returns how to call it off. */
  readonly after: (ms: number, work: () => void) => () => void
}

export interface Loop {
  /** Works now, or once more as soon as what is under way is done. */
  ring(): void
  stop(): void
}

const longestRestMs = 3600_000
/** From so many failures of the store on, the rests between them no longer grow (about half a minute). */
const mostStuck = 4

/** `work` resolves to when it is due again by itself (ms since epoch), or null; nothing happens before the first `ring`. */
export const createLoop = (work: () => Promise<number | null>, { now, dice, after }: LoopParts): Loop => {
  let isBusy = false
  let isAsked = false
  let isStopped = false
  /** How often in a row the store has failed. */
  let stuck = 0
  let isResting = false
  let callOff: () => void = () => undefined

  const turn = async (): Promise<void> => {
    const dueAt = await work()
    stuck = 0
    if (isStopped) return
    callOff()
    if (dueAt !== null) callOff = after(Math.min(Math.max(0, dueAt - now()), longestRestMs), ring)
  }

  /** The store took nothing: it is asked again after a rest. One that is gone says so to the whole app. */
  const rest = (error: unknown): void => {
    if (!(error instanceof StoreProblem)) throw error
    if (error.code === 'closed') return
    stuck += 1
    callOff()
    callOff = after(pauseMs(Math.min(stuck, mostStuck), null, now(), dice()), () => {
      isResting = false
      ring()
    })
    isResting = true
  }

  const ring = (): void => {
    // What failed is said as a change too, and must not ring at once.
    if (isStopped || isResting) return
    if (isBusy) {
      isAsked = true
      return
    }
    isBusy = true
    isAsked = false
    void turn().catch(rest).finally(() => {
      isBusy = false
      if (isAsked) ring()
    })
  }

  return {
    ring,
    stop: () => {
      isStopped = true
      callOff()
    },
  }
}
