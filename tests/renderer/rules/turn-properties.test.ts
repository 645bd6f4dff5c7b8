import { describe, expect, it } from 'vitest'
import type { Message } from '#domain/message'
import { newlyNamed } from '../../../renderer/rules/naming.ts'
import { turnsOf } from '../../../renderer/rules/turn.ts'
import type { TurnThread } from '../../../renderer/rules/turn.ts'
import { says } from './thread-builder.ts'
import { fc } from '../../property.ts'

const people = ['me', 'me-too', 'ana', 'bob', 'robot']
const drawn = fc.record({
  author: fc.constantFrom(...people),
  names: fc.uniqueArray(fc.constantFrom(...people), { maxLength: 3 }),
  inPassing: fc.option(fc.constantFrom(...people)),
  to: fc.integer({ min: -3, max: 14 }),
  quotes: fc.integer({ min: -20, max: 14 }),
  at: fc.integer({ min: 0, max: 12 }),
  deleted: fc.integer({ min: 0, max: 6 }),
})
const roots = fc.constantFrom<TurnThread['root']>('post', 'article', 'direct')

const threads = fc.tuple(roots, fc.array(drawn, { minLength: 1, maxLength: 14 })).map(([root, list]): TurnThread => ({
  root, mine: new Set(['@me', '@me-too']), bots: new Set(['@robot']),
  messages: list.map(({ author, names, inPassing, to, quotes, at, deleted }, index) => says(
    author, `${names.map((name) => `@${name} `).join('')}words${inPassing === null ? '' : ` @${inPassing}`}`,
    { id: `m${index}`, at, ...(to >= 0 ? { to: `m${to}` } : {}), ...(quotes >= 0 ? { quotes: `m${quotes}` } : {}), deleted: deleted === 0 },
  )(index)),
}))

const plain = (thread: TurnThread) => Object.fromEntries([...turnsOf(thread)].sort(([a], [b]) => (a < b ? -1 : 1)).map(([person, { turn, waiting, answered }]) =>
  [person, { turn, waiting: waiting.map(({ id }) => id), answered: answered.map(({ id }) => id) }]))

/** The rule written down once more, slowly and word by word, as a second opinion. */
const slowly = ({ root, mine, messages }: TurnThread): Record<string, readonly string[]> => {
  const byId = new Map(messages.map((message) => [message.id, message]))
  const parentIdOf = (message: Message): Message | null => byId.get(message.parentId ?? '') ?? null
  const isInCircle = (message: Message): boolean => {
    let at = parentIdOf(message)
    for (let steps = 0; at && steps < messages.length; steps++) {
      if (at === message) return true
      at = parentIdOf(at)
    }
    return false
  }
  const parentOf = (message: Message): Message | null => (isInCircle(message) ? null : parentIdOf(message))
  const above = (message: Message): Message[] => {
    const list: Message[] = []
    for (let at = parentOf(message); at; at = parentOf(at)) list.push(at)
    return list
  }
  const isMine = (message: Message): boolean => mine.has(message.authorId)
  const addresses = (message: Message, person: string): boolean =>
    parentOf(message)?.authorId === person || (message.mentions.includes(person))
  /** Parts of one utterance, from the given one up. */
  const chainUp = (message: Message): Message[] => {
    const list = [message]
    for (let at = parentOf(message); at?.authorId === message.authorId; at = parentOf(at)) list.push(at)
    return list
  }
  const answersByTree = (mineOne: Message, theirs: Message): boolean => {
    if (!addresses(mineOne, theirs.authorId)) return false
    const path = above(mineOne)
    if (path.includes(theirs)) return true
    if (theirs.arrivedAt > mineOne.arrivedAt) return false
    return chainUp(theirs).slice(1).some((part) => {
      const place = path.indexOf(part)
      if (place < 0) return false
      const between = path.slice(0, place)
      const leaves = between.at(-1)?.authorId !== theirs.authorId
      return leaves && !between.some((other) => isMine(other) && other.deletedAt === null && addresses(other, theirs.authorId))
    })
  }
  const answersByQuote = (mineOne: Message, theirs: Message): boolean => {
    const quoted = byId.get(mineOne.quotedId ?? '')
    if (quoted?.authorId !== theirs.authorId) return false
    return chainUp(quoted).includes(theirs) || (chainUp(theirs).includes(quoted) && theirs.arrivedAt <= mineOne.arrivedAt)
  }
  const answersByTime = (mineOne: Message, theirs: Message): boolean => {
    if (theirs.arrivedAt >= mineOne.arrivedAt || above(theirs).includes(mineOne) || theirs.quotedId === mineOne.id) return false
    const parent = parentOf(mineOne)
    if (newlyNamed(mineOne, parent).has(theirs.authorId)) return true
    if (root !== 'direct') return false
    return !parent || (!isMine(parent) && addresses(mineOne, theirs.authorId))
  }
  const isAnswered = (theirs: Message): boolean => messages.some((mineOne) => isMine(mineOne) && mineOne.deletedAt === null
    && (answersByTree(mineOne, theirs) || answersByQuote(mineOne, theirs) || answersByTime(mineOne, theirs)))
  const answered: Record<string, string[]> = {}
  for (const message of messages) {
    if (isMine(message)) continue
    const list = (answered[message.authorId] ??= [])
    if (message.deletedAt === null && isAnswered(message)) list.push(message.id)
  }
  return Object.fromEntries(Object.entries(answered).map(([person, ids]) => [person, ids.sort()]))
}

describe('whose turn it is, for any thread', () => {
  it('agrees with the rule written down slowly', () => {
    fc.assert(fc.property(threads, (thread) => {
      const quick = Object.fromEntries([...turnsOf(thread)].map(([person, { answered }]) => [person, answered.map(({ id }) => id).sort()]))
      expect(quick).toEqual(slowly(thread))
    }), { numRuns: 2000 })
  }, 240_000)
  it('the order of arrival never matters', () => {
    fc.assert(fc.property(threads.chain((thread) => fc.tuple(fc.constant(thread), fc.shuffledSubarray([...thread.messages], { minLength: thread.messages.length }))),
      ([thread, shuffled]) => { expect(plain({ ...thread, messages: shuffled })).toEqual(plain(thread)) }), { numRuns: 500 })
  }, 240_000)
  it('the same batch twice changes nothing', () => {
    fc.assert(fc.property(threads, (thread) => { expect(plain({ ...thread, messages: [...thread.messages, ...thread.messages] })).toEqual(plain(thread)) }))
  })
  it('everybody who wrote has a turn, and waits exactly where something of theirs waits', () => {
    fc.assert(fc.property(threads, (thread) => {
      const all = turnsOf(thread)
      expect(new Set(all.keys())).toEqual(new Set(thread.messages.map(({ authorId }) => authorId).filter((id) => !thread.mine.has(id))))
      for (const { turn, waiting } of all.values()) expect(turn === 'theirs').toBe(waiting.length > 0)
      expect(all.get('@robot')?.turn).not.toBe('theirs')
    }))
  })
  it('no text makes it fail', () => {
    fc.assert(fc.property(fc.array(fc.tuple(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' })), { maxLength: 5 }), (texts) => {
      const messages = texts.map(([text, before], index) => says(index % 2 ? 'me' : 'ana', text, { id: `m${index}`, before, ...(index ? { to: `m${index - 1}` } : {}) })(index))
      expect(turnsOf({ root: 'direct', mine: new Set(['@me']), bots: new Set(), messages }).size).toBeLessThan(2)
    }))
  })
  it('ten thousand messages in one endless chain, with a circle at its end, come to an end', () => {
    const messages = Array.from({ length: 10_000 }, (_, index) => says(people[index % 4] ?? 'ana', '@me @ana @bob on', { id: `m${index}`, to: `m${index === 0 ? 5 : index - 1}` })(index))
    expect(turnsOf({ root: 'post', mine: new Set(['@me', '@me-too']), bots: new Set(), messages }).size).toBe(2)
  })
})
