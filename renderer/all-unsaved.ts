/** What was typed and is on no disk yet, in the composers and about people: neither knows of the other. */
import { listUnsaved, putBackUnsaved, rememberUnsaved } from './composer/unsaved.ts'
import { hasUnsavedNotes, putBackUnsavedNotes, rememberUnsavedNotes } from './people/unsaved-notes.ts'

export const hasUnsaved = (): boolean => listUnsaved().length > 0 || hasUnsavedNotes()

/** Has the window remember it, for where the page is loaded anew. */
export const rememberAll = (): void => {
  rememberUnsaved()
  rememberUnsavedNotes()
}

/**
 * Saves it, each where it belongs; resolves to whether all of it is saved. Never rejects: what cannot be saved is still held.
 * `holdsOn`: so is what is saved, for where nobody knows yet whether the store can be read again.
 */
export const putBackAll = async (holdsOn = false): Promise<boolean> => {
  const saved = await Promise.allSettled([putBackUnsaved(Date.now(), holdsOn), putBackUnsavedNotes(holdsOn)])
  return saved.every(({ status }) => status === 'fulfilled')
}
