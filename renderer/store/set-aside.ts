/** The end of a database. */
import { closeStore } from './open.ts'
import { StoreProblem, openProblemOf } from './problem.ts'
import { forgetLook } from './stored.ts'

/** Somebody else who holds it is given so long to let go. */
const blockedForMs = 5000

/**
 * Deletes the database of the inbox, for good: IndexedDB cannot put one aside under another name. Only ever because the
 * user asked for it, where it cannot be read or where everything is to go. Closes the store. Rejects with a StoreProblem, nothing deleted.
 */
export const setAside = (name = 'kith'): Promise<void> => {
  closeStore()
  return new Promise((resolve, reject) => {
    const request = indexedDB.deleteDatabase(name)
    request.onsuccess = () => {
      forgetLook()
      resolve()
    }
    request.onerror = () => reject(openProblemOf(request.error))
    request.onblocked = () => void setTimeout(() => reject(new StoreProblem('blocked')), blockedForMs)
  })
}
