/** The page's side of the search worker: begun when there is something to index or to find, never before the window stands. */
import type { DriftedRow } from '../drifting.ts'
import { StoreProblem } from '../problem.ts'
import { startSearchWorker } from '../worker-address.ts'
import type { Question } from './answer.ts'
import type { Found } from './found.ts'
import type { SearchAsked, SearchSaid } from './messages.ts'
import { seldom } from './seldom.ts'

export interface SearchClient {
  /** Rejects with the signal's reason where it is stopped, also by a later question, and with a StoreProblem where it fails. */
  find(question: Question, signal?: AbortSignal): Promise<Found>
  /** Who has drifted by `nowMs`; not before the window stands. Rejects with a StoreProblem where it fails. */
  drifted(nowMs: number): Promise<readonly DriftedRow[]>
  /** There is something new to index: once a burst of changes is over, so that it is one piece of work. */
  wake(): void
  /** Conversations may stand in another section. */
  moved(): void
  end(): void
}

interface Waiting<T> {
  readonly resolve: (found: T) => void
  readonly reject: (error: unknown) => void
}

/** The window stands before the index is looked after. */
const afterStartMs = 1500
const afterChangeMs = 250
/** While batches come one upon the other they have the machine; whoever searches meanwhile has the latest packed first (see worker.ts). */
const atLatestMs = 4000
/** A first index has hundreds of steps: nobody needs to look anew after each. */
const saidEveryMs = 1000

/** `onIndexed` is called when the index has changed, at most once a second. */
export const searchClient = (name: string, onIndexed: () => void): SearchClient => {
  let worker: Worker | null = null
  let timer: ReturnType<typeof setTimeout> | undefined
  let isEnded = false
  const indexed = seldom(onIndexed, saidEveryMs)
  let nextId = 1
  const waiting = new Map<number, Waiting<Found>>()
  const looking = new Map<number, Waiting<readonly DriftedRow[]>>()
  const stands = new Promise((resolve) => setTimeout(resolve, afterStartMs))

  const drop = (error: unknown): void => {
    worker?.terminate()
    worker = null
    for (const { reject } of [...waiting.values(), ...looking.values()]) reject(error)
    waiting.clear()
    looking.clear()
  }
  const hear = (said: SearchSaid): void => {
    if (said.is === 'indexed') {
      indexed.call()
      return
    }
    if (said.is === 'drifted') {
      looking.get(said.id)?.resolve(said.rows)
      looking.delete(said.id)
      return
    }
    const asker = waiting.get(said.id) ?? looking.get(said.id)
    if (said.is === 'found') waiting.get(said.id)?.resolve(said.found)
    else asker?.reject(said.is === 'failed' ? new StoreProblem(said.code, said.detail, said.says) : superseded())
    waiting.delete(said.id)
    looking.delete(said.id)
  }
  const tell = (asked: SearchAsked): void => {
    if (!worker) {
      worker = startSearchWorker()
      worker.onmessage = (event: MessageEvent<SearchSaid>) => hear(event.data)
      // The next question begins a new one.
      worker.onerror = (event) => drop(new StoreProblem('broken', event.message))
      worker.postMessage({ is: 'open', name } satisfies SearchAsked)
    }
    worker.postMessage(asked)
  }
  let firstAt: number | null = null
  const index = (): void => {
    firstAt = null
    timer = undefined
    tell({ is: 'index' })
  }
  let hasBegun = false
  timer = setTimeout(() => {
    hasBegun = true
    index()
  }, afterStartMs)
  return {
    find: (question, signal) => new Promise((resolve, reject) => {
      const no = isEnded ? new StoreProblem('closed') : signal?.aborted ? signal.reason as Error : null
      if (no) {
        reject(no)
        return
      }
      const id = nextId++
      waiting.set(id, { resolve, reject })
      signal?.addEventListener('abort', () => {
        if (waiting.delete(id)) reject(signal.reason as Error)
        if (waiting.size === 0 && worker) tell({ is: 'stop' })
      }, { once: true })
      tell({ is: 'find', id, question })
    }),
    drifted: async (nowMs) => {
      await stands
      if (isEnded) throw new StoreProblem('closed')
      return new Promise((resolve, reject) => {
        const id = nextId++
        looking.set(id, { resolve, reject })
        tell({ is: 'drifted', id, nowMs })
      })
    },
    wake: () => {
      if (!hasBegun) return
      const now = performance.now()
      firstAt ??= now
      clearTimeout(timer)
      timer = setTimeout(index, Math.max(0, Math.min(afterChangeMs, firstAt + atLatestMs - now)))
    },
    moved: () => worker?.postMessage({ is: 'moved' } satisfies SearchAsked),
    end: () => {
      isEnded = true
      clearTimeout(timer)
      indexed.end()
      drop(new StoreProblem('closed'))
    },
  }
}

const superseded = (): DOMException => new DOMException('A later question took its place.', 'AbortError')
