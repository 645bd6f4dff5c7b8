/** Pure: how much one batch carries. The bridge takes 4,000,000 characters; the cursor and everybody's likes travel too. */
import type { Message } from '#domain/message'
import type { Person } from '#domain/person'

/** Characters of JSON for messages and whoever they bring with them. */
export const mostCharacters = 1_200_000

export interface Fitting {
  readonly taken: readonly Message[]
  /** Uris of what has to wait for the next step. */
  readonly left: readonly string[]
}

/** Takes messages in this order, each with its author, until the room is used; the first always fits. */
export const fit = (messages: readonly Message[], personOf: (id: string) => Person | null, room = mostCharacters): Fitting => {
  const brought = new Set<string>()
  const costOf = (message: Message): number => {
    const isKnown = brought.has(message.authorId)
    brought.add(message.authorId)
    return JSON.stringify(message).length + (isKnown ? 0 : JSON.stringify(personOf(message.authorId)).length)
  }
  let used = 0
  const at = messages.findIndex((message, index) => (used += costOf(message)) > room && index > 0)
  return at === -1 ? { taken: messages, left: [] } : { taken: messages.slice(0, at), left: messages.slice(at).map(({ uri }) => uri) }
}
