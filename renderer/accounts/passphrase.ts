/** Shortest passphrase that is taken, in characters. */
import { say } from '../words/say.ts'

export const shortestPassphrase = 8

/** What is wrong with a new passphrase typed twice, or null. */
export function passphraseProblem(first: string, second: string): string | null {
  if (first.length < shortestPassphrase) return say('accounts.passphrase.short', { count: shortestPassphrase })
  return first === second ? null : say('accounts.passphrase.differs')
}
