/** The composers that stand open: what is typed in one is saved before anything else is done with its draft. */

const open = new Set<() => void>()

/** Counts a composer as open, by how to save what is not saved yet; returns how to close it. */
export const whileOpen = (flush: () => void): (() => void) => {
  open.add(flush)
  return () => open.delete(flush)
}

/** Asks for every save that is not asked for yet; the store does what it is asked in order. */
export const flushComposers = (): void => {
  for (const flush of [...open]) flush()
}
