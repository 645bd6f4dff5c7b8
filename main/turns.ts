/** One at a time, per key: verbs of one account must not refresh a single-use token side by side. */
export interface Turns {
  /** Runs `work` after everything queued for `key` before it; rejects with what `work` rejects with. */
  take<T>(key: string, work: () => Promise<T>): Promise<T>
  /** Resolves when nothing is under way any more; never rejects. */
  idle(): Promise<void>
}

export const createTurns = (): Turns => {
  const tails = new Map<string, Promise<unknown>>()
  return {
    async take(key, work) {
      const before = tails.get(key) ?? Promise.resolve()
      const mine = before.then(work, work)
      const tail = mine.catch(() => undefined)
      tails.set(key, tail)
      try {
        return await mine
      } finally {
        if (tails.get(key) === tail) tails.delete(key)
      }
    },
    async idle() {
      while (tails.size > 0) await Promise.all(tails.values())
    },
  }
}
