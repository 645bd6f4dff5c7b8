import { describe, expect, it } from 'vitest'
import type { Message } from '#domain/message'
import type { Person } from '#domain/person'
import type { Triage } from '#domain/triage'
import { deriveThread, prepareThread, type Derived, type ThreadFacts } from '../../../renderer/store/derive.ts'
import type { Knowledge } from '../../../renderer/store/judging.ts'
import type { MessageRow } from '../../../renderer/store/rows.ts'
import { account, conversationId, noon, person, say, thread } from './world.ts'

const seenBy = (message: Message, ...accountIds: string[]): MessageRow =>
  ({ ...message, accountIds: accountIds.length > 0 ? accountIds : ['net:me'], refs: {}, textHash: null })
const everybody = ['ana', 'bob', 'cleo'].map((name) => person(name))
const peopleOf = (...people: readonly Person[]) => new Map([...everybody, ...people].map((one) => [one.id, one]))
const strangers: Knowledge = { depths: new Map(), sameText: new Map(), exceptions: [], clock: 0 }
const derive = (messages: readonly MessageRow[], patch: Partial<ThreadFacts> = {}, known: Partial<Knowledge> = {}): Derived => deriveThread(prepareThread({
  thread: { ...thread('walk'), accountIds: ['net:me'] }, messages, quoting: [], queued: [], accounts: [account(), account('second')],
  people: peopleOf(), triage: new Map(), looks: new Map(), ...patch,
}), { ...strangers, ...known })
const ana = conversationId('ana', 'walk')
const root = seenBy(say('root', 'me', 'walk', { at: noon }))
const article = { ...thread('walk', { root: 'article' as const }), accountIds: ['net:me'] }
const direct = { ...thread('walk', { root: 'direct' as const }), accountIds: ['net:me'] }

describe('why somebody waits', () => {
  it.each([
    ['replied-to-you', say('a', 'ana', 'walk', { parent: 'root', at: noon + 1 }), {}],
    ['named-you', say('a', 'ana', 'walk', { names: ['me'], at: noon + 1 }), {}],
    ['quoted-you', say('a', 'ana', 'walk', { quotedAuthorId: 'net:p-me', at: noon + 1 }), {}],
    ['quoted-you', say('a', 'ana', 'walk', { quotes: 'root', at: noon + 1 }), {}],
    ['commented', say('a', 'ana', 'walk', { at: noon + 1 }), { thread: article }],
    ['wrote-to-you', say('a', 'ana', 'walk', { at: noon + 1 }), { thread: direct }],
  ])('is said: %s', (key, message, patch) => {
    expect(derive([root, seenBy(message)], patch).conversations).toMatchObject([
      { section: 'waiting', tier: 0, waitingSince: noon + 1, latestAt: noon + 1, reason: { key, params: { at: noon + 1, count: 1 } } },
    ])
  })

  it('is counted from the first thing they wait with, while the row quotes the last', () => {
    const { conversations: [row] } = derive([root,
      seenBy(say('first', 'ana', 'walk', { parent: 'root', at: noon + 1 })), seenBy(say('then', 'ana', 'walk', { parent: 'first', at: noon + 5 }))])
    expect(row).toMatchObject({ waitingSince: noon + 1, latestAt: noon + 5, messageId: 'net:then', snippet: 'words of then', waitingCount: 2, reason: { key: 'replied-to-you' } })
  })
})

describe('where a conversation stands', () => {
  const hi = seenBy(say('hi', 'ana', 'walk', { parent: 'root', at: noon + 1 }))
  const triage = (seenUntil: number, patch: Partial<Triage> = {}) => new Map([[ana, { conversationId: ana, state: 'done' as const, decidedAt: noon + 9, seenUntil, returnsAt: null, ...patch }]])

  it('answered and done ones stand newest first', () => {
    const re = seenBy(say('re', 'me', 'walk', { parent: 'hi', at: noon + 7 }))
    expect(derive([root, hi, re]).conversations).toMatchObject([{ section: 'answered', waitingSince: -(noon + 7), latestAt: noon + 7, reason: { key: 'you-answered' } }])
    expect(derive([root, hi], { triage: triage(noon + 1) }).conversations).toMatchObject([{ section: 'done', turn: 'theirs', waitingSince: -(noon + 1), reason: { key: 'done' } }])
  })

  it('done ones wait again when something later waits', () => {
    expect(derive([root, hi], { triage: triage(noon) }).conversations).toMatchObject([{ section: 'waiting' }])
  })

  it('a labelled bot has its own lane and never waits', () => {
    const people = peopleOf(person('ana', { isBot: true }))
    expect(derive([root, hi], { people }).conversations).toMatchObject([{ section: 'bots', turn: 'quiet', reason: { key: 'bot' } }])
    expect(derive([root, hi, seenBy(say('aside', 'ana', 'run'))], { people, triage: triage(noon + 1) }).conversations).toMatchObject([{ section: 'done' }])
  })

  it('somebody overheard is not listed, a bot neither', () => {
    const aside = seenBy(say('aside', 'bob', 'walk', { parent: 'hi', at: noon + 3 }))
    expect(derive([root, hi, aside], { people: peopleOf(person('bob', { isBot: true })) }).conversations).toMatchObject([{}, { section: 'unlisted' }])
    expect(derive([root, hi, seenBy(say('aside', 'bob', 'walk', { parent: 'hi', at: noon + 3 }))]).conversations)
      .toMatchObject([{ section: 'waiting' }, { personId: 'net:p-bob', section: 'unlisted', reason: { key: 'overheard' } }])
  })

  it('snoozed ones stand by when they return, until the store’s clock has passed it', () => {
    const until = (returnsAt: number | null) => ({ triage: triage(noon + 1, { state: 'snoozed', returnsAt }) })
    expect(derive([root, hi], until(noon + 50)).conversations).toMatchObject([{ section: 'snoozed', waitingSince: noon + 50, reason: { key: 'snoozed', params: { returnsAt: noon + 50 } } }])
    expect(derive([root, hi], until(null)).conversations).toMatchObject([{ section: 'snoozed', waitingSince: Number.MAX_SAFE_INTEGER, reason: { key: 'snoozed-until-reply' } }])
    expect(derive([root, hi], until(noon + 50), { clock: noon + 50 }).conversations).toMatchObject([{ section: 'waiting', waitingSince: noon + 1 }])
  })

  it('what needs no answer is filed away with its own reason', () => {
    expect(derive([root, hi], { triage: triage(noon + 1, { state: 'no-answer' }) }).conversations).toMatchObject([{ section: 'done', reason: { key: 'no-answer' } }])
  })

  it('deleted words are not quoted', () => {
    expect(derive([root, seenBy(say('hi', 'ana', 'walk', { parent: 'root', deletedAt: noon + 4 }))]).conversations).toMatchObject([{ section: 'unlisted', snippet: '' }])
  })
})

describe('the account one answers with', () => {
  const both = (message: Message) => seenBy(message, 'net:me', 'net:second')
  const accountsOf = (...messages: readonly MessageRow[]) => derive(messages).conversations.map(({ accountId }) => accountId)

  it('is the one they spoke to, also in what they added to their own words', () => {
    const post = both(say('post', 'second', 'walk', { at: noon }))
    const hey = both(say('hey', 'bob', 'walk', { parent: 'post', at: noon + 1 }))
    expect(accountsOf(post, hey)).toEqual(['net:second'])
    expect(accountsOf(post, hey, both(say('added', 'bob', 'walk', { parent: 'hey', at: noon + 2 })))).toEqual(['net:second'])
    expect(accountsOf(both(say('named', 'bob', 'walk', { names: ['second'] })))).toEqual(['net:second'])
  })

  it('is one that saw it where they spoke to nobody, and never one that did not', () => {
    expect(accountsOf(both(say('aside', 'bob', 'walk')))).toEqual(['net:me'])
    expect(accountsOf(seenBy(say('named', 'bob', 'walk', { names: ['second'] }), 'net:me'))).toEqual(['net:me'])
  })
})
