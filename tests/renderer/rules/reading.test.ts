import { describe, expect, it } from 'vitest'
import type { Recent, RecentPost } from '#domain/recent'
import { contentWords, oneOfEachStem, sharedWords } from '../../../renderer/rules/content-words.ts'
import { converses, readingOf } from '../../../renderer/rules/reading.ts'
import { commonSentences, readingSentences } from '../../../renderer/followers/reading-words.ts'
import { day, noon, person, say, thread } from '../store/world.ts'

const nobody = { known: new Set<string>(), words: '' }
const post = (at: number, text: string, { to = null, link = false }: { to?: string | null; link?: boolean } = {}): RecentPost => ({
  at: noon - at, answersId: to === null ? null : `net:p-${to}`,
  said: { thread: thread(`t${String(at)}`), message: say(`m${String(at)}`, 'ana', `t${String(at)}`, {
    at: noon - at, text, ...(to === null ? {} : { parent: `other-${String(at)}` }), ...(link ? { marks: [{ kind: 'link', from: 0, to: 1, target: 'https://x.example' }] } : {}),
  }) },
})
const repost = (at: number): RecentPost => ({ at: noon - at, answersId: null, said: null })
const recent = (posts: readonly RecentPost[], patch: Partial<Recent['person']> = {}): Recent => ({ person: person('ana', patch), readAt: noon, posts, followsYou: true })
const many = <T>(count: number, make: (at: number) => T): T[] => Array.from({ length: count }, (_, at) => make(at))

describe('are they home?', () => {
  it('somebody who answers people, in numbers and their own words', () => {
    const reading = readingOf(recent([...many(14, (at) => post(at, `That is a long enough answer, number ${String(at)}.`, { to: `p${String(at % 9)}` })), ...many(16, (at) => post(100 + at, `Something I thought about, number ${String(at)}.`))]), nobody)
    expect(reading).toMatchObject({ posts: 30, answers: 14, people: 9, links: 0, reposts: 0, isTooLittle: false })
    expect(readingSentences(reading, 'yesterday')).toBe('Answers people: 14 of the last 30 posts, to 9 people. Last seen yesterday.')
    expect(reading.examples.map(({ text }) => text)).toEqual(['That is a long enough answer, number 0.', 'Something I thought about, number 0.', 'That is a long enough answer, number 1.'])
    expect(converses(reading)).toBe(true)
  })

  it('somebody who posts links and answers nobody', () => {
    const reading = readingOf(recent([...many(18, (at) => post(at, `${String(at)} tricks for your brand`, { link: true })), repost(50), repost(51)]), nobody)
    expect(readingSentences(reading, 'today')).toBe('Answers nobody in the last 20 posts. 18 carry links and 2 are reposts. Last seen today.')
    expect(converses(reading)).toBe(false)
  })

  it('answers to oneself are no talk with people', () => {
    expect(readingOf(recent(many(8, (at) => post(at, 'and another thing', { to: 'ana' }))), nobody)).toMatchObject({ answers: 0, people: 0 })
  })

  it('says when there is too little to say, and nothing more than that', () => {
    expect(readingSentences(readingOf(recent([]), nobody), null)).toBe('Too little to say: no posts yet.')
    const reading = readingOf(recent([post(0, 'Hi!', { to: 'bob' }), post(1, 'First day here.')]), nobody)
    expect(readingSentences(reading, 'today')).toBe('Too little to say: 2 posts so far, 1 of them an answer to people. Last seen today.')
    expect(converses(reading)).toBe(false)
  })

  it('honest automation says so, and is nobody who talks', () => {
    const reading = readingOf(recent(many(9, (at) => post(at, 'The tide is high.', { to: `p${String(at)}` })), { isBot: true }), nobody)
    expect(readingSentences(reading, 'today')).toMatch(/^Says it is automated\. Answers people: 9 of the last 9 posts, to 9 people\./u)
    expect(converses(reading)).toBe(false)
  })

  it('names whom you know of those they answer, and the words you both use', () => {
    const reading = readingOf(recent([post(0, 'I set it in letterpress', { to: 'bob' }), post(1, 'yes', { to: 'bob' }), post(2, 'no', { to: 'cleo' }), ...many(4, (at) => post(5 + at, 'paper and rain'))]),
      { known: new Set(['net:p-bob', 'net:p-dan']), words: 'My letterpress studio. Paper in the cellar.' })
    expect(reading.knownIds).toEqual(['net:p-bob'])
    expect(commonSentences(reading, ['Bob'])).toBe('Talks with Bob, whom you know. You both write of “letterpress” and “paper”.')
    expect(commonSentences({ shared: [] }, [])).toBe('')
  })

  it('what was deleted is not their word any more', () => {
    const gone = post(0, 'Regretted')
    const { said } = gone
    expect(readingOf(recent([{ ...gone, said: said && { ...said, message: { ...said.message, deletedAt: noon + day } } }]), nobody).examples).toEqual([])
  })
})

describe('words that are about something', () => {
  it('names a stem once, also where it is written in several forms', () => {
    expect(oneOfEachStem(['printers', 'printed', 'printing', 'Málagas', 'malaga', 'types', 'type', 'internet', 'interview', '印刷', '印刷所'])).toEqual(['printers', 'Málagas', 'types', 'internet', 'interview', '印刷', '印刷所'])
  })
  it('are compared without case, accents and endings, and in scripts that need few signs', () => {
    expect(sharedWords(contentWords('Ein KAFFEE in Málaga, mit Druckern'), contentWords('kaffee malaga drucker'))).toEqual(['KAFFEE', 'Málaga', 'Druckern'])
    expect([...contentWords('活版印刷の名刺').keys()].length).toBeGreaterThan(0)
    expect([...contentWords('Thanks for the follow, have a great day! @nora.studio https://letterpress.example').keys()]).toEqual([])
  })
})
