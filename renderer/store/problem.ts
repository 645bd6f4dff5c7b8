/** What can go wrong between the app and its database, said plainly. */

/**
 * blocked: another window holds the database; newer: a newer Kith wrote it; full: no room on the disk;
 * closed: the database was closed under us; missing: what the verb names is not (or no longer) there;
 * damaged: it cannot be opened; broken: anything else.
 */
const problemCodes = ['blocked', 'newer', 'full', 'closed', 'missing', 'damaged', 'broken'] as const
export type ProblemCode = (typeof problemCodes)[number]
export const isProblem = (code: string): code is ProblemCode => problemCodes.some((one) => one === code)

/** What a problem says, where it is more than its code. */
export type ProblemWords = ProblemCode | 'no-conversation' | 'no-message' | 'message-deleted' | 'no-account' | 'no-thread'
  | 'no-place' | 'no-person' | 'not-able' | 'nothing-to-send' | 'no-item' | 'being-sent' | 'no-post'

/** The worker has no words of its own: the page, which hears by name what a problem says, phrases it. */
let phrase: (says: ProblemWords) => string = (says) => says
export const phraseProblems = (how: typeof phrase): void => {
  phrase = how
}

/** The one error the store throws on purpose; on the page `message` can be shown as it is. */
export class StoreProblem extends Error {
  readonly code: ProblemCode
  /** What the database itself said, for the curious. */
  readonly detail: string
  readonly says: ProblemWords
  constructor(code: ProblemCode, detail = '', says: ProblemWords = code) {
    super(phrase(says))
    this.says = says
    this.name = 'StoreProblem'
    this.code = code
    this.detail = detail
  }
}

const codes: Readonly<Record<string, ProblemCode>> = {
  VersionError: 'newer',
  QuotaExceededError: 'full',
  DatabaseClosedError: 'closed',
  BlockedError: 'blocked',
}

/** The error and what it wraps, from the outside in. */
const chainOf = (error: unknown): Error[] => {
  const chain: Error[] = []
  for (let at: unknown = error; at instanceof Error && chain.length < 5; at = parts(at).find((part) => part instanceof Error)) chain.push(at)
  return chain
}

const parts = (error: Error): readonly unknown[] => 'inner' in error ? [error.cause, error.inner] : [error.cause]

/** Does `work` with one after the other, whichever of them fail; rejects with the StoreProblem of the first that did. */
export const withEach = async <T>(all: readonly T[], work: (one: T) => Promise<unknown>): Promise<void> => {
  const problems: StoreProblem[] = []
  for (const one of all) await work(one).catch((error: unknown) => void problems.push(problemOf(error)))
  const [first] = problems
  if (first) throw first
}

/** What the database says when it cannot even be opened: its files are damaged, or cannot be read. */
const unopened: ReadonlySet<string> = new Set(['UnknownError', 'DataError', 'InvalidStateError', 'NotReadableError', 'InternalError'])

/** The plain words for an open that failed. */
export const openProblemOf = (error: unknown): StoreProblem => {
  const problem = problemOf(error)
  return problem.code === 'broken' && namesOf(error).some((name) => unopened.has(name)) ? new StoreProblem('damaged', problem.detail) : problem
}

const namesOf = (error: unknown): string[] => chainOf(error).map(({ name }) => name)

/** Finds the plain words for anything Dexie or IndexedDB threw; looks inside wrapped errors. */
export const problemOf = (error: unknown): StoreProblem => {
  if (error instanceof StoreProblem) return error
  for (const { name, message } of chainOf(error)) {
    const code = codes[name]
    if (code) return new StoreProblem(code, message)
  }
  return new StoreProblem('broken', error instanceof Error ? `${error.name}: ${error.message}` : String(error))
}
