/** What every network module is: a card, and verbs that keep no state between calls. */
import { isDeepStrictEqual } from 'node:util'
import type { Account, ConnectorInfo } from '#domain/account'
import type { Barriers } from '#domain/barrier'
import type { Batch } from '#domain/batch'
import type { FindAnswer, ReplyTarget, SendItem } from '#domain/outbox-item'
import type { Message } from '#domain/message'
import type { ModerateRequest } from '#domain/moderating'
import type { Recent } from '#domain/recent'
import { failed } from '../failed.ts'

/** What signing in in the user's own browser needs; see main/browser-sign-in.ts. */
export interface BrowserQuestion {
  /** The page to open, which leads back to `redirectUri`. A network may have to be told of that place first; what it rejects with ends the asking. */
  readonly addressFor: (redirectUri: string) => string | Promise<string>
  /** Comes back unchanged, so that nobody else can answer. */
  readonly state: string
  /** Where the network shows a code to copy instead of leading back, or null where it cannot. */
  readonly pasteUri: string | null
}

export interface BrowserAnswer {
  /** What the network said. Of a pasted code: `code`. */
  readonly params: URLSearchParams
  /** Where it was led back to: some networks want to hear it again. */
  readonly redirectUri: string
}

/** Pure: the account with what the card of this Kith says it may do, not of the Kith it was added with; the very same where nothing differs. */
export const asOnCard = (account: Account, { abilities, limits }: ConnectorInfo): Account =>
  isDeepStrictEqual({ abilities: account.abilities, limits: account.limits }, { abilities, limits }) ? account : { ...account, abilities, limits }

/** What an item answers, where a connector only answers. Rejects with Failed `refused`/`not-able`. */
export const answeredBy = ({ target }: SendItem): ReplyTarget => {
  if (target.kind !== 'reply') throw failed('refused', 'not-able', target.kind)
  return target
}

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

/** What signing in may touch besides. */
export interface SignInSurroundings extends Surroundings {
  /** Opens a page in the user's own browser and waits for what comes back. Rejects with Failed `refused` where it does not (5 minutes, cancelled). */
  readonly askBrowser: (question: BrowserQuestion) => Promise<BrowserAnswer>
}

/** A signed-in account's surroundings: its secret, read and replaced through the vault. */
export interface Session extends Surroundings {
  readonly account: Account
  /** The connector's own opaque text; rejects with Failed `signed-out` where the vault has none. */
  readonly readCredential: () => Promise<string>
  /** Resolves once the new secret is on disk: a rotated token is stored before its use goes on. */
  readonly saveCredential: (credential: string) => Promise<void>
  /** The same as `fetch` with minutes instead of seconds, for what is large: a picture over a slow line. */
  readonly uploadFetch: typeof fetch
  /** The bytes of a picture of an item, as they were attached; rejects with Failed `refused`/`attachment-missing`. */
  readonly readAttachment: (hash: string) => Promise<Uint8Array>
}

/** What listening may touch: a connection that stays open is not ended by time or size, only by `signal`. */
export interface Listening extends Session {
  /** Fetch with a time limit until the answer begins; rejects with Failed. */
  readonly openStream: typeof fetch
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

/** Somebody, and as which they were last seen. */
export interface Somebody {
  readonly personId: string
  readonly handle: string
}

/** Every verb rejects with Failed on anything a network can do to us; any other rejection is a bug. */
export interface Connector {
  readonly info: ConnectorInfo
  signIn(fields: Readonly<Record<string, string>>, surroundings: SignInSurroundings): Promise<{ account: Account; credential: string }>
  /**
   * Where the card says `preview`: the account behind a public handle (`handle`, and the card's fields), which nobody has
   * signed in to. `pull` reads of such an account what strangers may, with no secret; every other verb is refused before.
   */
  preview?(fields: Readonly<Record<string, string>>, surroundings: Surroundings): Promise<Account>
  /** Revokes the secret on the network. */
  signOut(session: Session): Promise<void>
  pull(session: Session, request: PullRequest): Promise<Batch>
  /**
   * Sends once: an answer, and with the abilities `mention` and `direct` a first word to a person. What it returns is what
   * the next pull returns for the same message.
   * Failed `refused`/`signed-out`/`slow-down`/`offline` mean surely not sent; `broken` with code `no-answer` means unknown.
   */
  send(session: Session, item: SendItem): Promise<Message>
  /** Looks whether an item of ours is on the network already. */
  find(session: Session, item: SendItem): Promise<FindAnswer>
  /** Where abilities say `moderate`: the message as everybody sees it now, or null where nobody does any more. */
  moderate?(session: Session, request: ModerateRequest): Promise<Message | null>
  /**
   * Where a network tells of news by itself. Calls `onNews` once it hears (something may have been missed before) and each
   * time something happened; that only hurries the next pull. Resolves or rejects when the connection has ended, with
   * Failed `refused` where this account's server has no such thing.
   */
  listen?(listening: Listening, onNews: () => void): Promise<void>
  /** Somebody's latest public posts; with the ability `read-person`. `handle`: as they were last seen. Rejects with `refused`/`no-such-person` where there is nobody. */
  readPerson?(session: Session, personId: string, handle: string): Promise<Recent>
  /**
   * With the abilities `mute` and `block`: puts up or takes away what stands between the user and somebody, on the network;
   * done twice it is done once. Resolves to how it stands then. Rejects with `refused`/`no-such-person`, `by-list` (a list
   * of the user's does it, which has to be changed there) or `needs-leave` (the sign-in does not allow it).
   */
  mute?(session: Session, somebody: Somebody, isOn: boolean): Promise<Barriers>
  block?(session: Session, somebody: Somebody, isOn: boolean): Promise<Barriers>
  /** With either of them: how it stands now. */
  readBarriers?(session: Session, somebody: Somebody): Promise<Barriers>
  /** Only the sample: a made-up server living in a file of the profile, reached through `fetch`. */
  serve?(folder: string, now?: () => number): typeof fetch
}
