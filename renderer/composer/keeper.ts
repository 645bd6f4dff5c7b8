/** Keeps the words of one composer: saves them as they are typed, and lets go of them while they go to the outbox. */

const pauseMs = 250

export interface KeeperParts {
  /** Saves the words as the draft, an empty text as none; resolves to whether they are saved. Saves end in the order they began. */
  readonly save: (words: string) => Promise<boolean>
  /** Runs `work` once after `ms`; returns how to call it off. */
  readonly after: (ms: number, work: () => void) => () => void
}

export interface Keeper {
  /** The box holds these words now. */
  readonly write: (words: string) => void
  /** Saves now what is not saved yet. */
  readonly flush: () => void
  /**
   * Hands these words, all of the box, to `queue`, which makes an answer of the draft. They are not saved meanwhile, nor after;
   * what is typed meanwhile is. Resolves to whether the box still holds them and nothing else.
   * Where `queue` rejects, this rejects too, and the words are a draft again.
   */
  readonly handOver: (words: string, queue: () => Promise<unknown>) => Promise<boolean>
}

/** Builds the keeper of one composer; it knows of no words yet. */
export const createKeeper = ({ save, after }: KeeperParts): Keeper => {
  let box = ''
  let unsaved: string | null = null
  let handed: string | null = null
  let hasSavedSince = false
  let handovers = 0
  let callOff = (): void => undefined

  const flush = (): void => {
    callOff()
    const words = unsaved
    if (words === null) return
    unsaved = null
    hasSavedSince = true
    const own = handovers
    void save(words).then((isSaved) => {
      // A save from before a handover has nothing to come back to: the outbox has the words.
      if (!isSaved && own === handovers) unsaved ??= words
    })
  }

  return {
    write(words) {
      callOff()
      box = words
      // Back to what is on its way: nothing to save, and what was saved in between goes.
      if (words !== handed) unsaved = words
      else unsaved = hasSavedSince ? '' : null
      if (unsaved !== null) callOff = after(pauseMs, flush)
    },
    flush,
    async handOver(words, queue) {
      callOff()
      box = words
      unsaved = null
      handed = words
      hasSavedSince = false
      handovers += 1
      try {
        await queue()
      } catch (error) {
        handed = null
        if (box === words) {
          unsaved = words
          flush()
        }
        throw error
      }
      handed = null
      if (box !== words) return false
      box = ''
      return true
    },
  }
}
