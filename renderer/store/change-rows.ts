/** Rows that go along with what the user wrote: what changed when, and the bytes of pictures. */

/** What the user wrote or decided: every write to these is a change that goes to the journal. */
export type UserTable = 'accounts' | 'drafts' | 'outbox' | 'triage' | 'looks' | 'exceptions' | 'settings' | 'reviews' | 'notes' | 'links' | 'followUps'

/** The latest change of one row of the user's, written in the transaction that changed it. */
export interface ChangeRow {
  /** table + ' ' + key. */
  readonly id: string
  readonly table: UserTable
  readonly key: string
  /** Grows with every change; a row changed again takes the next one. */
  readonly seq: number
  /** When (ms since epoch); never before the change before it, whatever the clock says. */
  readonly at: number
  readonly isGone: boolean
}

/** The bytes of a picture in a draft or in the outbox. */
export interface BlobRow {
  /** SHA-256, hex. */
  readonly hash: string
  readonly mediaType: string
  readonly bytes: Blob
}
