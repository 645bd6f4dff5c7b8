/** Keeps what stands in one composer: saves it as it is written, and lets go of it while it goes to the outbox. */

/** From a first letter to its save, whether or not typing pauses. */
const saveMs = 250

export interface KeeperParts<T> {
  /** Saves this as the draft, `nothing` as none; resolves to whether it is saved. Saves end in the order they began. */
  readonly save: (content: T) => Promise<boolean>
  /** Runs `work` once after `ms`; returns how to call it off. */
  readonly after: (ms: number, work: () => void) => () => void
  readonly nothing: T
  readonly isSame: (a: T, b: T) => boolean
}

export interface Keeper<T> {
  /** The box holds this now. */
  readonly write: (content: T) => void
  /** Saves now what is not saved yet. */
  readonly flush: () => void
  /**
   * Hands this, all of the box, to `queue`, which makes an answer of the draft; what of it is not saved yet is saved before.
   * It is not saved meanwhile, nor after; what is written meanwhile is. Resolves to whether the box still holds it and nothing else.
   * Where `queue` rejects, this rejects too, and it is a draft again.
   */
  readonly handOver: (content: T, queue: () => Promise<unknown>) => Promise<boolean>
}

/** Builds the keeper of one composer; it knows of nothing yet. */
export const createKeeper = <T>({ save, after, nothing, isSame }: KeeperParts<T>): Keeper<T> => {
  let box = nothing
  let unsaved: T | null = null
  let handed: T | null = null
  let hasSavedSince = false
  let handovers = 0
  let saving = 0
  /** The time to save came while an earlier save was still going on: a slow disk gets one at a time. */
  let isDue = false
  let callOff: (() => void) | null = null

  const stop = (): void => {
    callOff?.()
    callOff = null
    isDue = false
  }
  const flush = (): void => {
    stop()
    const content = unsaved
    if (content === null) return
    unsaved = null
    hasSavedSince = true
    const own = handovers
    saving += 1
    void save(content).then((isSaved) => {
      saving -= 1
      // A save from before a handover has nothing to come back to: the outbox has the words.
      if (!isSaved && own === handovers) unsaved ??= content
      if (isDue && saving === 0) flush()
    })
  }
  const tick = (): void => {
    callOff = null
    if (saving === 0) flush()
    else isDue = true
  }

  return {
    write(content) {
      box = content
      // Back to what is on its way: nothing to save, and what was saved in between goes.
      if (handed === null || !isSame(content, handed)) unsaved = content
      else unsaved = hasSavedSince ? nothing : null
      if (unsaved !== null) callOff ??= after(saveMs, tick)
    },
    flush,
    async handOver(content, queue) {
      // What is not saved yet is first: a crash before the outbox has taken the words must find them in the draft.
      flush()
      stop()
      box = content
      unsaved = null
      handed = content
      hasSavedSince = false
      handovers += 1
      try {
        await queue()
      } catch (error) {
        handed = null
        if (isSame(box, content)) {
          unsaved = content
          flush()
        }
        throw error
      }
      handed = null
      if (!isSame(box, content)) return false
      box = nothing
      return true
    },
  }
}
