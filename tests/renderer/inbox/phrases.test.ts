import { describe, expect, it } from 'vitest'
import { phraseReason } from '../../../renderer/inbox/phrases.ts'
import { sections } from '../../../renderer/inbox/sections.ts'

const now = Date.UTC(2026, 10, 22)
const thread = { id: 't', network: 'n', uri: 'u', root: 'article', authorId: null, title: null, url: null, isIncomplete: false } as const
const say = (key: string, params: Record<string, string | number> = {}, more: { waitingCount?: number; title?: string } = {}) =>
  phraseReason({ reason: { key, params }, waitingCount: more.waitingCount ?? 1, thread: { ...thread, title: more.title ?? null } }, now)

describe('why a row is here', () => {
  it('reads as speech', () => {
    expect(say('replied-to-you')).toBe('Replied to you.')
    expect(say('named-you')).toBe('Named you.')
    expect(say('quoted-you')).toBe('Quoted you.')
    expect(say('wrote-to-you')).toBe('Wrote to you.')
  })
  it('says how many messages wait', () => {
    expect(say('replied-to-you', {}, { waitingCount: 3 })).toBe('Replied to you, three messages.')
  })
  it('names the article, shortened where its title is long', () => {
    expect(say('commented', {}, { title: 'Plain is not simple' })).toBe('Commented on “Plain is not simple”.')
    expect(say('commented', {}, { title: 'word '.repeat(50) }).length).toBeLessThan(90)
  })
  it('tells when, where the rules know when', () => {
    expect(say('you-answered', { at: now - 2 * 86_400_000 })).toBe('You answered 2 days ago.')
    expect(say('you-answered')).toBe('You answered.')
    expect(say('done', { at: now - 60_000 })).toBe('Set aside a minute ago.')
  })
  it('says nothing rather than something wrong for a reason it does not know', () => {
    expect(say('from-a-later-version', { at: now })).toBe('')
  })
})

describe('the headline of a list', () => {
  const waiting = sections.find(({ section }) => section === 'waiting')
  it.each([[0, 'Nobody is waiting'], [1, 'One person is waiting'], [7, 'Seven people are waiting'], [12, 'Twelve people are waiting'], [13, '13 people are waiting'], [1200, '1,200 people are waiting']])('with %i', (count, words) => {
    expect(waiting?.headline(count)).toBe(words)
  })
})
