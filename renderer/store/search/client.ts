/** The page's side of the search worker: begun when there is something to index or to find, never before the window stands. */
import { StoreProblem } from '../problem.ts'
import { startSearchWorker } from '../worker-address.ts'
import type { Question } from './answer.ts'
import type { Found } from './found.ts'
import type { SearchAsked, SearchSaid } from './messages.ts'
import { seldom } from './seldom.ts'

export interface SearchClient {
  /** Rejects with the signal's reason where it is stopped, also by a later question, and with a StoreProblem where it fails. */
  find(question: Question, signal?: AbortSignal): Promise<Found>
  /** There is something new to index: soon, so that a burst of changes is one piece of work. */
  wake(): void
  /** Conversations may stand in another section. */
  moved(): void
  end(): void
}

interface Waiting {
  readonly resolve: (found: Found) => void
  readonly reject: (error: unknown) => void
}

/** The window stands before the index is looked after. */
const afterStartMs = 1500
const afterChangeMs = 250
/** A first index has hundreds of steps: nobody needs to look anew after each. */
const saidEveryMs = 1000

/** `onIndexed` is called when the index has changed, at most once a second. */
export const searchClient = (name: string, onIndexed: () => void): SearchClient => {
  let worker: Worker | null = null
  let timer: ReturnType<typeof setTimeout> | undefined
  let isEnded = false
  const indexed = seldom(onIndexed, saidEveryMs)
  let nextId = 1
  const waiting = new Map<number, Waiting>()

  const drop = (error: unknown): void => {
    worker?.terminate()
    worker = null
    for (const { reject } of waiting.values()) reject(error)
    waiting.clear()
  }
  const hear = (said: SearchSaid): void => {
    if (said.is === 'indexed') {
      indexed.call()
      return
    }
    const asker = waiting.get(said.id)
    waiting.delete(said.id)
    if (said.is === 'found') asker?.resolve(said.found)
    else asker?.reject(said.is === 'failed' ? new StoreProblem(said.code, said.detail, said.says) : superseded())
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
  const wakeIn = (ms: number): void => {
    timer ??= setTimeout(() => {
      timer = undefined
      tell({ is: 'index' })
    }, ms)
  }
  wakeIn(afterStartMs)
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
    wake: () => wakeIn(afterChangeMs),
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
