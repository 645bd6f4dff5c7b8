import { describe, expect, test } from 'vitest'
import { mastodon } from '../../../../main/connectors/mastodon/index.ts'
import type { Failed } from '../../../../main/failed.ts'
import { readingOf } from '../../../../renderer/rules/reading.ts'
import { idOf, openFake, signedIn, type FakeUser } from './fake-world.ts'
import type { FakePerson } from '../../../fakes/mastodon/world.ts'
import type { OpenSession } from '../pulling.ts'

const look = (session: OpenSession, user: FakeUser, person: FakePerson, handle = `${person.username}@${person.domain ?? 'social.example'}`) =>
  mastodon.readPerson?.(session, `mastodon:${user.fake.world.uriOf(person)}`, handle) ?? Promise.reject(new Error('it cannot read people'))
const refusal = async (asked: Promise<unknown>): Promise<string> => asked.then(() => 'read', (error: unknown) => (error as Failed).failure.code)

describe('a look at somebody', () => {
  test('tells their public words, whom they answer, what they boost, and whether they follow', async () => {
    const user = openFake()
    const { fake, bob, ann } = user
    const carl = fake.world.person('carl', { domain: 'elsewhere.example', note: 'Chairs and talk.' })
    fake.world.follow(carl, ann)
    const own = fake.world.post(carl, 'A chair has three legs or it wobbles.')
    user.pass(1000)
    const question = fake.world.post(bob, 'Which glue for oak?')
    user.pass(1000)
    const answer = fake.world.post(carl, '@bob hide glue, and patience', { replyTo: question })
    user.pass(1000)
    fake.world.post(carl, 'and clamps', { replyTo: answer })
    user.pass(1000)
    fake.world.post(carl, '', { boosts: question })
    fake.world.post(carl, 'for my followers alone', { visibility: 'private' })
    const { session } = await signedIn(user)
    const recent = await look(session, user, carl)
    expect(recent).toMatchObject({ person: { handle: 'carl@elsewhere.example', bio: 'Chairs and talk.' }, followsYou: true, readAt: user.world.now() })
    expect(recent.posts.map(({ said, answersId }) => [said?.message.text ?? null, answersId])).toEqual([
      [null, null], ['and clamps', recent.person.id], ['@bob hide glue, and patience', `mastodon:${fake.world.uriOf(bob)}`], ['A chair has three legs or it wobbles.', null],
    ])
    expect(readingOf(recent, { known: new Set(), words: '' })).toMatchObject({ posts: 4, answers: 1, people: 1, reposts: 1 })
    // An answer stands in the thread it answers, also where only the answer was asked for.
    expect(recent.posts.map(({ said }) => said?.thread.uri ?? null)).toEqual([null, question.uri, question.uri, own.uri])
    expect(recent.posts[2]?.said?.message.id).toBe(idOf(answer))
    expect((await look(session, user, bob)).followsYou).toBe(false)
  })

  test('is at nobody where the handle leads to somebody else, or to nobody', async () => {
    const user = openFake()
    const { session } = await signedIn(user)
    expect(await refusal(look(session, user, user.bob, 'ann@social.example'))).toBe('no-such-person')
    expect(await refusal(look(session, user, user.bob, 'gone@social.example'))).toBe('no-such-person')
    expect(await refusal(look(session, user, user.bob, ''))).toBe('no-such-person')
    expect(await refusal(look(session, user, user.bob))).toBe('read')
  })

  test('asks a server of another kind by searching', async () => {
    const user = openFake({ isOdd: true })
    user.fake.world.post(user.bob, 'Legs, mostly.')
    const { session } = await signedIn(user)
    expect((await look(session, user, user.bob)).posts.map(({ said }) => said?.message.text)).toEqual(['Legs, mostly.'])
    expect(user.fake.calls.filter((call) => call.endsWith('/accounts/search'))).toHaveLength(1)
  })

  test('can be answered: what is sent stands under the post that was read', async () => {
    const user = openFake()
    const { session } = await signedIn(user)
    user.fake.world.post(user.bob, 'Which glue for oak?')
    const [post] = (await look(session, user, user.bob)).posts
    const message = post?.said?.message
    if (!message) throw new Error('nothing was read')
    const sent = await mastodon.send(session, {
      id: 'w1', accountId: session.account.id, text: 'Hide glue', language: 'en', attachments: [], queuedAt: user.world.now(),
      target: { kind: 'reply', personId: message.authorId, threadId: message.threadId, threadUri: post.said.thread.uri, messageId: message.id, messageUri: message.uri, messageRef: message.ref, audience: message.audience, warning: null },
    })
    expect(sent).toMatchObject({ parentId: message.id, threadId: message.threadId })
  })
})
