import { describe, expect, it } from 'vitest'
import { isClosing } from '../../../renderer/rules/closing.ts'
import { exchangesIn } from '../../../renderer/rules/depth.ts'
import { foldsOf } from '../../../renderer/rules/fold.ts'
import { rankOf } from '../../../renderer/rules/rank.ts'
import { olderBefore, placeOf } from '../../../renderer/rules/section.ts'
import type { Standing } from '../../../renderer/rules/section.ts'
import { says, threadOf } from './thread-builder.ts'

const waiting = (text: string, exchanges = 0) => rankOf({ messages: [says('ana', text)(0)], exchanges, way: 'replied-to-you' })

describe('who stands first', () => {
  it('depth comes before asking, asking before telling, closing words last', () => {
    const tiers = [
      waiting('Lovely evening it was.', 12), waiting('Are you in?', 4), waiting('It rained.', 3), waiting('Are you in?', 1), waiting('It rained.', 2),
      waiting('Are you in?'), waiting('It rained.'), waiting('Thanks!', 20), waiting('❤️', 1), waiting('Thanks!'),
    ].map(({ tier }) => tier)
    expect(tiers).toEqual([...tiers].sort((a, b) => a - b))
    expect(new Set(tiers).size).toBe(tiers.length)
  })
  it('ten exchanges are as deep as a thousand, and nine are not', () => {
    expect(waiting('Hm.', 10).tier).toBe(waiting('Hm.', 1000).tier)
    expect(waiting('Hm.', 9).tier).toBeGreaterThan(waiting('Hm.', 10).tier)
  })
  it('thanks after a question do not close it', () => {
    const messages = [says('ana', 'Which hall?')(0), says('ana', 'Thanks!')(1)]
    expect(rankOf({ messages, exchanges: 0, way: 'named-you' })).toMatchObject({ tier: 6, asks: true, reason: { key: 'asked-you', params: { at: messages[0]?.arrivedAt, count: 2, exchanges: 0 } } })
  })
  it('the reason says how their words reached you where they ask nothing', () => {
    expect(waiting('It rained.').reason.key).toBe('replied-to-you')
    expect(waiting('Thank you!').reason.key).toBe('closed-kindly')
  })
})

describe('closing words', () => {
  it.each([
    'Thanks!', 'thank you so much', '@me thx', '❤️', '👍🏽', 'ok', 'Great, thanks!', 'Danke schön', 'Alles klar, bis dann', 'Mach ich', 'gracias', 'Muchas gracias, un abrazo', 'merci beaucoup', 'd’accord', 'obrigada!',
    'Grazie mille', 'dank je wel', 'спасибо большое', 'teşekkürler', 'dziękuję', 'شكرا', 'תודה רבה', 'धन्यवाद', 'ありがとうございます', '谢谢', '감사합니다', 'haha', 'You too, good night', '🙏✨',
  ])('%s', (text) => expect(isClosing(text)).toBe(true))
  it.each([
    'Thanks, but which hall?', 'thanks but that is wrong', 'ok, and when do we meet?', 'Great photo of my grandmother in the garden in 1974', 'No.', 'I disagree', 'PS4', 'see https://a.example',
    'Danke, aber das stimmt nicht', 'gracias, pero no funciona', '', '谢谢，不过还是打不开', 'My mother died last week.', 'ありがとう、でも動きません',
  ])('not: %s', (text) => expect(isClosing(text)).toBe(false))
})

describe('how deep two people have talked', () => {
  const count = (...messages: Parameters<typeof threadOf>[1][]) => Object.fromEntries(exchangesIn(threadOf('post', ...messages)))
  it('an exchange is an utterance and the answer to it, each message in one at most', () => {
    expect(count(says('ana', 'One?', { id: 'a' }), says('me', 'Yes.', { id: 'b', to: 'a' }))).toEqual({ '@ana': 1 })
    expect(count(says('ana', 'One?', { id: 'a' }), says('me', 'Yes.', { id: 'b', to: 'a' }), says('ana', 'Fine.', { id: 'c', to: 'b' }))).toEqual({ '@ana': 1 })
    expect(count(says('ana', 'One?', { id: 'a' }), says('me', 'Yes.', { id: 'b', to: 'a' }), says('ana', 'Two?', { id: 'c', to: 'b' }), says('me', 'No.', { to: 'c' }))).toEqual({ '@ana': 2 })
  })
  it('their answer to my post is an exchange, an unanswered mention is none', () => {
    expect(count(says('me', 'Frost.', { id: 'p' }), says('ana', 'Here too.', { to: 'p' }), says('bob', '@me hello'))).toEqual({ '@ana': 1 })
  })
  it('three messages in a row are one utterance', () => {
    expect(count(says('ana', 'a', { id: 'a' }), says('ana', 'b', { id: 'b', to: 'a' }), says('ana', 'c', { id: 'c', to: 'b' }), says('me', 'd', { id: 'd', to: 'b' }), says('me', 'e', { to: 'd' }))).toEqual({ '@ana': 1 })
  })
  it('my one answer to three people is an exchange with each', () => {
    expect(count(says('ana', '@me a', { id: 'a' }), says('bob', '@me b'), says('me', '@ana @bob c', { to: 'a' }))).toEqual({ '@ana': 1, '@bob': 1 })
  })
  it('quoting answers; bots, noise and deleted words do not count', () => {
    expect(count(says('ana', '@me a', { id: 'a' }), says('me', 'b', { quotes: 'a' }))).toEqual({ '@ana': 1 })
    expect(count(says('robot', '@me a', { id: 'a' }), says('me', 'b', { to: 'a' }))).toEqual({})
    expect(count(says('ana', '@me a', { id: 'a' }), says('me', 'b', { to: 'a', deleted: true }))).toEqual({})
    expect([...exchangesIn({ ...threadOf('post', says('ana', 'buy', { id: 'a' }), says('me', 'no', { to: 'a' })), noise: new Set(['a']) })]).toEqual([])
  })
  it('in a direct conversation whoever speaks next answers', () => {
    expect(Object.fromEntries(exchangesIn(threadOf('direct', says('ana', 'a'), says('ana', 'b'), says('me', 'c'), says('me', 'd'), says('ana', 'e'), says('me', 'f'))))).toEqual({ '@ana': 2 })
  })
})

describe('where a conversation is listed', () => {
  const now = 1_000_000
  const standing = (more: Partial<Standing> = {}): Standing => ({ turn: 'theirs', waiting: [says('ana', 'Hm?', { at: 5 })(0)], decision: null, isBot: false, isHidden: false, ...more })
  const at = 5 * 60_000
  it('done stays done until they write again', () => {
    expect(placeOf(standing({ decision: { state: 'done', seenUntil: at } }), now)).toBe('done')
    expect(placeOf(standing({ decision: { state: 'done', seenUntil: at - 1 } }), now)).toBe('waiting')
  })
  it('no answer needed is settled until new words come', () => {
    expect(placeOf(standing({ decision: { state: 'no-answer', seenUntil: at } }), now)).toBe('done')
    expect(placeOf(standing({ decision: { state: 'no-answer', seenUntil: at - 1 } }), now)).toBe('waiting')
  })
  it('snoozed returns at its time, or when they write', () => {
    const snoozed = (returnsAt: number | null, seenUntil = at) => placeOf(standing({ decision: { state: 'snoozed', seenUntil, returnsAt } }), now)
    expect([snoozed(now + 1), snoozed(now), snoozed(null), snoozed(now + 1, at - 1), snoozed(null, at - 1)]).toEqual(['snoozed', 'waiting', 'snoozed', 'waiting', 'waiting'])
  })
  it('bots have their lane, noise is hidden, overheard words are unlisted', () => {
    expect(placeOf(standing({ turn: 'quiet', waiting: [], isBot: true }), now)).toBe('bots')
    expect(placeOf(standing({ turn: 'quiet', waiting: [], isHidden: true }), now)).toBe('hidden')
    expect(placeOf(standing({ turn: 'quiet', waiting: [] }), now)).toBe('unlisted')
    expect(placeOf(standing({ turn: 'yours', waiting: [] }), now)).toBe('answered')
  })
  it('older is what waits for more than thirty days, or as many as you set', () => {
    expect(olderBefore(100 * 86_400_000)).toBe(70 * 86_400_000)
    expect(olderBefore(100 * 86_400_000, 7)).toBe(93 * 86_400_000)
  })
})

describe('a thread with many strangers', () => {
  const row = (index: number, exchanges = 0, threadId = 't') => ({ threadId, personId: `p${index}`, asks: index % 4 === 0, exchanges })
  it('folds, and says how many ask', () => {
    expect(foldsOf(Array.from({ length: 30 }, (_, index) => row(index)))).toMatchObject([{ threadId: 't', people: 30, asking: 8 }])
  })
  it('does not fold while it is small, and people you have talked with stay outside', () => {
    expect(foldsOf(Array.from({ length: 7 }, (_, index) => row(index)))).toEqual([])
    const [fold] = foldsOf([...Array.from({ length: 9 }, (_, index) => row(index)), row(99, 2)])
    expect(fold?.people).toBe(9)
    expect(fold?.personIds).not.toContain('p99')
  })
})
