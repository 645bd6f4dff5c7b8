/** The rows of the store, and the shapes its reads hand to the interface. */
import type { Account } from '#domain/account'
import type { Conversation, Section } from '#domain/conversation'
import type { Draft } from '#domain/draft'
import type { Exception } from '#domain/exception'
import type { FollowerEvent } from '#domain/follower-event'
import type { Message } from '#domain/message'
import type { OutboxItem } from '#domain/outbox-item'
import type { Person } from '#domain/person'
import type { Reaction } from '#domain/reaction'
import type { Reason } from '#domain/reason'
import type { Thread } from '#domain/thread'
import type { Triage } from '#domain/triage'
import type { BlobRow, ChangeRow } from './change-rows.ts'
import type { Exchange } from '../rules/depth.ts'
import type { PeopleTables } from './door-rows.ts'
import type { DepthRow, Passed } from './passed.ts'
import type { SearchTables } from './search/rows.ts'
export type { BlobRow, ChangeRow, UserTable } from './change-rows.ts'
export type { DoorRow, FollowerListRow, RecentRow } from './door-rows.ts'
export type { DepthRow, Passed } from './passed.ts'

/** What the network says, and which of the user's accounts saw it: a row leaves with the last of them. */
export type Seen<T> = T & { readonly accountIds: readonly string[] }
export type PersonRow = Seen<Person>
export type ThreadRow = Seen<Thread>
export type ReactionRow = Seen<Reaction>
/**
 * `refs`: the opaque text each account needs to answer it; `ref` is the one of the first of `accountIds`.
 * `textHash`: finds the same text sent to others; null where it is the user's or too short to mean anything. Derived.
 */
export type MessageRow = Seen<Message> & { readonly refs: Readonly<Record<string, string>>; readonly textHash: number | null }

export interface CursorRow {
  readonly accountId: string
  readonly cursor: string
}

/**
 * A conversation as stored. How deep the two have talked elsewhere is added when it is read (`depths`), so that one more
 * exchange with a friend does not rewrite all their rows.
 */
export interface ConversationRow extends Omit<Conversation, 'exchanges'> {
  /**
   * The list it stands in: its section; but a waiting one stands in `shown` from when it was shown first, and in
   * `folded <threadId>` while a fold stands for it.
   */
  readonly list: string
  readonly isShown: boolean
  readonly passed: Passed
  /** The exchanges of the two in it, the earliest first. Absent in rows of an older Kith until they are derived anew. */
  readonly exchanged?: readonly Exchange[]
  /** True where what waits only closes the talk. */
  readonly isClosing: boolean
  /** True where this row stands in the list for a fold. */
  readonly isFold: boolean
}

/** A thread in which many strangers wait. Derived; it stands in the list where the first of its people stands. */
export interface FoldRow {
  readonly threadId: string
  /** The conversation whose place in the list it has: the best tier, then the longest wait. */
  readonly firstId: string
  readonly people: number
  readonly asking: number
  /** The first four, in order. */
  readonly personIds: readonly string[]
}

/** How many conversations a section holds, kept up in the transaction that changes them. */
export interface CounterRow {
  readonly section: Section
  readonly count: number
}

/** How many are hidden for a reason. */
export interface HiddenCountRow {
  readonly reasonKey: string
  readonly count: number
}

/** What the user has seen of a conversation. */
export interface LookRow {
  readonly conversationId: string
  /** When it first stood on the screen; null for never. */
  readonly shownAt: number | null
  /** When the user first opened, answered, drafted in or decided it: from then on it is not hidden by itself. */
  readonly openedAt: number | null
}

/** A correction as stored; `id` makes two of the same thing one. */
export type ExceptionRow = Exception & { readonly id: string }

/** Something long that is done step by step behind everything else, and goes on after a crash. */
export interface ChoreRow {
  readonly id: string
  readonly kind: 'texts' | 'threads' | 'domain' | 'reason'
  /** The domain or the key of the reason; else empty. */
  readonly value: string
  /** The key its last step ended at; empty at the beginning. */
  readonly after: string
  /** How many rows it has been through, of how many; missing before its first step. */
  readonly done?: number
  readonly total?: number
}

/**
 * `rules`: the version of the rules the derived rows follow; `clock`: until when what was snoozed has been woken (ms);
 * `acknowledged`: the sequence up to which main has every change on disk; `generation`: when this store was made (ms), with
 * its random `id`; `unchosen`: since when (ms) the user has not yet chosen between what backups hold and an empty inbox.
 */
export interface MarkerRow {
  readonly key: 'rules' | 'clock' | 'acknowledged' | 'generation' | 'unchosen'
  readonly value: number
  readonly id?: string
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
  readonly theme: 'system' | 'light' | 'dark'
  /** The code of a language; `system` for the first of the system's that Kith speaks. */
  readonly language: string
  /** What waits for longer than so many days, and was shown before, stands under Older. */
  readonly olderAfterDays: number
  /** Accounts whose past the user does not want read any further. */
  readonly pastStopped: readonly string[]
  /** How long an answer can be taken back after Send (ms); 0 for not at all. */
  readonly undoMs: number
  /** Keys of the user's own, by command; an empty text for none. */
  readonly keys: Readonly<Record<string, string>>
  /** False where no key without Ctrl or Cmd is to do anything. */
  readonly singleKeys: boolean
  readonly density: 'comfortable' | 'compact'
  /** Of whom the system's notifications tell while the window is not looked at. */
  readonly notify: 'nobody' | 'known' | 'everybody'
  /** Long work that the user has stopped: deriving everything anew, or making an older inbox findable. */
  readonly stoppedWork: readonly ('rules' | 'index')[]
}
export interface SettingRow {
  readonly key: keyof Settings
  readonly value: Settings[keyof Settings]
}

/** Every table and its row. The order groups them: network, derived, the user's own. */
export interface Tables extends PeopleTables, SearchTables {
  readonly people: PersonRow
  readonly threads: ThreadRow
  readonly messages: MessageRow
  readonly reactions: ReactionRow
  readonly followerEvents: FollowerEvent
  readonly cursors: CursorRow
  readonly conversations: ConversationRow
  readonly depths: DepthRow
  readonly folds: FoldRow
  readonly counters: CounterRow
  readonly hiddenCounts: HiddenCountRow
  readonly threadStates: ThreadStateRow
  readonly quotes: QuoteRow
  readonly accounts: Account
  readonly drafts: Draft
  readonly outbox: OutboxItem
  readonly triage: Triage
  readonly looks: LookRow
  readonly exceptions: ExceptionRow
  readonly settings: SettingRow
  readonly leaving: LeavingRow
  readonly chores: ChoreRow
  readonly markers: MarkerRow
  readonly changes: ChangeRow
  readonly blobs: BlobRow
}
export type TableName = keyof Tables

/** An account with where reading stands: what `startSync` asks for. */
export interface AccountRow extends Account {
  readonly cursor: string | null
  /** Uris of threads to read again, longest unread first. */
  readonly watched: readonly string[]
  readonly pastDays: number
  /** False where the user stopped reading the past of this account. */
  readonly fillsPast: boolean
}

/** Whom a text is for, as far as the store knows; also where its conversation went with its account. */
export interface Recipient {
  readonly conversationId: string
  readonly person: Person | null
  /** Empty where nothing says it any more. */
  readonly network: string
  /** The account it is written with; null where that is gone. */
  readonly account: Account | null
  /** True where the conversation can be opened. */
  readonly isHere: boolean
}

/** One person in a list. */
export interface PersonInbox extends Conversation {
  readonly type: 'person'
  readonly person: Person
  /** Null where the account is gone. */
  readonly account: Account | null
  readonly thread: Thread
}

/** Many strangers who wait in one thread, as one line of a list; `listFold` gives them one by one. */
export interface FoldInbox extends Pick<PersonInbox, 'account' | 'thread'> {
  readonly type: 'fold'
  /** `fold ` + threadId; `markShown` takes it like the id of a conversation. */
  readonly id: string
  readonly threadId: string
  readonly network: string
  readonly people: number
  readonly asking: number
  /** Tier and wait of the first of its people: the best tier among them, and there the longest wait. */
  readonly tier: number
  readonly waitingSince: number
  /** Of the first four. */
  readonly personNames: readonly string[]
  /** `folded`, with `people` and `asking`. */
  readonly reason: Reason
}

/** One row of the inbox. */
export type InboxRow = PersonInbox | FoldInbox

/** Where a page of a section ended: the place of its last row in the order. */
export interface PageKey {
  readonly tier: number
  readonly waitingSince: number
  readonly id: string
}

/** What can be listed: the sections, and of what waits the part that is older. */
export type Listed = Section | 'older'

export interface Page {
  readonly rows: readonly InboxRow[]
  /** Null where nothing follows. */
  readonly next: PageKey | null
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

/**
 * Why a conversation stands where it does; the interface phrases these keys (`params.at`, `returnsAt`, `decidedAt`: ms since epoch).
 * Waiting (params at, count, exchanges): how their words reached the user, `asked-you`, `closed-kindly`. A hidden one has
 * the reason of its verdict (rules/noise.ts).
 */
export type ReasonKey =
  | 'held-for-you' | 'replied-to-you' | 'named-you' | 'quoted-you' | 'commented' | 'wrote-to-you' | 'asked-you' | 'closed-kindly' | 'folded'
  | 'you-answered' | 'done' | 'no-answer' | 'snoozed' | 'snoozed-until-reply' | 'bot' | 'overheard'
