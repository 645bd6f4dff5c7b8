/** What can go wrong between the app and its database, said plainly. */

/**
 * blocked: another window holds the database; newer: a newer Kith wrote it; full: no room on the disk;
 * closed: the database was closed under us; missing: what the verb names is not (or no longer) there; broken: anything else.
 */
export type ProblemCode = 'blocked' | 'newer' | 'full' | 'closed' | 'missing' | 'broken'

const words: Record<ProblemCode, string> = {
  blocked: 'Kith is open in another window. Close that one, then try again. Nothing was lost.',
  newer: 'This inbox was last opened by a newer Kith. Update Kith to open it. Nothing was changed.',
  full: 'There is no room left on the disk, so this could not be saved. Make some room, then try again.',
  closed: 'Kith has closed its inbox. Start Kith again. What was saved is safe.',
  missing: 'This is no longer here.',
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

const parts = (error: Error): readonly unknown[] => 'inner' in error ? [error.cause, error.inner] : [error.cause]

/** Finds the plain words for anything Dexie or IndexedDB threw; looks inside wrapped errors. */
export const problemOf = (error: unknown): StoreProblem => {
  if (error instanceof StoreProblem) return error
  for (let at: unknown = error, depth = 0; at instanceof Error && depth < 5; depth++) {
    const code = codes[at.name]
    if (code) return new StoreProblem(code, at.message)
    at = parts(at).find((part) => part instanceof Error)
  }
  return new StoreProblem('broken', error instanceof Error ? `${error.name}: ${error.message}` : String(error))
}
