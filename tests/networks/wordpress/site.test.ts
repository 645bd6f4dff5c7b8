/** A real WordPress: what only it can show. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Batch } from '#domain/batch'
import type { Message } from '#domain/message'
import type { SendItem } from '#domain/outbox-item'
import { wordpress } from '../../../main/connectors/wordpress/index.ts'
import { keptFrom, noBrowser, openSession, pullAll, type OpenSession } from '../../main/connectors/pulling.ts'
import { change, comment, insertComments, setOptions, shownComments } from './client.mjs'
import { startNetwork, type SitePerson, type WordpressNetwork } from './network.mjs'
import { openWorld } from './user.ts'

let network: WordpressNetwork
let session: OpenSession
beforeAll(async () => {
  network = await startNetwork()
  session = await openSession(openWorld(network.address, network.owner))
})
afterAll(() => network.stop())

const world = () => openWorld(network.address, network.owner)
const idOf = (id: number | null, post = network.article): string => `wordpress:${network.address}/?p=${String(post)}#comment-${String(id)}`
const kept = ({ batches }: { readonly batches: readonly Batch[] }) =>
  ({ ...keptFrom(batches), people: new Map(batches.flatMap(({ people }) => people).map((person) => [person.id, person])) })
const read = (cursor: string | null = null, watched: readonly string[] = [], now?: () => number) =>
  pullAll({ ...world(), ...(now ? { now } : {}) }, now ? { ...session, now } : session, cursor, watched)
const gone = ({ batches }: { readonly batches: readonly Batch[] }): string[] => batches.flatMap((batch) => batch.gone.map(({ messageId }) => messageId))
const later = () => Date.now() + 10 * 60_000
const answerTo = (message: Message, text: string, id = 'item-1'): SendItem => ({
  id, accountId: session.account.id, text, language: null, attachments: [], queuedAt: Date.now(),
  target: { kind: 'reply', personId: message.authorId, threadId: message.threadId, threadUri: message.threadId.slice('wordpress:'.length), messageId: message.id, messageUri: message.uri, messageRef: message.ref, audience: 'public', warning: null },
})

test('the account is of the site and its user, and says what that user may do', () => {
  expect(session.account).toMatchObject({ id: `wordpress:${network.address}#1`, name: 'Robin Hale', service: network.address, abilities: ['reply', 'moderate', 'open-on-site'] })
  expect(session.saved[0]).not.toContain(network.owner.password)
})

test('a visitor is the same person each time, by their e-mail, which stays on the site', async () => {
  const [one, two] = [await comment(network.address, network.article, { name: 'Tobias', email: 'Tobias@example.test', text: 'Which glue was it?' }),
    await comment(network.address, network.othersArticle, { name: 'Tobias W.', email: 'tobias@example.test', text: 'And which paste?' })]
  const first = await read()
  const { messages, threads, people } = kept(first)
  const [here, there] = [messages.get(idOf(one)), messages.get(idOf(two, network.othersArticle))]
  expect(here?.authorId).toMatch(/^wordpress:http:\/\/127\.0\.0\.1:\d+#guest-[0-9a-f]{24}$/)
  expect(there?.authorId).toBe(here?.authorId)
  expect(people.get(here?.authorId ?? '')).toMatchObject({ isBot: false })
  expect(JSON.stringify(first)).not.toMatch(/tobias@example/i)
  expect(threads.get(here?.threadId ?? '')).toMatchObject({ root: 'article', title: 'The left roller', authorId: session.account.personId })
  // Under Mara's article nobody speaks to Robin.
  expect(threads.get(there?.threadId ?? '')).toMatchObject({ root: 'post', title: 'Wheat paste', authorId: `wordpress:${network.address}#2` })
})

test('the site\'s clock is not UTC, and nothing is missed or shifted', async () => {
  const before = await read()
  const at = Math.floor(Date.now() / 1000) * 1000
  const [id = 0] = await insertComments(network.address, [{ post: network.article, content: 'Just now', date_gmt: new Date(at).toISOString().slice(0, 19).replace('T', ' ') }])
  expect(kept(await read(before.cursor)).messages.get(idOf(id))).toMatchObject({ text: 'Just now', arrivedAt: at })
})

test('names and words come as text, whatever the site made of them', async () => {
  const id = await comment(network.address, network.article, { name: 'Jo & "Bo" <i>', email: 'jo@example.test', text: 'It\'s "fine"...\n\nSee <em>this</em>: https://example.org/?a=1&b=2 <script>alert(1)</script> :)' })
  const { messages, people } = kept(await read())
  const message = messages.get(idOf(id))
  expect(message?.text).toBe('It’s “fine”…\n\nSee this: https://example.org/?a=1&b=2 alert(1) 🙂')
  expect(message?.marks.map(({ kind, target }) => [kind, target])).toEqual([['emphasis', ''], ['link', 'https://example.org/?a=1&b=2']])
  expect(people.get(message?.authorId ?? '')?.name).toBe('Jo & "Bo"')
})

test('a pingback is a machine\'s word, named as one', async () => {
  const [id = 0] = await insertComments(network.address, [{ post: network.article, name: 'The almanac', url: 'https://www.almanac.example/x', content: '[…] rollers […]', type: 'pingback' }])
  const { messages, people } = kept(await read())
  expect(people.get(messages.get(idOf(id))?.authorId ?? '')).toMatchObject({ id: `wordpress:${network.address}#site-almanac.example`, isBot: true, name: 'The almanac', url: 'https://www.almanac.example/x' })
})

test('a held comment is shown to its moderator; approved, spam and trash are taken over from elsewhere', async () => {
  await setOptions(network.address, { comment_moderation: 1 })
  const texts = ['May I print this?', 'Cheap pills', 'Delete me']
  for (const text of texts) expect(await comment(network.address, network.article, { name: 'Pia', email: 'pia@example.test', text })).toBeGreaterThan(0)
  await setOptions(network.address, { comment_moderation: 0 })
  const first = await read()
  const held = [...kept(first).messages.values()].filter(({ isHeld }) => isHeld === true)
  expect(held.map(({ text }) => text).sort()).toEqual([...texts].sort())
  const of = (text: string) => held.find((message) => message.text === text)
  const number = (text: string) => Number(of(text)?.ref)
  await change(network.address, number('May I print this?'), { status: 'approve' })
  await change(network.address, number('Cheap pills'), { status: 'spam' })
  await change(network.address, number('Delete me'), { status: 'trash' })
  const second = await read(first.cursor, [], later)
  expect(kept(second).messages.get(of('May I print this?')?.id ?? '')?.isHeld).toBeUndefined()
  expect(gone(second).sort()).toEqual([of('Cheap pills')?.id, of('Delete me')?.id].sort())
})

test('the moderator\'s own word: shown to everybody, spam, or in the trash', async () => {
  const [shown = 0, spam = 0, trash = 0] = await insertComments(network.address, ['Good', 'Bad', 'Old'].map((content) => ({ post: network.article, content: `${content} and held`, approved: 0 as const })))
  const { messages } = kept(await read())
  const verdict = (id: number, to: 'shown' | 'spam' | 'trash') => wordpress.moderate?.(session, { messageId: idOf(id), ref: String(id), to })
  const approved = await verdict(shown, 'shown')
  expect(approved).toEqual(Object.fromEntries(Object.entries(messages.get(idOf(shown)) ?? {}).filter(([key]) => key !== 'isHeld')))
  // A site answers 500 to what changes nothing.
  expect(await verdict(shown, 'shown')).toEqual(approved)
  expect(await verdict(spam, 'spam')).toBeNull()
  expect(await verdict(trash, 'trash')).toBeNull()
  const seen = (await shownComments(network.address, network.article)).map(({ id }) => id)
  expect([shown, spam, trash].map((id) => seen.includes(id))).toEqual([true, false, false])
  await change(network.address, trash, { delete: true })
  await expect(verdict(trash, 'shown')).rejects.toMatchObject({ failure: { kind: 'refused', code: 'gone' } })
})

test('an edit under an old date is noticed, also where nobody watches the thread', async () => {
  const [id = 0] = await insertComments(network.address, [{ post: network.article, content: 'Before' }])
  const { cursor } = await read()
  await change(network.address, id, { content: 'After?' })
  expect(kept(await read(cursor, [], later)).messages.get(idOf(id))?.text).toBe('After?')
})

test('an answer to something older than what is read brings the whole article', async () => {
  const [old = 0] = await insertComments(network.address, [{ post: network.othersArticle, content: 'Long ago', date_gmt: '2021-03-01 10:00:00' }])
  const [mine = 0] = await insertComments(network.address, [{ post: network.othersArticle, content: 'My answer then', parent: old, user: network.owner.id, date_gmt: '2021-03-02 10:00:00' }])
  const [id = 0] = await insertComments(network.address, [{ post: network.othersArticle, content: 'And today', parent: mine }])
  const { messages } = kept(await read())
  for (const one of [old, mine, id]) expect(messages.has(idOf(one, network.othersArticle))).toBe(true)
  expect(messages.get(idOf(mine, network.othersArticle))?.authorId).toBe(session.account.personId)
})

test('what is written is plain words: no markup of theirs, and signs stay what they are', async () => {
  const [id = 0] = await insertComments(network.address, [{ post: network.article, content: 'How do I write a tag?' }])
  const message = kept(await read()).messages.get(idOf(id))
  if (!message) throw new Error('not read')
  const sent = await wordpress.send(session, answerTo(message, 'Like this: <b> & so.\n\nhttps://example.org/?a=1&b=2'))
  expect(sent).toMatchObject({ text: 'Like this: <b> & so.\n\nhttps://example.org/?a=1&b=2', parentId: message.id })
  expect(sent.marks).toEqual([{ kind: 'link', from: 22, to: 50, target: 'https://example.org/?a=1&b=2' }])
  expect((await shownComments(network.address, network.article)).at(-1)).toMatchObject({ name: 'Robin Hale', parent: id, markup: expect.stringContaining('&lt;b&gt; &amp; so') as unknown })
})

test('the same words twice under one comment are there once: 409 means that they are there', async () => {
  const [id = 0] = await insertComments(network.address, [{ post: network.article, content: 'Twice?' }])
  const message = kept(await read()).messages.get(idOf(id))
  if (!message) throw new Error('not read')
  const item = answerTo(message, 'Only "once" -- I promise...')
  const first = await wordpress.send(session, item)
  expect(await wordpress.find(session, item)).toEqual({ is: 'there', message: first })
  expect(await wordpress.send(session, item)).toEqual(first)
  expect((await shownComments(network.address, network.article)).filter(({ parent }) => parent === id)).toHaveLength(1)
})

test('nothing is written under what is held, spam, or gone', async () => {
  const [held = 0, spam = 0, deleted = 0] = await insertComments(network.address, ([0, 1, 1] as const).map((approved, index) => ({ post: network.article, content: `Under this ${String(index)}`, approved })))
  const { messages } = kept(await read())
  await change(network.address, spam, { status: 'spam' })
  await change(network.address, deleted, { delete: true })
  const codes = await Promise.all([held, spam, deleted].map(async (id) => {
    const message = messages.get(idOf(id))
    return message && wordpress.send(session, answerTo(message, 'Hello?')).then(() => 'sent', (error: unknown) => (error as { failure?: { code?: string } }).failure?.code)
  }))
  expect(codes).toEqual(['parent-held', 'parent-gone', 'parent-gone'])
})

const openAs = async (person: SitePerson) => {
  const theirs = openWorld(network.address, person)
  return { theirs, opened: await openSession(theirs) }
}

test('who writes on the site but moderates nothing reads what is shown, and answers', async () => {
  const [held = 0, shown = 0] = await insertComments(network.address, [{ post: network.othersArticle, content: 'Only for moderators', approved: 0 }, { post: network.othersArticle, content: 'For Mara?', email: 'kai@example.test' }])
  const { theirs, opened } = await openAs(network.author)
  expect(opened.account).toMatchObject({ name: 'Mara Voss', abilities: ['reply', 'open-on-site'] })
  const { messages, threads } = kept(await pullAll(theirs, opened, null, []))
  expect(messages.has(idOf(held, network.othersArticle))).toBe(false)
  const message = messages.get(idOf(shown, network.othersArticle))
  if (!message) throw new Error('not read')
  expect(threads.get(message.threadId)).toMatchObject({ root: 'article', authorId: opened.account.personId })
  const item = { ...answerTo(message, 'It is "for" me.'), accountId: opened.account.id }
  expect(await wordpress.find(opened, item)).toEqual({ is: 'absent' })
  const sent = await wordpress.send(opened, item)
  expect(await wordpress.find(opened, item)).toEqual({ is: 'there', message: sent })
})

test('a no on the site\'s page stores nothing', async () => {
  await expect(openSession(openWorld(network.address, network.owner, 'reject'))).rejects.toMatchObject({ failure: { kind: 'refused', code: 'sign-in-declined' } })
})

test('an application password signs in as well when it is pasted, in the groups the site shows it in', async () => {
  const { user, password } = JSON.parse(session.saved[0] ?? '') as { user: string; password: string }
  const pasted = { ...world(), askBrowser: noBrowser, fields: { site: network.address, user, password: ` ${password.match(/.{1,4}/g)?.join(' ') ?? ''} ` } }
  const opened = await openSession(pasted)
  expect(opened.account).toMatchObject({ id: session.account.id, abilities: ['reply', 'moderate', 'open-on-site'] })
  expect((await pullAll(pasted, opened, null, [])).batches.flatMap(({ messages }) => messages).length).toBeGreaterThan(0)
})

test('any page of the site will do for its address', async () => {
  const site = openWorld(network.address, network.owner)
  const opened = await openSession({ ...site, fields: { ...site.fields, site: `${network.address.replace('http://', '')}/the-left-roller/` } })
  expect(opened.account.id).toBe(session.account.id)
})
