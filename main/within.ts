/** A promise that is not waited for endlessly. */

/** Settles as `work` does, or rejects with `sentence` after `ms` milliseconds; the work itself is not stopped. */
export const within = async <T>(work: Promise<T>, ms: number, sentence = `No answer within ${Math.round(ms / 1000)} seconds.`): Promise<T> => {
  let timer: NodeJS.Timeout | undefined
  const limit = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new Error(sentence)), ms)
  })
  try {
    return await Promise.race([work, limit])
  } finally {
    clearTimeout(timer)
  }
}
