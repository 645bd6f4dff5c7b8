/** What a conversation asks of main and of the store. */
import type { Account } from '#domain/account'
import type { Failure } from '#domain/failure'
import type { Verdict } from '#domain/moderating'
import { call } from '../bridge.ts'
import { settleModerated } from '../store/moderating.ts'
import type { ThreadMessage } from '../store/rows.ts'

/** Says a moderator's word on the network, then here. Resolves to the network's Failure where it said no. */
export async function moderate({ id, abilities, ...account }: Account, message: ThreadMessage, to: Verdict): Promise<Failure | null> {
  const answer = await call('moderate', { account: { ...account, id, abilities: [...abilities] }, messageId: message.id, ref: message.ref, to })
  if (answer.is === 'failed') return answer.failure
  await settleModerated(id, message.id, answer.message)
  return null
}
