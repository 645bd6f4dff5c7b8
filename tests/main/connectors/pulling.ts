/** Pulls as the engine does, and keeps what came as a store would; used by the contract suite. */
import { expect } from 'vitest'
import * as v from 'valibot'
import type { Account } from '#domain/account'
import type { Batch } from '#domain/batch'
import type { Message } from '#domain/message'
import type { Thread } from '#domain/thread'
import { batchSchema } from '#schema/batch'
import { largestMessage } from '#bridge'
import { readPicture } from '../../pictures.ts'
import type { Connector, PullRequest, Session, SignInSurroundings } from '../../../main/connectors/connector.ts'

interface Pulled {
  readonly batches: readonly Batch[]
  /** Where the next pull goes on. */
  readonly cursor: string
}

export interface OpenSession extends Session {
  /** Every secret that was saved, oldest first. */
  readonly saved: readonly string[]
}

interface SignInWorld {
  readonly connector: Connector
  readonly fields: Readonly<Record<string, string>>
  readonly fetch: typeof fetch
  readonly now: () => number
  /** What the user does in their browser, where signing in goes that way. */
  readonly askBrowser?: SignInSurroundings['askBrowser']
}

/** A world in which nobody signs in with a browser. */
export const noBrowser: SignInSurroundings['askBrowser'] = () => Promise.reject(new Error('this world has no browser'))

/** Signs in and keeps the secret in memory. */
export const openSession = async (world: SignInWorld, fields = world.fields): Promise<OpenSession> => {
  const surroundings = { fetch: world.fetch, patientFetch: world.fetch, now: world.now, signal: new AbortController().signal }
  const { account, credential } = await world.connector.signIn(fields, { ...surroundings, askBrowser: world.askBrowser ?? noBrowser })
  const saved = [credential]
  return {
    ...surroundings, account, saved, uploadFetch: world.fetch,
    readCredential: async () => saved.at(-1) ?? credential,
    saveCredential: async (next) => void saved.push(next),
    readAttachment: readPicture,
  }
}

/** Pulls until there is no more; each batch goes through the border's schema and fits through the bridge. */
export const pullAll = async (world: SignInWorld, session: Session, cursor: string | null, watched: readonly string[],
  more: Partial<PullRequest> = {}): Promise<Pulled> => {
  const batches: Batch[] = []
  let at = cursor
  for (let step = 0; step < 500; step++) {
    const since = world.now() - 90 * 24 * 3_600_000
    const batch: Batch = await world.connector.pull(session, { since, fillsPast: true, ...more, cursor: at, watched })
    const json = JSON.stringify(batch)
    expect(json.length).toBeLessThan(largestMessage)
    expect(v.parse(batchSchema, JSON.parse(json))).toEqual(batch)
    expect(batch.accountId).toBe(session.account.id)
    batches.push(batch)
    at = batch.cursor
    if (!batch.hasMore) return { batches, cursor: at }
  }
  throw new Error('the pull never ends')
}

/** What a store holds after these batches. */
export const keptFrom = (batches: readonly Batch[]): { messages: ReadonlyMap<string, Message>; threads: ReadonlyMap<string, Thread> } => ({
  messages: new Map(batches.flatMap((batch) => batch.messages.map((message) => [message.id, message] as const))),
  threads: new Map(batches.flatMap((batch) => batch.threads.map((thread) => [thread.id, thread] as const))),
})

/** Everything kept that must not depend on when it was pulled, sorted by id. */
export const keptWords = (batches: readonly Batch[]): unknown => {
  const { messages, threads } = keptFrom(batches)
  const byId = (one: { id: string }, other: { id: string }): number => (one.id < other.id ? -1 : 1)
  const ids = (pick: (batch: Batch) => readonly { id: string }[]) => [...new Set(batches.flatMap((batch) => pick(batch).map((each) => each.id)))].sort()
  return {
    messages: [...messages.values()].sort(byId), threads: [...threads.values()].sort(byId),
    reactions: ids((batch) => batch.reactions), followerEvents: ids((batch) => batch.followerEvents),
  }
}

/** Whoever writes, reacts or follows in a batch is in it, and so is the thread of every message. */
export const expectSelfContained = (batch: Batch, account: Account): void => {
  const people = new Set(batch.people.map((person) => person.id))
  const threads = new Set(batch.threads.map((thread) => thread.id))
  const named = [...batch.messages.map((message) => message.authorId), ...batch.reactions.map((reaction) => reaction.byId),
    ...batch.followerEvents.map((event) => event.personId)]
  expect(named.filter((id) => id !== account.personId && !people.has(id))).toEqual([])
  expect(batch.messages.filter((message) => !threads.has(message.threadId)).map((message) => message.id)).toEqual([])
  for (const message of batch.messages) {
    expect(message.id).toBe(`${account.network}:${message.uri}`)
    expect(Number.isFinite(message.arrivedAt) && Number.isFinite(message.sentAt)).toBe(true)
    if (message.authorId === account.personId) expect(message.arrivedAt).toBe(message.sentAt)
  }
}

const splitsPair = (text: string, at: number): boolean =>
  at > 0 && at < text.length && /[\uD800-\uDBFF]/.test(text.charAt(at - 1)) && /[\uDC00-\uDFFF]/.test(text.charAt(at))

/** Marks lie inside the text, never cut a character in two, and links lead to the web. */
export const expectSoundMarks = (message: Message): void => {
  for (const mark of message.marks) {
    expect(mark.from).toBeLessThan(mark.to)
    expect(mark.to).toBeLessThanOrEqual(message.text.length)
    expect(splitsPair(message.text, mark.from) || splitsPair(message.text, mark.to)).toBe(false)
    if (mark.kind === 'link') expect(mark.target).toMatch(/^https?:\/\//)
    if (mark.kind === 'mention') expect(mark.target.startsWith(`${message.network}:`)).toBe(true)
  }
}
