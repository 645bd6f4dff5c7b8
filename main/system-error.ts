/** What the system said when a file could not be read or written. */

/** The system's code, such as ENOSPC; empty for anything else. */
export const systemCode = (error: unknown): string =>
  (error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : '')

export const isMissing = (error: unknown): boolean => systemCode(error) === 'ENOENT'
/** No room on the disk, or none left in the user's quota. */
export const isDiskFull = (error: unknown): boolean => ['ENOSPC', 'EDQUOT'].includes(systemCode(error))
