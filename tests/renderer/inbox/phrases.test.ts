import { describe, expect, it } from 'vitest'
import { phraseReason, sentenceOf } from '../../../renderer/inbox/phrases.ts'
import { infoOf } from '../../../renderer/inbox/sections.ts'
import { noiseKinds } from '../../../renderer/rules/noise/signals/signal.ts'

const day = 86_400_000
const now = new Date(2026, 10, 22, 12).getTime()
const thread = { id: 't', network: 'n', uri: 'u', root: 'article', authorId: null, title: null, url: null, isIncomplete: false } as const
interface More { waitingCount?: number; title?: string; exchanges?: number }
const facts = (key: string, params: Record<string, string | number>, { waitingCount = 1, title, exchanges = 0 }: More) => ({
  section: 'waiting', reason: { key, params }, waitingCount, waitingSince: now - 2 * day, exchanges, thread: { ...thread, title: title ?? null },
} as const)
const ana = { id: 'n:ana', network: 'n', handle: 'ana', name: 'Ana', bio: '', avatarUrl: null, url: null, isBot: false, followers: null, following: null, posts: null }
const say = (key: string, params: Record<string, string | number> = {}, more: More = {}) => Object.values(phraseReason(facts(key, params, more), now)).filter(Boolean).join(' ')
const tell = (key: string, params: Record<string, string | number> = {}, more: More = {}) => sentenceOf({ ...facts(key, params, more), person: ana }, now)

describe('why a row is here', () => {
  it('reads as speech, with how often you two have talked', () => {
    expect(say('asked-you', {}, { exchanges: 6 })).toBe('Asked you something. Talked 6 times.')
    expect(say('replied-to-you', {}, { exchanges: 1 })).toBe('Replied to you. Talked once.')
    expect(say('named-you')).toBe('Mentioned you. Not talked yet.')
    expect(say('quoted-you', {}, { exchanges: 1200 })).toBe('Quoted you. Talked 1,200 times.')
    expect(say('wrote-to-you')).toMatch(/^Wrote to you\./)
  })
  it('calls kind last words what they are, and asks for nothing', () => {
    expect(say('closed-kindly', { at: now }, { exchanges: 4 })).toBe('A kind closing word. May need no answer.')
  })
  it('says how many messages wait', () => {
    expect(say('replied-to-you', {}, { waitingCount: 3 })).toBe('Replied to you, three messages.')
    expect(say('replied-to-you', {}, { waitingCount: 3, exchanges: 2 })).toBe('Replied to you. Talked twice.')
  })
  it('names the article, shortened where its title is long', () => {
    expect(say('commented', {}, { title: 'Plain is not simple' })).toMatch(/^Commented on “Plain is not simple”\./)
    expect(say('commented', {}, { title: 'word '.repeat(50) }).length).toBeLessThan(120)
  })
  it('tells when, where the rules know when', () => {
    expect(say('you-answered', { at: now - 2 * day })).toBe('You answered 2 days ago.')
    expect(say('you-answered')).toBe('You answered.')
    expect(say('done', { at: now - 60_000 })).toBe('Set aside a minute ago.')
  })
  it('says when something put off returns', () => {
    expect(say('snoozed', { returnsAt: new Date(2026, 10, 23, 9).getTime() })).toMatch(/^Put off\. It returns tomorrow at /)
    expect(say('snoozed-until-reply')).toBe('Put off. It returns when they write.')
    expect(say('no-answer')).toBe('You said it needs no answer.')
  })
  it('says nothing rather than something wrong for a reason it does not know', () => {
    expect(say('from-a-later-version', { at: now })).toBe('')
  })
})

describe('the whole sentence', () => {
  it('has who, when and how often', () => {
    expect(tell('asked-you', { at: now - 2 * day }, { exchanges: 6 })).toBe('Ana asked you something 2 days ago; you have talked 6 times.')
    expect(tell('replied-to-you', { at: now - 3_600_000 }, { waitingCount: 2 })).toBe('Ana replied to you 1 hour ago, two messages; you have not talked yet.')
    expect(tell('you-answered', { at: now - day }, { exchanges: 2 })).toBe('You answered Ana 1 day ago; you have talked twice.')
    expect(tell('closed-kindly', { at: now - day })).toBe('Ana sent a kind closing word 1 day ago; it may need no answer.')
  })
})

describe('why something is hidden', () => {
  it.each(noiseKinds)('%s has a sentence of its own, and never speaks of feelings or intent', (kind) => {
    const words = say(kind, { people: 0, links: 1, others: 0 })
    expect(words).toMatch(/^[A-Z].*\.$/)
    expect(words).not.toMatch(/spam|wants|tries|hates|annoy/i)
  })
  it('counts whom a link was sent to, the reader among them', () => {
    expect(say('broadcast', { people: 6, links: 1, others: 0 })).toBe('A link sent to seven people at once.')
    expect(say('broadcast', { people: 6, links: 0, others: 0 })).toBe('Sent to seven people at once.')
  })
  it('says when it follows a word of the user’s', () => {
    expect(say('marked-sender', { value: 'n:x', decidedAt: now - day })).toBe('Because you marked this sender 1 day ago.')
    expect(say('marked-domain', { value: 'example.com', decidedAt: now - day })).toBe('Because you marked example.com 1 day ago.')
  })
})

describe('the headline of a list', () => {
  it.each([[0, 'Nobody is waiting'], [1, 'One person is waiting'], [7, 'Seven people are waiting'], [12, 'Twelve people are waiting'], [13, '13 people are waiting'], [1200, '1,200 people are waiting']])('with %i', (count, words) => {
    expect(infoOf('waiting').headline(count, count)).toBe(words)
  })
  it('of what is hidden counts conversations', () => {
    expect(infoOf('hidden').headline(1, 1)).toBe('One is hidden')
    expect(infoOf('hidden').headline(8, 8)).toBe('Eight are hidden')
  })
})
