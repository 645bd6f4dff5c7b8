/** A user of Kith on the made-up Mastodon (tests/fakes/mastodon), with a clock the test turns. */
import type { Message } from '#domain/message'
import type { SendItem } from '#domain/outbox-item'
import { mastodon } from '../../../../main/connectors/mastodon/index.ts'
import type { SignInSurroundings } from '../../../../main/connectors/connector.ts'
import { limitedFetch } from '../../../../main/http.ts'
import { createFake, type Fake, type FakeTraits } from '../../../fakes/mastodon/fake.ts'
import type { FakePerson, FakeStatus } from '../../../fakes/mastodon/world.ts'
import { keptFrom, openSession, pullAll, type OpenSession } from '../pulling.ts'
import type { ReplyItem } from '../../../replies.ts'

export const someDay = Date.UTC(2026, 10, 22, 5, 19)
export const idOf = ({ uri }: Pick<FakeStatus, 'uri'>): string => `mastodon:${uri}`

export interface FakeUser {
  readonly fake: Fake
  readonly world: { readonly connector: typeof mastodon; readonly fields: Record<string, string>; readonly fetch: typeof fetch; readonly now: () => number; readonly askBrowser: SignInSurroundings['askBrowser'] }
  readonly ann: FakePerson
  readonly bob: FakePerson
  pass(ms: number): void
}

/** Ann's server, with Bob on it; in the browser Ann allows what she is asked. */
export const openFake = (traits: Partial<FakeTraits> = {}): FakeUser => {
  let at = someDay
  const fake = createFake('https://social.example', () => at, traits)
  const ann = fake.world.person('ann', { displayName: 'Ann' })
  const bob = fake.world.person('bob', { displayName: 'Bob', note: 'Makes chairs.' })
  return {
    fake, ann, bob,
    world: {
      connector: mastodon, fields: { server: '@ann@social.example' }, fetch: limitedFetch((input, init) => fake.fetch(input, init)), now: () => at,
      askBrowser: async ({ addressFor }) => {
        const redirectUri = 'http://127.0.0.1:4711/signed-in'
        return { params: fake.authorize(await addressFor(redirectUri), ann).searchParams, redirectUri }
      },
    },
    pass(ms) {
      at += ms
    },
  }
}

/** Signed in, and pulls from where the last call left off. */
export const signedIn = async (user: FakeUser) => {
  const session = await openSession(user.world)
  let cursor: string | null = null
  return {
    session,
    async pull(watched: readonly string[] = []) {
      const pulled = await pullAll(user.world, session, cursor, watched)
      ;({ cursor } = pulled)
      return { ...pulled, ...keptFrom(pulled.batches) }
    },
  }
}

export const answerTo = ({ account }: OpenSession, message: Message, text: string, more: Partial<Omit<SendItem, 'target'>> = {}): ReplyItem => ({
  id: `item ${text}`, accountId: account.id, text, language: 'en', attachments: [], queuedAt: someDay,
  target: {
    kind: 'reply', personId: message.authorId, threadId: message.threadId, threadUri: message.threadId.slice('mastodon:'.length), messageId: message.id,
    messageUri: message.uri, messageRef: message.ref, audience: message.audience, warning: message.warning,
  },
  ...more,
})
