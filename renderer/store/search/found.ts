/** What a search answers. */
import type { Account } from '#domain/account'
import type { Section } from '#domain/conversation'
import type { Person } from '#domain/person'
import type { Query } from '../../rules/search/query.ts'
import type { Marked } from '../../rules/search/ranges.ts'

export interface FoundMessage {
  readonly id: string
  readonly network: string
  readonly author: Person
  /** The user wrote it. */
  readonly isMine: boolean
  /** Through which of the user's accounts it is known; null where that is gone. */
  readonly account: Account | null
  readonly at: number
  /** Where it can be read; null where it hangs under nobody's conversation with the user. */
  readonly conversationId: string | null
  /** Who that conversation is with. */
  readonly withPerson: Person | null
  readonly section: Section | null
  /** Around the first place; empty where the words stand behind a warning. */
  readonly snippet: Marked
  /** What its author put before it, or null. */
  readonly warning: Marked | null
  readonly url: string | null
}

export interface FoundPerson {
  readonly person: Person
  readonly name: Marked
  readonly handle: Marked
  /** What they say of themselves, where it is by this that they were found. */
  readonly bio: Marked | null
  /** What the user noted about them, likewise. */
  readonly note: Marked | null
  readonly account: Account | null
  /** The latest; null where they only ever spoke to others. */
  readonly conversationId: string | null
  readonly section: Section | null
  readonly latestAt: number | null
  readonly exchanges: number
}

export interface Found {
  readonly people: readonly FoundPerson[]
  readonly hasMorePeople: boolean
  /** Newest first. */
  readonly messages: readonly FoundMessage[]
  readonly hasMoreMessages: boolean
  readonly misread: Query['misread']
}

export const nothingFound: Found = { people: [], hasMorePeople: false, messages: [], hasMoreMessages: false, misread: [] }

/** How many of each are wanted. */
export interface Wanted {
  readonly people: number
  readonly messages: number
}
