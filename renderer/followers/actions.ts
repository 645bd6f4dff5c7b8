import type { Account } from '#domain/account'
import type { Failure } from '#domain/failure'
import { call } from '../bridge.ts'
import { saveRecent } from '../store/recents.ts'

/** Has somebody's latest posts read and keeps them; resolves to why not, or null. Rejects with a StoreProblem or a BridgeError. */
export const lookAt = async (account: Account, personId: string): Promise<Failure | null> => {
  const answer = await call('readPerson', { account: { ...account, abilities: [...account.abilities] }, personId })
  if (answer.is === 'failed') return answer.failure
  await saveRecent(account.id, answer.recent, Date.now())
  return null
}
