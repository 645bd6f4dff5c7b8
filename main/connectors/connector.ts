/** What every network module is: a card, and verbs that keep no state between calls. */
import { isDeepStrictEqual } from 'node:util'
import type { Account, ConnectorInfo } from '#domain/account'
import type { Batch } from '#domain/batch'
import type { FindAnswer, SendItem } from '#domain/outbox-item'
import type { Message } from '#domain/message'
import type { Recent } from '#domain/recent'

/** Pure: the account with what the card of this Kith says it may do, not of the Kith it was added with; the very same where nothing differs. */
export const asOnCard = (account: Account, { abilities, limits }: ConnectorInfo): Account =>
  isDeepStrictEqual({ abilities: account.abilities, limits: account.limits }, { abilities, limits }) ? account : { ...account, abilities, limits }

/** Everything a verb may touch besides its arguments. */
export interface Surroundings {
  /** Fetch with a time limit; rejects with Failed (`offline`, or `broken` for an answer over 5 MB). */
  readonly fetch: typeof fetch
  /** The same, but not ended by `signal`: only for what must not be cut short, such as storing a rotated token. */
  readonly patientFetch: typeof fetch
  /** Milliseconds since epoch. */
  readonly now: () => number
  /** Ends the verb early (quit, account removed). */
  readonly signal: AbortSignal
}

/** A signed-in account's surroundings: its secret, read and replaced through the vault. */
export interface Session extends Surroundings {
  readonly account: Account
  /** The connector's own opaque text; rejects with Failed `signed-out` where the vault has none. */
  readonly readCredential: () => Promise<string>
  /** Resolves once the new secret is on disk: a rotated token is stored before its use goes on. */
  readonly saveCredential: (credential: string) => Promise<void>
  /** The bytes of a picture of an item, as they were attached; rejects with Failed `refused`/`attachment-missing`. */
  readonly readAttachment: (hash: string) => Promise<Uint8Array>
}

/** What the engine asks of one pull. A pull is one bounded step; `batch.hasMore` asks for the next at once. */
export interface PullRequest {
  /** Null on the first read. */
  readonly cursor: string | null
  /** Thread uris to read again. */
  readonly watched: readonly string[]
  /** Oldest time (ms) a first read fills back to. */
  readonly since: number
  /**
   * False: read only what is new and leave the past for later (`hasMore` false, and `progress` still `past`
   * for as long as the past is not whole).
   */
  readonly fillsPast: boolean
}

/** Every verb rejects with Failed on anything a network can do to us; any other rejection is a bug. */
export interface Connector {
  readonly info: ConnectorInfo
  signIn(fields: Readonly<Record<string, string>>, surroundings: Surroundings): Promise<{ account: Account; credential: string }>
  /** Revokes the secret on the network. */
  signOut(session: Session): Promise<void>
  pull(session: Session, request: PullRequest): Promise<Batch>
  /**
   * Sends once. What it returns is what the next pull returns for the same message.
   * Failed `refused`/`signed-out`/`slow-down`/`offline` mean surely not sent; `broken` with code `no-answer` means unknown.
   */
  send(session: Session, item: SendItem): Promise<Message>
  /** Looks whether an item of ours is on the network already. */
  find(session: Session, item: SendItem): Promise<FindAnswer>
  /** Somebody's latest public posts; with the ability `read-person`. Rejects with `refused`/`no-such-person` where there is nobody. */
  readPerson?(session: Session, personId: string): Promise<Recent>
  /** Only the sample: a made-up server living in a file of the profile, reached through `fetch`. */
  serve?(folder: string, now?: () => number): typeof fetch
}
