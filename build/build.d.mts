export const root: string
/** Hash of the contents of files and folders below `base`. */
export const hashOf: (paths: readonly string[], base?: string) => string
/** Resolves to false where the sources do not build. */
export const buildIfNeeded: (say: (line: string) => void) => Promise<boolean>
