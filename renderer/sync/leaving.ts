/** Whoever lets the page go says so here first: features do not know of each other what each has to keep. */

let keep = (): void => undefined

/** Sets what is done as soon as the page is to go. */
export const onLeaving = (what: () => void): void => void (keep = what)

/** The page is to go: what has to be kept is kept now. */
export const noteLeaving = (): void => keep()
