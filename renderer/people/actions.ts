import type { Account } from '#domain/account'
import type { BarAnswer, BarAsk } from '#domain/barrier'
import type { Person } from '#domain/person'
import { call } from '../bridge.ts'

/** Asks the network how the user stands to somebody, or has it changed as they just pressed. Nothing of it is kept. Rejects with a BridgeError. */
export const bar = (account: Account, { id: personId, handle }: Pick<Person, 'id' | 'handle'>, change: BarAsk['change']): Promise<BarAnswer> =>
  call('bar', { account: { ...account, abilities: [...account.abilities] }, personId, handle, change })
