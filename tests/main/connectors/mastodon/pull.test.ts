/** Reading, on the made-up Mastodon: what the real server of the tests cannot show. */
import { expect, test } from 'vitest'
import { answerTo, idOf, openFake, signedIn, someDay, type FakeUser } from './fake-world.ts'

const open = async (traits: Parameters<typeof openFake>[0] = {}) => {
  const user = openFake(traits)
  return { ...user, social: user.fake.world, kith: await signedIn(user) }
}
const soon = (user: Pick<FakeUser, 'pass'>): void => user.pass(61_000)

test('what was answered with another client comes with the first pull and with a later one', async () => {
  const { social, ann, bob, kith, ...user } = await open()
  const first = social.post(bob, '@ann one?')
  const answer = social.post(ann, '@bob one.', { replyTo: first })
  expect((await kith.pull()).messages.get(idOf(answer))).toMatchObject({ parentId: idOf(first), threadId: idOf(first), authorId: kith.session.account.personId })
  soon(user)
  const later = social.post(ann, '@bob and more.', { replyTo: first })
  expect([...(await kith.pull()).messages.keys()]).toContain(idOf(later))
})

test('a mention deep in a thread comes with everything up to the root', async () => {
  const { social, bob, kith } = await open()
  const carol = social.person('carol', { domain: 'other.example' })
  const chain = [social.post(bob, 'The root of it.')]
  for (let depth = 1; depth <= 9; depth += 1) chain.push(social.post(depth % 2 ? carol : bob, depth === 9 ? '@ann what do you think?' : `Depth ${depth}.`, { replyTo: chain.at(-1) as typeof chain[0] }))
  const { messages, threads } = await kith.pull()
  expect(chain.map(idOf).filter((id) => !messages.has(id))).toEqual([])
  expect(new Set([...messages.values()].map(({ threadId }) => threadId))).toEqual(new Set([idOf(chain[0] as typeof chain[0])]))
  expect(threads.get(idOf(chain[0] as typeof chain[0]))).toMatchObject({ isIncomplete: false, root: 'post' })
})

test('a thread this server does not have whole says so, and leads to where it is', async () => {
  const { social, kith } = await open()
  const dora = social.person('dora', { domain: 'far.example' })
  const unseen = social.post(dora, 'Never came here.')
  const reply = social.post(dora, '@ann what do you say?', { replyTo: unseen })
  unseen.isGone = true
  const { messages, threads } = await kith.pull()
  const message = messages.get(idOf(reply))
  expect(message).toMatchObject({ kind: 'reply', threadId: idOf(reply) })
  expect(message?.parentId).toMatch(/^mastodon:https:\/\/social\.example\/api\/v1\/statuses\/\d+$/u)
  expect(threads.get(idOf(reply))).toMatchObject({ isIncomplete: true, url: `https://far.example/@dora/${reply.id}` })
})

test('people are known by their actor, also where a mention gives only their page', async () => {
  const { social, bob, kith } = await open()
  social.person('eve', { domain: 'other.example' })
  const status = social.post(bob, '@ann meet @eve@other.example')
  const { batches, messages } = await kith.pull()
  expect(messages.get(idOf(status))?.mentions).toEqual([kith.session.account.personId, 'mastodon:https://other.example/users/eve'])
  expect(batches.flatMap(({ people }) => people).find(({ id }) => id === 'mastodon:https://other.example/users/eve')).toMatchObject({ handle: 'eve@other.example' })
})

test.each([['today', true], ['older', false]])('everybody who liked is told of once, on a server of %s', async (_, isRecent) => {
  const { social, ann, kith } = await open({ isRecent })
  const mine = social.post(ann, 'A thought.')
  const people = Array.from({ length: 12 }, (__, index) => social.person(`fan${index}`))
  for (const person of people) social.favourite(person, mine)
  for (const person of people) social.follow(person, ann)
  social.post(people[0] as typeof ann, '', { boosts: mine })
  const { batches } = await kith.pull()
  const reactions = batches.flatMap((batch) => batch.reactions)
  expect(reactions.filter(({ kind }) => kind === 'like').map(({ byId }) => byId).sort()).toEqual(people.map((person) => `mastodon:${social.uriOf(person)}`).sort())
  expect(reactions.filter(({ kind, messageId }) => kind === 'repost' && messageId === idOf(mine))).toHaveLength(1)
  expect(batches.flatMap((batch) => batch.followerEvents)).toHaveLength(12)
})

test('who asks to follow a locked account has asked, not followed', async () => {
  const { social, ann, bob, kith } = await open()
  ann.locked = true
  social.follow(bob, ann)
  expect((await kith.pull()).batches.flatMap((batch) => batch.followerEvents)).toMatchObject([{ kind: 'asked', personId: `mastodon:${social.uriOf(bob)}` }])
})

test('a filtered mention is a person too, and a type of a later version is passed over', async () => {
  const { social, ann, bob, kith } = await open()
  social.tell('future_thing', ann, bob, null)
  const status = social.post(bob, '@ann hello, we have not met', { isFiltered: true })
  expect((await kith.pull()).messages.has(idOf(status))).toBe(true)
})

test('a quote says what it quotes, and whose', async () => {
  const { social, ann, bob, kith } = await open()
  const mine = social.post(ann, 'A thought.')
  const quote = social.post(bob, 'So true.', { quotes: mine })
  expect((await kith.pull()).messages.get(idOf(quote))).toMatchObject({ kind: 'quote', quotedId: idOf(mine), quotedAuthorId: kith.session.account.personId })
})

test('a private mention is a thread of its own circle, also below a post that everybody sees', async () => {
  const { social, ann, bob, kith } = await open()
  const open_ = social.post(ann, 'For everybody.')
  const aside = social.post(bob, '@ann between us: is it yours?', { replyTo: open_, visibility: 'direct' })
  const back = social.post(ann, '@bob it is.', { replyTo: aside, visibility: 'direct' })
  const { messages, threads } = await kith.pull()
  const threadId = messages.get(idOf(aside))?.threadId ?? ''
  expect(threadId).not.toBe(idOf(open_))
  expect(messages.get(idOf(back))).toMatchObject({ kind: 'direct', threadId, parentId: idOf(aside) })
  expect(threads.get(threadId)).toMatchObject({ root: 'direct' })
})

test('an edit comes with what was there before, and a watched thread tells of replies nobody notified of', async () => {
  const { social, ann, bob, kith, ...user } = await open()
  const root = social.post(ann, 'What do you think?')
  const reply = social.post(bob, '@ann it is fin.', { replyTo: root })
  const { threads } = await kith.pull()
  soon(user)
  social.edit(reply, '@ann it is fine. Is it not?')
  const untold = social.post(bob, 'And another thing.', { replyTo: reply, isSilent: true })
  const { messages, batches } = await kith.pull([threads.get(idOf(root))?.uri ?? ''])
  expect(messages.get(idOf(reply))).toMatchObject({ text: '@ann it is fine. Is it not?', edited: { textBefore: '@ann it is fin.' } })
  expect(messages.has(idOf(untold))).toBe(true)
  expect(batches.flatMap(({ readThreadIds }) => readThreadIds)).toContain(idOf(root))
  soon(user)
  expect((await kith.pull([threads.get(idOf(root))?.uri ?? ''])).messages.size).toBe(0)
})

test('two hundred mentions while Kith was closed all come, walked to where the server walks', async () => {
  const { social, bob, kith, fake, ...user } = await open()
  social.post(bob, '@ann hello')
  await kith.pull()
  soon(user)
  const ids = Array.from({ length: 200 }, (_, index) => idOf(social.post(bob, `@ann number ${index}`)))
  fake.calls.length = 0
  const { messages } = await kith.pull()
  expect(ids.filter((id) => !messages.has(id))).toEqual([])
  expect(fake.calls.filter((call) => call.includes('notifications')).length).toBeLessThan(9)
})

test('when the server says that nothing is left, it is not asked again before it said', async () => {
  const { social, bob, kith, fake } = await open()
  social.post(bob, '@ann hello')
  fake.remaining = 0
  fake.calls.length = 0
  await expect(kith.pull()).rejects.toMatchObject({ failure: { kind: 'slow-down', code: 'rate-limited', until: someDay + 300_000 } })
  expect(fake.calls).toHaveLength(1)
})

test('what people are is said: automated, moved, suspended, and their names without the server\'s pictures', async () => {
  const { social, ann, kith } = await open()
  const robot = social.person('robot', { bot: true })
  const mover = social.person('mover')
  mover.movedTo = social.person('mover', { domain: 'new.example' })
  const gone = social.person('gone')
  gone.suspended = true
  for (const person of [robot, mover, gone]) social.follow(person, ann)
  const people = new Map((await kith.pull()).batches.flatMap((batch) => batch.people.map((person) => [person.handle, person])))
  expect(people.get('robot@social.example')).toMatchObject({ isBot: true })
  expect(people.get('mover@social.example')?.bio).toContain('Has moved to mover@new.example.')
  expect(people.get('gone@social.example')?.bio).toContain('This account is suspended.')
})

test('polls, pictures with their description, tags and warnings come along', async () => {
  const { social, bob, kith } = await open()
  const status = social.post(bob, '@ann which #press?\n\nTell me.', { choices: ['The old one', 'The new one'], spoiler: 'Printing', media: [{ id: '7', description: 'A press' }] })
  const message = (await kith.pull()).messages.get(idOf(status))
  expect(message).toMatchObject({
    text: '@ann which #press?\n\nTell me.\n\n○ The old one\n○ The new one', warning: 'Printing', attachments: [{ kind: 'image', url: 'https://social.example/media/7.png', alt: 'A press' }],
  })
  expect(message?.marks).toContainEqual({ kind: 'tag', from: 11, to: 17, target: 'press' })
})

test('a changed name and changed limits of the account are told', async () => {
  const { ann, kith } = await open()
  ann.displayName = 'Ann of the press'
  expect((await kith.pull()).batches[0]?.account).toMatchObject({ id: kith.session.account.id, name: 'Ann of the press' })
  ann.displayName = 'Ann'
  expect((await kith.pull()).batches[0]?.account).toBeNull()
})

test('a cursor of another time is no cursor: everything is read anew', async () => {
  const { social, bob, kith, world } = await open()
  const status = social.post(bob, '@ann hello')
  const batch = await world.connector.pull(kith.session, { cursor: '{"version":0}', watched: [], since: 0, fillsPast: true })
  expect(batch.messages.map(({ id }) => id)).toEqual([idOf(status)])
  expect(answerTo(kith.session, batch.messages[0] as (typeof batch.messages)[0], 'x').target.messageRef).toBe(status.id)
})
