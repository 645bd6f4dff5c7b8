import { hasUnsaved, putBackAll, rememberAll } from './all-unsaved.ts'
import { closeStore, openStore } from './store/open.ts'

/**
 * Where the store has gone: opens it for as long as it takes to save what is on no disk yet, before the page, which holds
 * it, is loaded anew. Resolves to whether nothing is left to save. Never rejects. What is saved is remembered all the same
 * until the next page has found it there: Chromium goes on writing behind the record a full disk has cut in two, and may
 * not be able to open such a database once more.
 */
export const saveUnsaved = async (): Promise<boolean> => {
  if (!hasUnsaved()) return true
  try {
    await openStore()
  } catch {
    // Opened by somebody else, or being opened: then it is theirs to close.
    return false
  }
  try {
    const isSaved = await putBackAll(true)
    rememberAll()
    return isSaved
  } finally {
    closeStore()
  }
}
