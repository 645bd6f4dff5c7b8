/** First words the user sent somebody that nobody has answered: there is no conversation yet, and they are not forgotten. */
import type { Account } from '#domain/account'
import { firstPlaceId } from '#domain/first-place'
import type { Message } from '#domain/message'
import type { Database } from './database.ts'

/** One that stands on its network, to the Person it was for. */
export interface FirstWord {
  readonly personId: string
  readonly message: Message
}

/** Those of somebody's, also as other Persons they are, in threads nobody of `answeredIn` is. */
export const listFirstWords = async ({ outbox, messages }: Database, accounts: readonly Account[], personIds: readonly string[], answeredIn: ReadonlySet<string>): Promise<FirstWord[]> => {
  const places = personIds.flatMap((personId) => accounts.flatMap(({ id: accountId }) =>
    (['mention', 'direct'] as const).map((way) => firstPlaceId({ way, accountId, personId }))))
  const items = (await outbox.where('conversationId').anyOf(places).toArray()).filter(({ state }) => state === 'sent')
  const rows = await messages.bulkGet(items.map(({ sentMessageId }) => sentMessageId ?? ''))
  return items.flatMap(({ target: { personId } }, at) => {
    const message = rows[at]
    return message && message.deletedAt === null && !answeredIn.has(message.threadId) ? [{ personId, message }] : []
  })
}
