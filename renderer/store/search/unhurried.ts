/** What is as short as that may be asked for as often as anybody likes (ms). */
const shortMs = 200
/** After a long one nine tenths of the time are for others. */
const restsTimes = 9
const restsAtMostMs = 30_000

/**
 * Work that goes through everything, and is asked for again with every batch of a first sync: one at a time, and after a
 * long one a rest. Whoever asks meanwhile gets the next one, which begins after they asked, with what was asked last.
 */
export const unhurried = <Given, Found>(work: (given: Given) => Promise<Found>): ((given: Given) => Promise<Found>) => {
  let latest: Given
  let next: Promise<Found> | null = null
  let rested: Promise<unknown> = Promise.resolve()
  const begin = async (): Promise<Found> => {
    next = null
    const began = performance.now()
    const found = work(latest)
    rested = found.catch(() => undefined).then(() => restAfter(performance.now() - began))
    return found
  }
  return (given) => {
    latest = given
    return next ??= rested.then(begin)
  }
}

const restAfter = async (tookMs: number): Promise<void> => {
  if (tookMs > shortMs) await new Promise((resolve) => setTimeout(resolve, Math.min(restsAtMostMs, tookMs * restsTimes)))
}
