/** What a result leads to. */
import type { Found, FoundMessage, FoundPerson } from '../store/search/found.ts'

export interface Target {
  /** Of the result in the list. */
  readonly key: string
  /** Null where it can only be read on its site. */
  readonly conversationId: string | null
  /** To be shown and focused there; null for the end of the conversation. */
  readonly messageId: string | null
  readonly url: string | null
}

export const personTarget = ({ person, conversationId }: FoundPerson): Target => ({ key: `person ${person.id}`, conversationId, messageId: null, url: person.url })
export const messageTarget = ({ id, conversationId, url }: FoundMessage): Target => ({ key: `message ${id}`, conversationId, messageId: id, url })

/** In the order in which they are listed. */
export const targetsOf = ({ people, messages }: Found): readonly Target[] => [...people.map(personTarget), ...messages.map(messageTarget)]

/** The result after (or before) this one that can be read here; null at the end. */
export const besides = (targets: readonly Target[], key: string, by: 1 | -1): Target | null => {
  const here = targets.filter((target) => target.conversationId !== null || target.key === key)
  const at = here.findIndex((target) => target.key === key)
  return here[at < 0 ? (by > 0 ? 0 : here.length - 1) : at + by] ?? null
}
