/** The rows of the store, and the shapes its reads hand to the interface. */
import type { Account } from '#domain/account'
import type { Conversation, Section } from '#domain/conversation'
import type { Draft } from '#domain/draft'
import type { FollowerEvent } from '#domain/follower-event'
import type { Message } from '#domain/message'
import type { OutboxItem } from '#domain/outbox-item'
import type { Person } from '#domain/person'
import type { Reaction } from '#domain/reaction'
import type { Thread } from '#domain/thread'
import type { Triage } from '#domain/triage'

/** What the network says, and which of the user's accounts saw it: a row leaves with the last of them. */
export type Seen<T> = T & { readonly accountIds: readonly string[] }
export type PersonRow = Seen<Person>
export type ThreadRow = Seen<Thread>
export type ReactionRow = Seen<Reaction>
/** `refs`: the opaque text each account needs to answer it; `ref` is the one of the first of `accountIds`. */
export type MessageRow = Seen<Message> & { readonly refs: Readonly<Record<string, string>> }

export interface CursorRow {
  readonly accountId: string
  readonly cursor: string
}

/** How many conversations a section holds, kept up in the transaction that changes them. */
export interface CounterRow {
  readonly section: Section
  readonly count: number
}

/** What is known of a thread as a whole. Derived, but for `readAt`. */
export interface ThreadStateRow {
  readonly threadId: string
  readonly uri: string
  /** Accounts that saw any message of it. */
  readonly accountIds: readonly string[]
  /** How many messages of it are stored. */
  readonly size: number
  /** Arrival of the latest word of the user, or of somebody who waits; 0 where there is neither. */
  readonly activeAt: number
  /** When it was last read whole from the network; 0 for never. */
  readonly readAt: number
}

/** A message of the user that quotes another: finds the answers given in other threads. Derived. */
export interface QuoteRow {
  readonly id: string
  readonly quotedId: string
}

/** An account the user removed whose rows are still being deleted. */
export interface LeavingRow {
  readonly accountId: string
  readonly personId: string
}

/** What the user chose for the whole of Kith. */
export interface Settings {
  /** How many days of the past a first read fills in. */
  readonly pastDays: number
}
export interface SettingRow {
  readonly key: keyof Settings
  readonly value: Settings[keyof Settings]
}

/** Every table and its row. The order groups them: network, derived, the user's own. */
export interface Tables {
  readonly people: PersonRow
  readonly threads: ThreadRow
  readonly messages: MessageRow
  readonly reactions: ReactionRow
  readonly followerEvents: FollowerEvent
  readonly cursors: CursorRow
  readonly conversations: Conversation
  readonly counters: CounterRow
  readonly threadStates: ThreadStateRow
  readonly quotes: QuoteRow
  readonly accounts: Account
  readonly drafts: Draft
  readonly outbox: OutboxItem
  readonly triage: Triage
  readonly settings: SettingRow
  readonly leaving: LeavingRow
}
export type TableName = keyof Tables

/** An account with where reading stands: what `startSync` asks for. */
export interface AccountRow extends Account {
  readonly cursor: string | null
  /** Uris of threads to read again, longest unread first. */
  readonly watched: readonly string[]
  readonly pastDays: number
}

/** One row of the inbox. */
export interface InboxRow extends Conversation {
  readonly person: Person
  /** Null where the account is gone. */
  readonly account: Account | null
  readonly thread: Thread
}

/** Where a page of a section ended: the place of its last row in the order. */
export interface PageKey {
  readonly tier: number
  readonly waitingSince: number
  readonly id: string
}

/** A message as a conversation shows it. `context`: neither theirs nor yours, or not part of what passed between you. */
export interface ThreadMessage extends Message {
  readonly part: 'theirs' | 'mine' | 'context'
  readonly author: Person
}

/** What passed between the user and one person in one thread, with what it hangs under. */
export interface ConversationView {
  readonly conversation: Conversation
  readonly person: Person
  readonly account: Account | null
  readonly thread: Thread
  /** A message before what answers it, else by time; the newest few hundred of a longer exchange. */
  readonly messages: readonly ThreadMessage[]
  /** Answers on their way here, oldest first; sent ones stand among `messages`. */
  readonly outbox: readonly OutboxItem[]
  readonly draft: Draft | null
  readonly triage: Triage | null
  /** How many messages of the thread are stored. */
  readonly threadSize: number
}

/** Why a conversation stands where it does; the interface phrases these keys (`params.at`: ms since epoch). */
export type ReasonKey =
  | 'replied-to-you' | 'named-you' | 'quoted-you' | 'commented' | 'wrote-to-you'
  | 'you-answered' | 'done' | 'overheard'
