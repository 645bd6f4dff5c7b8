/** Something long that goes on while the user looks elsewhere: one at a time, with how far it has come. */
import { useSyncExternalStore } from 'react'

/** Of something that is done in several steps. */
export interface Step {
  /** What is being done, in words. */
  readonly step?: string
  /** What is counted; items where it does not say. */
  readonly counted?: 'threads' | 'conversations'
  /** How far the step has come, 0 to 1, where the counts do not say it. */
  readonly share?: number | null
}

export type JobState<T> =
  | { readonly is: 'idle' }
  | { readonly is: 'running'; readonly done: number; readonly total: number | null } & Step
  | { readonly is: 'done'; readonly result: T }
  | { readonly is: 'stopped' }
  | { readonly is: 'failed'; readonly words: string }

/** Says how far it has come: of `total`, null where nobody knows. */
export type SayProgress = (done: number, total: number | null, step?: Step) => void

export interface Job<T> {
  readonly get: () => JobState<T>
  readonly subscribe: (listener: () => void) => () => void
  /** Begins; nothing happens while it runs already. */
  readonly start: (work: (tell: SayProgress, signal: AbortSignal) => Promise<T>) => void
  readonly stop: () => void
  /** Forgets how it ended. */
  readonly clear: () => void
}

/** `wordsOf` phrases what went wrong. */
export function createJob<T>(wordsOf: (error: unknown) => string): Job<T> {
  let state: JobState<T> = { is: 'idle' }
  let ending = new AbortController()
  const listeners = new Set<() => void>()
  const become = (next: JobState<T>): void => {
    state = next
    for (const listener of [...listeners]) listener()
  }
  return {
    get: () => state,
    subscribe: (listener) => {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
    start: (work) => {
      if (state.is === 'running') return
      const { signal } = ending = new AbortController()
      become({ is: 'running', done: 0, total: null })
      work((done, total, step) => { if (!signal.aborted) become({ is: 'running', done, total, ...step }) }, signal).then(
        (result) => become({ is: 'done', result }),
        (error: unknown) => become(signal.aborted ? { is: 'stopped' } : { is: 'failed', words: wordsOf(error) }),
      )
    },
    stop: () => ending.abort(),
    clear: () => {
      if (state.is !== 'running') become({ is: 'idle' })
    },
  }
}

export const useJob = <T>(job: Job<T>): JobState<T> => useSyncExternalStore(job.subscribe, job.get)
