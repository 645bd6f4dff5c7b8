/** A user of Kith on the test network: signed in through the connector, with another client beside it. */
import type { Account } from '#domain/account'
import type { Batch } from '#domain/batch'
import type { Attached } from '#domain/draft'
import type { Message } from '#domain/message'
import type { SendItem } from '#domain/outbox-item'
import { bluesky } from '../../../main/connectors/bluesky/index.ts'
import { limitedFetch } from '../../../main/http.ts'
import type { PullRequest } from '../../../main/connectors/connector.ts'
import { keptFrom, openSession, pullAll, type OpenSession } from '../../main/connectors/pulling.ts'
import { createPerson, type TestPerson } from './seed.mjs'
import type { TestNetwork } from './start.ts'

export interface User {
  /** The same account in an ordinary client. */
  readonly person: TestPerson
  readonly account: Account
  readonly session: OpenSession
  readonly world: { connector: typeof bluesky; fields: Record<string, string>; fetch: typeof fetch; now: () => number }
  /** Pulls to the end, from where the last call left off. */
  pull(watched?: readonly string[], more?: Partial<PullRequest>): Promise<readonly Batch[]>
  /** Everything pulled so far. */
  kept(): ReadonlyMap<string, Message>
}

/** Signs somebody up and signs them in with Kith. `timeoutMs` is Kith's patience with the network. */
export const createUser = async (network: TestNetwork, name: string, timeoutMs = 20_000): Promise<User> => {
  const person = await createPerson(network, name)
  await network.settle()
  const world = {
    connector: bluesky, now: Date.now, fetch: limitedFetch(fetch, { timeoutMs, largestAnswerBytes: 5_000_000 }),
    fields: { service: network.pds, identifier: `@${person.handle}`, password: person.password },
  }
  const session = await openSession(world)
  let cursor: string | null = null
  let all: readonly Batch[] = []
  return {
    person, account: session.account, session, world,
    pull: async (watched = [], more = {}) => {
      const pulled = await pullAll(world, session, cursor, watched, more)
      ;({ cursor } = pulled)
      all = [...all, ...pulled.batches]
      return pulled.batches
    },
    kept: () => keptFrom(all).messages,
  }
}

export const idOf = ({ uri }: { readonly uri: string }): string => `bluesky:${uri}`

/** An answer to a pulled message. */
export const answerTo = (account: Account, message: Message, text: string, id: string, attachments: readonly Attached[] = []): SendItem => ({
  id, accountId: account.id, text, language: 'en', attachments, queuedAt: Date.now(),
  target: {
    kind: 'reply', personId: message.authorId, threadId: message.threadId, threadUri: message.threadId.slice('bluesky:'.length),
    messageId: message.id, messageUri: message.uri, messageRef: message.ref, audience: message.audience, warning: null,
  },
})
