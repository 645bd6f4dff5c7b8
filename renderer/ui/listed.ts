// British: no comma before the last.
const format = new Intl.ListFormat('en-GB')

/** `Ana`, `Ana and Bo`, `Ana, Bo and Cleo`; empty for nobody. */
export const listed = (parts: readonly string[]): string => format.format(parts)
