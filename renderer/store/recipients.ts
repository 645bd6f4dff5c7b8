/** Whom unsent words are for. */
import { personIn } from '#domain/conversation'
import { firstPlaceOf } from '#domain/first-place'
import { read } from './open.ts'
import type { Recipient } from './rows.ts'

/** Of the words of one conversation, written with one account. */
export const getRecipient = (conversationId: string, accountId: string): Promise<Recipient> => read(async ({ accounts, conversations, people }) => {
  const [row, account, person] = await Promise.all([conversations.get(conversationId), accounts.get(accountId), people.get(personIn(conversationId))])
  // A first word needs nothing but somebody to write to.
  const isHere = row !== undefined || (firstPlaceOf(conversationId) !== null && person !== undefined && account?.isPreview !== true)
  return { conversationId, person: person ?? null, network: row?.network ?? account?.network ?? person?.network ?? '', account: account ?? null, isHere }
})
