/** The contract between page and worker: every write the store can do. Arguments and answers are structured-cloned. */
import type { Account } from '#domain/account'
import type { RestoredRow } from '#domain/backup'
import type { Receipt } from '#domain/batch'
import type { Attached, Draft } from '#domain/draft'
import type { Exception } from '#domain/exception'
import type { Failure } from '#domain/failure'
import type { Message } from '#domain/message'
import type { Approval, OutboxItem } from '#domain/outbox-item'
import type { Pile, Review } from '#domain/review'
import type { Triage } from '#domain/triage'
import type { Recent } from '#domain/recent'
import type { FollowUp } from '#domain/follow-up'
import type { Note } from '#domain/note'
import type { ProblemCode, ProblemWords } from './problem.ts'
import type { NetworkRow } from './export-format.ts'
import type { BlobRow } from './change-rows.ts'
import type { Settings, TableName } from './rows.ts'

/** What the composer hands over on Send. Without `messageId` it answers the message the row quotes, or, at the place of a first word, nothing. */
export interface Reply {
  readonly conversationId: string
  readonly text: string
  readonly messageId?: string
  readonly attachments?: readonly Attached[]
  /** The draft it is made of; what has come into the row since stays a draft. */
  readonly known?: KnownDraft
}

/** A draft as its composer last knew it: what has come into it since is not in the composer's words. */
export type KnownDraft = Pick<Draft, 'savedAt' | 'text' | 'attachments'>

/** Why an answer may not be approved yet. */
export type Pace = Extract<Approval, { is: 'later' }>['why']

/** What became of the rows of a backup: written, older than what is here, made a draft, not readable. */
export interface RestoreCounts {
  readonly written: number
  readonly kept: number
  readonly drafts: number
  readonly unreadable: number
}

export interface Verbs {
  /** Opens the database, upgrades it, turns what was `sending` into `unsure` and holds back what is late; then goes on with removals. Asked once, first. */
  open(name: string, nowMs: number, isLatest: boolean): Promise<void>
  applyBatch(json: string, nowMs: number): Promise<Receipt>
  rebuild(): Promise<void>
  saveAccount(account: Account): Promise<void>
  removeAccount(accountId: string, keepsWords: boolean): Promise<void>
  setFillsPast(accountId: string, isOn: boolean): Promise<void>
  markDone(conversationId: string, nowMs: number): Promise<Triage | null>
  markNoAnswer(conversationId: string, nowMs: number): Promise<Triage | null>
  snooze(conversationId: string, returnsAt: number | null, nowMs: number): Promise<Triage | null>
  restoreTriage(conversationId: string, before: Triage | null): Promise<void>
  wakeSnoozed(nowMs: number): Promise<void>
  markShown(ids: readonly string[], nowMs: number): Promise<void>
  markOpened(conversationId: string, nowMs: number): Promise<void>
  saveRecent(accountId: string, recent: Recent, nowMs: number): Promise<void>
  takePost(personId: string, messageId: string, nowMs: number): Promise<string>
  saveNote(note: Note): Promise<void>
  saveFollowUp(followUp: FollowUp): Promise<void>
  removeFollowUp(id: string): Promise<void>
  linkPeople(personId: string, withId: string, nowMs: number): Promise<void>
  unlinkPerson(personId: string): Promise<void>
  reviewFollower(personId: string, pile: Pile, nowMs: number): Promise<Review | null>
  restoreReview(personId: string, before: Review | null): Promise<void>
  addException(exception: Omit<Exception, 'decidedAt'>, nowMs: number): Promise<Exception | null>
  removeException(exception: Pick<Exception, 'by' | 'value'>): Promise<void>
  /** One step of what is still to be done behind everything else; false where nothing is left. */
  doChore(): Promise<boolean>
  saveDraft(draft: Draft, known?: KnownDraft | null): Promise<void>
  discardDraft(conversationId: string): Promise<Draft | null>
  restoreDraft(draft: Draft): Promise<void>
  queueReply(reply: Reply, nowMs: number): Promise<OutboxItem>
  queueFirst(words: Reply, nowMs: number): Promise<OutboxItem>
  endUndo(accountId: string, nowMs: number): Promise<void>
  noteApproved(id: string, at: number): Promise<void>
  noteApprovalLater(id: string, at: number, why: Pace): Promise<void>
  noteUnapproved(id: string, failure: Failure | null, notBefore: number): Promise<void>
  takeNext(accountId: string, nowMs: number): Promise<OutboxItem | null>
  settleSent(id: string, message: Message, nowMs: number): Promise<void>
  settleRefused(id: string, failure: Failure, nowMs: number): Promise<void>
  settleModerated(accountId: string, messageId: string, message: Message | null, nowMs: number): Promise<void>
  settleWaiting(id: string, failure: Failure | null, notBefore: number): Promise<void>
  settleUnsure(id: string, failure: Failure | null, notBefore: number): Promise<void>
  retryItem(id: string, nowMs: number): Promise<void>
  lookAgain(id: string, nowMs: number): Promise<void>
  hurryWaiting(accountId: string, nowMs: number): Promise<void>
  editItem(id: string, nowMs: number): Promise<Draft | null>
  discardItem(id: string): Promise<OutboxItem>
  restoreItem(item: OutboxItem, nowMs: number): Promise<void>
  sendNow(id: string, nowMs: number): Promise<void>
  goOnHolding(askedAt: number, nowMs: number): Promise<void>
  hurryHolding(nowMs: number): Promise<void>
  keepUnsent(): Promise<void>
  saveSettings(patch: Partial<Settings>): Promise<void>
  acknowledge(sent: number, has: number): Promise<void>
  noteChosen(): Promise<void>
  restore(rows: readonly RestoredRow[], nowMs: number): Promise<RestoreCounts>
  importRows(rows: readonly NetworkRow[]): Promise<number>
  saveBlob(blob: BlobRow): Promise<void>
}
export type VerbName = keyof Verbs

/** Page to worker. */
export interface Asked {
  readonly id: number
  readonly verb: VerbName
  readonly args: readonly unknown[]
}

/** Worker to page. `changed` is said before the answer of the verb that changed them. */
export type Said =
  | { readonly is: 'done'; readonly id: number; readonly value: unknown }
  | { readonly is: 'failed'; readonly id: number; readonly code: ProblemCode; readonly says: ProblemWords; readonly detail: string }
  | { readonly is: 'changed'; readonly tables: readonly TableName[] }
  | { readonly is: 'lost'; readonly code: ProblemCode }
