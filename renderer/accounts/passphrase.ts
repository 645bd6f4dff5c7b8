/** Shortest passphrase that is taken, in characters. */
export const shortestPassphrase = 8

/** What is wrong with a new passphrase typed twice, or null. */
export function passphraseProblem(first: string, second: string): string | null {
  if (first.length < shortestPassphrase) return `It needs at least ${shortestPassphrase} characters.`
  return first === second ? null : 'The two are not the same.'
}
