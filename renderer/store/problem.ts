/** What can go wrong between the app and its database, said plainly. */

/**
 * blocked: another window holds the database; newer: a newer Kith wrote it; full: no room on the disk;
 * closed: the database was closed under us; missing: what the verb names is not (or no longer) there;
 * damaged: it cannot be opened; broken: anything else.
 */
export type ProblemCode = 'blocked' | 'newer' | 'full' | 'closed' | 'missing' | 'damaged' | 'broken'

const words: Record<ProblemCode, string> = {
  blocked: 'Kith is open in another window. Close that one, then try again. Nothing was lost.',
  newer: 'This inbox was last opened by a newer Kith. Update Kith to open it. Nothing was changed.',
  full: 'There is no room left on the disk, so this could not be saved. Make some room, then try again.',
  closed: 'Kith has closed its inbox. Start Kith again. What was saved is safe.',
  missing: 'This is no longer here.',
  damaged: 'Kith\'s inbox on this machine cannot be read. Quit Kith and start it again. If it stays like this, set the inbox aside and restore what you wrote from a backup; your messages are read from your networks again.',
  broken: 'Kith could not read or write its inbox. Start Kith again. What was saved is safe.',
}

/** The one error the store throws on purpose; `message` can be shown as it is. */
export class StoreProblem extends Error {
  readonly code: ProblemCode
  /** What the database itself said, for the curious. */
  readonly detail: string
  constructor(code: ProblemCode, detail = '', message = words[code]) {
    super(message)
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
