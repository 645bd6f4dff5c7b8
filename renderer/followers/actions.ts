import type { Account } from '#domain/account'
import type { Failure } from '#domain/failure'
import type { Person } from '#domain/person'
import { call } from '../bridge.ts'
import { saveRecent } from '../store/recents.ts'

/** Has somebody's latest posts read and keeps them; resolves to why not, or null. Rejects with a StoreProblem or a BridgeError. */
export const lookAt = async (account: Account, { id: personId, handle }: Pick<Person, 'id' | 'handle'>): Promise<Failure | null> => {
  const answer = await call('readPerson', { account: { ...account, abilities: [...account.abilities] }, personId, handle })
  if (answer.is === 'failed') return answer.failure
  await saveRecent(account.id, answer.recent, Date.now())
  return null
}
