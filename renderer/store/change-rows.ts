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
  /** Of drafts only; missing in rows written before there was such a thing. It stays in the store: no backup has it. */
  readonly life?: DraftLife
}

/** Which versions of a draft this store knows, by when they were written (ms since epoch). */
export interface DraftLife {
  /** When it last went: nothing that is older comes back. */
  readonly goneAt: number | null
  /** From when to when it was written here since, and the times of versions that were brought here. */
  readonly stretches: readonly (readonly [number, number])[]
}

/** The bytes of a picture in a draft or in the outbox. */
export interface BlobRow {
  /** SHA-256, hex. */
  readonly hash: string
  readonly mediaType: string
  readonly bytes: Blob
}
