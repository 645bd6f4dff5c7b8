/** What every connector must do (docs/architecture.md §7), run against each of them on a world of its own. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import * as v from 'valibot'
import type { Account } from '#domain/account'
import type { Attached } from '#domain/draft'
import type { Message } from '#domain/message'
import type { SendItem } from '#domain/outbox-item'
import { accountSchema, connectorInfoSchema } from '#schema/account'
import { messageSchema } from '#schema/message'
import type { Connector, SignInSurroundings } from '../../../main/connectors/connector.ts'
import { Failed } from '../../../main/failed.ts'
import { attachedPicture } from '../../pictures.ts'
import { soon } from '../../soon.ts'
import { expectSelfContained, expectSoundMarks, keptFrom, keptWords, openSession, pullAll, type OpenSession } from './pulling.ts'
import { firstWords, type FirstWordsWorld } from './first-words.ts'
import { expectReadsPeople } from './reading-people.ts'

/** One thing a network can do to us, and the Failure it must become. */
export interface FailureCase {
  /** Finishes the sentence "…": `a wrong password is refused`. */
  readonly name: string
  readonly during: 'signIn' | 'pull' | 'send'
  readonly expected: { readonly kind: string; readonly code: string; readonly hasUntil?: boolean }
  /** Makes it happen from now on; resolves to what undoes it. */
  arrange(world: ContractWorld): Promise<() => Promise<void>>
  /** What is typed instead of the world's fields (signIn only). */
  fields?(world: ContractWorld): Readonly<Record<string, string>>
}

/** A network with one account of ours and at least one other person who can write to it. */
export interface ContractWorld extends FirstWordsWorld {
  readonly connector: Connector
  /** What is typed into the sign-in form. */
  readonly fields: Readonly<Record<string, string>>
  readonly fetch: typeof fetch
  readonly now: () => number
  /** What the user does in their browser, where signing in goes that way. */
  readonly askBrowser?: SignInSurroundings['askBrowser']
  /** Where the network tells of news by itself: a fetch for what stays open. */
  readonly openStream?: typeof fetch
  /** What an answer reads as there, where custom puts something before the user's words. */
  reads?(words: string, answered: Message): string
  /** Somebody else writes to us that often, each one waiting for an answer; resolves to the message ids once the network shows them. */
  write(count: number, options: { readonly isOneMoment: boolean }): Promise<readonly string[]>
  /** Somebody else writes one message with a link and a mention of us (`mentionText` null where nobody can be named there); `link` is the address behind `linkText`. */
  writeRich(): Promise<{ readonly id: string; readonly text: string; readonly linkText: string; readonly link: string; readonly mentionText: string | null }>
  /** The author deletes one of the messages made by `write`. */
  remove(messageId: string): Promise<void>
  /** The network shows now what `send` wrote. */
  settle(): Promise<void>
  /** Where signing out revokes: lets whatever is short-lived in a secret run out; resolves to what undoes it. */
  expire?(): Promise<() => Promise<void>>
  stop(): Promise<void>
}

const secretKeys = /password|secret|token|code/i

/** Answers the message in the world's name; every call is another item. */
const itemFor = (account: Account, message: Message, threadUri: string, id: string, queuedAt: number, attachments: readonly Attached[] = []): SendItem => ({
  id, accountId: account.id, text: 'Thank you, that helps a lot.', language: 'en', attachments, queuedAt,
  target: {
    kind: 'reply', personId: message.authorId, threadId: message.threadId, threadUri, messageId: message.id, messageUri: message.uri,
    messageRef: message.ref, audience: message.audience, warning: null,
  },
})

/** Registers the suite; `setup` runs once for all of it, so later tests see what earlier ones wrote. */
export const contract = (name: string, setup: () => Promise<ContractWorld>, failures: readonly FailureCase[] = []): void => {
  describe(`contract: ${name}`, () => {
    let world: ContractWorld
    let session: OpenSession

    beforeAll(async () => {
      world = await setup()
      session = await openSession(world)
    })
    afterAll(() => world.stop())

    const pull = (cursor: string | null = null, watched: readonly string[] = []) => pullAll(world, session, cursor, watched)
    const find = async (id: string) => {
      const kept = keptFrom((await pull()).batches)
      const message = kept.messages.get(id)
      const thread = message && kept.threads.get(message.threadId)
      if (!message || !thread) throw new Error(`the pull did not bring ${id}`)
      return { message, thread }
    }

    test('the card is complete and plain data', () => {
      const info = world.connector.info
      expect(v.parse(connectorInfoSchema, JSON.parse(JSON.stringify(info)))).toEqual(info)
      expect([info.name, info.summary]).toEqual([expect.stringMatching(/./), expect.stringMatching(/\.$/)])
      expect(info.iconPath).toMatch(/^M/i)
      expect(new Set(info.signInFields.map((field) => field.key)).size).toBe(info.signInFields.length)
      expect(info.signInFields.length > 0 || info.isSample).toBe(true)
    })

    test('signing in again finds the same account, and no secret is in it', async () => {
      const { account } = session
      expect(v.parse(accountSchema, account)).toEqual(account)
      expect(account.network).toBe(world.connector.info.network)
      expect(account.id.startsWith(`${account.network}:`)).toBe(true)
      for (const [key, value] of Object.entries(world.fields)) if (secretKeys.test(key) && value !== '') expect(JSON.stringify(account)).not.toContain(value)
      const again = await openSession(world)
      expect({ ...again.account, addedAt: 0 }).toEqual({ ...account, addedAt: 0 })
    })

    test('abilities and methods agree', () => {
      const { info } = world.connector
      for (const ability of session.account.abilities) expect(info.abilities).toContain(ability)
      const has = (verb: string): boolean => typeof (world.connector as unknown as Record<string, unknown>)[verb] === 'function'
      for (const verb of ['like', 'mute', 'block', 'moderate'] as const) expect(info.abilities.includes(verb)).toBe(has(verb))
      expect([info.abilities.includes('read-person'), has('mute') || has('block'), info.barriers !== undefined]).toEqual([has('readPerson'), has('readBarriers'), has('readBarriers')])
      expect([has('preview'), has('serve')]).toEqual([info.preview !== undefined, info.isSample])
    })

    test('a first pull brings everything, every batch is self-contained, marks lie inside their text', async () => {
      const ids = await world.write(3, { isOneMoment: false })
      const { batches } = await pull()
      const kept = keptFrom(batches)
      for (const id of ids) expect(kept.messages.has(id), id).toBe(true)
      for (const batch of batches) {
        expectSelfContained(batch, session.account)
        for (const message of batch.messages) expectSoundMarks(message)
      }
    })

    test('where it reads people, somebody who wrote is there with their words, and nobody who is not', async () => {
      const [id = ''] = await world.write(1, { isOneMoment: false })
      const { message } = await find(id)
      const author = (await pull()).batches.flatMap(({ people }) => people).find((person) => person.id === message.authorId)
      await expectReadsPeople(world.connector, session, message, author?.handle ?? '')
    })

    test('pulling twice gives the same ids and the same words', async () => {
      const first = await pull()
      const second = await pull()
      expect(keptWords(second.batches)).toEqual(keptWords(first.batches))
    })

    test('a pull resumes from its cursor without a gap, and overlap changes nothing', async () => {
      const before = await pull()
      const ids = await world.write(2, { isOneMoment: false })
      const after = await pull(before.cursor)
      const brought = keptFrom(after.batches).messages
      for (const id of ids) expect(brought.has(id), id).toBe(true)
      const once = keptWords([...before.batches, ...after.batches])
      const again = await pull(before.cursor)
      expect(keptWords([...before.batches, ...after.batches, ...again.batches])).toEqual(once)
    })

    test('a hundred and twenty items that share one moment all arrive', async () => {
      const before = await pull()
      const ids = await world.write(120, { isOneMoment: true })
      const kept = keptFrom((await pull(before.cursor)).batches).messages
      expect(ids.filter((id) => !kept.has(id))).toEqual([])
      const fromTheStart = keptFrom((await pull()).batches).messages
      expect(ids.filter((id) => !fromTheStart.has(id))).toEqual([])
    })

    test('rich text becomes plain text with marks', async () => {
      const rich = await world.writeRich()
      const { message } = await find(rich.id)
      expect(message.text).toBe(rich.text)
      const marked = message.marks.map((mark) => [mark.kind, message.text.slice(mark.from, mark.to), mark.target])
      expect(marked).toContainEqual(['link', rich.linkText, rich.link])
      if (rich.mentionText === null) return
      expect(marked).toContainEqual(['mention', rich.mentionText, session.account.personId])
      expect(message.mentions).toContain(session.account.personId)
    })

    test('what is sent is what the next pull brings and what find finds', async () => {
      const [id] = await world.write(1, { isOneMoment: false })
      const { message, thread } = await find(id ?? '')
      const { cursor } = await pull()
      const item = itemFor(session.account, message, thread.uri, `contract-${name}-1`, world.now())
      expect(await world.connector.find(session, item)).toEqual({ is: 'absent' })
      const sent = await world.connector.send(session, item)
      expect(v.parse(messageSchema, sent)).toEqual(sent)
      expect(sent).toMatchObject({ authorId: session.account.personId, parentId: message.id, threadId: message.threadId, text: world.reads?.(item.text, message) ?? item.text })
      await world.settle()
      expect(await world.connector.find(session, item)).toEqual({ is: 'there', message: sent })
      expect(keptFrom((await pull(cursor)).batches).messages.get(sent.id)).toEqual(sent)
    })

    firstWords(name, () => ({ world, session }))

    test('pictures arrive with their descriptions, and a pull brings what was sent', async () => {
      if (session.account.limits.images === null) return
      const [id] = await world.write(1, { isOneMoment: false })
      const { message, thread } = await find(id ?? '')
      const { cursor } = await pull()
      const attachments = [attachedPicture('A boat on the lake', { grey: 90 }), attachedPicture('', { grey: 200, width: 30, height: 60 })]
      const item = itemFor(session.account, message, thread.uri, `contract-${name}-pictures`, world.now(), attachments)
      const sent = await world.connector.send(session, item)
      expect(sent.attachments.map(({ kind, alt }) => [kind, alt])).toEqual([['image', 'A boat on the lake'], ['image', '']])
      expect(new Set(sent.attachments.map(({ url }) => url)).size).toBe(2)
      await world.settle()
      expect(await world.connector.find(session, item)).toEqual({ is: 'there', message: sent })
      expect(keptFrom((await pull(cursor)).batches).messages.get(sent.id)).toEqual(sent)
    })

    test('a picture that is not there sends nothing', async () => {
      if (session.account.limits.images === null) return
      const [id] = await world.write(1, { isOneMoment: false })
      const { message, thread } = await find(id ?? '')
      const lost = { ...attachedPicture('Gone'), hash: '0'.repeat(64) }
      const item = itemFor(session.account, message, thread.uri, `contract-${name}-missing`, world.now(), [lost])
      const problem = await world.connector.send(session, item).then(() => null, (error: unknown) => error)
      expect((problem as Failed | null)?.failure).toMatchObject({ kind: 'refused', code: 'attachment-missing' })
      expect(await world.connector.find(session, item)).toEqual({ is: 'absent' })
    })

    test('more pictures than it takes are refused', async () => {
      const most = session.account.limits.images?.count
      if (most === undefined) return
      const [id] = await world.write(1, { isOneMoment: false })
      const { message, thread } = await find(id ?? '')
      const many = Array.from({ length: most + 1 }, (_, index) => attachedPicture('One of many', { grey: index }))
      const item = itemFor(session.account, message, thread.uri, `contract-${name}-many`, world.now(), many)
      const problem = await world.connector.send(session, item).then(() => null, (error: unknown) => error)
      expect((problem as Failed | null)?.failure).toMatchObject({ kind: 'refused', code: 'too-many-pictures' })
    })

    test('an account stored before learns what the card says now', async () => {
      const { abilities, limits } = world.connector.info
      if (limits.images === null || JSON.stringify(session.account.limits) !== JSON.stringify(limits)) return
      const older = { ...session, account: { ...session.account, limits: { ...limits, images: null } } }
      await world.write(1, { isOneMoment: false })
      const { batches } = await pullAll(world, older, null, [])
      expect(batches.map(({ account }) => account).find((account) => account !== null)).toMatchObject({ id: session.account.id, abilities, limits })
      expect((await pull()).batches.every(({ account }) => account === null || JSON.stringify(account.limits) === JSON.stringify(limits))).toBe(true)
    })

    test('an item sent twice is one message where the network promises it', async () => {
      if (!session.account.abilities.includes('idempotent-send')) return
      const [id] = await world.write(1, { isOneMoment: false })
      const { message, thread } = await find(id ?? '')
      const item = itemFor(session.account, message, thread.uri, `contract-${name}-2`, world.now())
      const first = await world.connector.send(session, item)
      const second = await world.connector.send(session, item)
      expect(second).toEqual(first)
      await world.settle()
      const own = [...keptFrom((await pull()).batches).messages.values()].filter((each) => each.parentId === message.id)
      expect(own.map((each) => each.id)).toEqual([first.id])
    })

    test('where it listens, it tells once it hears and when somebody writes, and ends when it shall', async () => {
      if (!world.connector.listen || !world.openStream) return
      const ending = new AbortController()
      let heard = 0
      const ended = world.connector.listen({ ...session, signal: ending.signal, openStream: world.openStream }, () => {
        heard += 1
      })
      await soon(() => expect(heard).toBe(1))
      await world.write(1, { isOneMoment: false })
      await soon(() => expect(heard).toBe(2))
      ending.abort()
      await ended
    })

    test('a deleted message is said to be gone when its thread is read again', async () => {
      const [id] = await world.write(1, { isOneMoment: false })
      const { thread } = await find(id ?? '')
      const { cursor } = await pull()
      await world.remove(id ?? '')
      const { batches } = await pull(cursor, [thread.uri])
      expect(batches.flatMap((batch) => batch.gone.map((each) => each.messageId))).toContain(id)
    })

    test.each(failures)('$name', async (failure) => {
      const undo = await failure.arrange(world)
      try {
        const [, message] = failure.during === 'send' ? [...keptFrom((await pull()).batches).messages].find(([, each]) => each.authorId !== session.account.personId) ?? [] : []
        const act = {
          signIn: () => openSession(world, failure.fields?.(world)),
          pull: () => pull(),
          send: async () => message && world.connector.send(session,
            itemFor(session.account, message, message.uri, `contract-${name}-${failure.name}`, world.now())),
        }[failure.during]
        const problem = await act().then(() => null, (error: unknown) => error)
        expect(problem).toBeInstanceOf(Failed)
        const { kind, code, until } = (problem as Failed).failure
        expect({ kind, code }).toEqual({ kind: failure.expected.kind, code: failure.expected.code })
        if (failure.expected.hasUntil !== undefined) expect(until !== null).toBe(failure.expected.hasUntil)
      } finally {
        await undo()
      }
    })

    test('after signing out the old secret is worthless', async () => {
      if (!world.expire) return
      const other = await openSession(world)
      await world.connector.signOut(other)
      const undo = await world.expire()
      const problem = await pullAll(world, other, null, []).then(() => null, (error: unknown) => error)
      await undo()
      expect((problem as Failed | null)?.failure.kind).toBe('signed-out')
    })
  })
}
