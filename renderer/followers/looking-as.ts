import type { Account } from '#domain/account'
import type { PersonRow } from '../store/rows.ts'

/** Through whom somebody is looked at: an account on their network that has met them, or any other there; null where none can. */
export const lookingAs = ({ id, network, accountIds }: Pick<PersonRow, 'id' | 'network' | 'accountIds'>, accounts: readonly Account[]): Account | null => {
  const able = accounts.filter((account) => account.network === network && account.abilities.includes('read-person'))
  // Nobody needs to look whether they are at home themselves.
  if (accounts.some(({ personId }) => personId === id)) return null
  return able.find((account) => accountIds.includes(account.id)) ?? able[0] ?? null
}
