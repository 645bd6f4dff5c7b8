import { describe, expect, it } from 'vitest'
import { checksOf, type Words } from '../../../renderer/rules/checks.ts'
import { checkWords } from '../../../renderer/composer/check-words.ts'

const words = (text: string, patch: Partial<Words> = {}): Words => ({
  text, isWelcome: true, answered: 'We are printing our names with potatoes next week. What do I tell them about ink and sleeves?',
  to: { name: 'Wilhelmina', handle: 'ms.osei', bio: 'Year 4 teacher. Twenty-two children, one good pair of scissors.' }, earlier: [], ...patch,
})
const found = (text: string, patch: Partial<Words> = {}): string[] => checksOf(words(text, patch)).map(({ is }) => is)

describe('a welcome', () => {
  it('that is about them has nothing to be said of', () => {
    expect(found('Old shirts, sleeves rolled twice, and the ink on a plate, never in the bottle. Potatoes print best when they are dry.')).toEqual([])
    expect(found('')).toEqual([])
  })

  it('has a link', () => {
    for (const link of ['https://example.org/ink', 'www.example.org', 'myshop.com/ink']) expect(found(`About ink and sleeves: ${link}`), link).toEqual(['link'])
    expect(found('Ink on sleeves, e.g. on mine. It was 3.5 metres of it')).toEqual([])
  })

  it('sells', () => {
    expect(found('We offer web design for teachers with children, and our services have a discount today')).toContain('sells')
    expect(found('Potatoes are my favourite, I printed a whole sleeve with one')).not.toContain('sells')
  })

  it('flatters and then points somewhere', () => {
    expect(found('Amazing post about ink! Check out https://paul-scales.example/ink')).toContain('flatters-and-points')
    expect(found('Love your potatoes, wonderful! See my profile for more')).toContain('flatters-and-points')
    expect(found('Wonderful potatoes. Did the ink hold?')).toEqual([])
  })

  it('shares no word with their post, their name or what they say of themselves', () => {
    expect(found('Nice to meet you here, have a lovely weekend!')).toContain('nothing-of-theirs')
    expect(found('A teacher! I was one too, long ago.')).not.toContain('nothing-of-theirs')
    expect(found('Hello')).toEqual([])
  })

  it('says nearly the same as was written to somebody else, their names aside', () => {
    const earlier = [{ text: 'Hello Bob, what a fine workshop you have, ink on every sleeve. How long have you printed?', name: 'Bob', handle: 'bob.test', at: 7 }]
    const same = checksOf(words('Hello Wilhelmina, what a fine workshop you have, ink on every sleeve! How long have you printed?', { earlier }))
    expect(same).toEqual([{ is: 'nearly-same', name: 'Bob', at: 7 }])
    expect(same.map((check) => checkWords(check, () => 'yesterday at 21:40'))).toEqual(['Nearly the same as you wrote to Bob yesterday at 21:40.'])
    expect(found('Potatoes soak up the ink; let the children cut them the evening before.', { earlier })).toEqual([])
  })
})

describe('an answer', () => {
  const answer = (text: string, patch: Partial<Words> = {}) => found(text, { isWelcome: false, ...patch })

  it('to a question is more than thanks, and more than a link', () => {
    for (const text of ['Thanks!', 'thank you so much 🙏', 'Danke', 'Merci beaucoup !']) expect(answer(text), text).toEqual(['bare-thanks'])
    expect(answer('https://example.org/ink')).toEqual(['bare-link'])
    expect(answer('Thanks! Old shirts, mostly.')).toEqual([])
    expect(answer('Here is how we do it: https://example.org/ink')).toEqual([])
  })

  it('to no question may be a thank-you', () => {
    expect(answer('Thanks!', { answered: 'Your almanac arrived, it is lovely.' })).toEqual([])
  })

  it('may have a link and praise', () => {
    expect(answer('Wonderful! Have a look at https://example.org/ink, we do ink on Thursdays')).toEqual([])
  })

  it('is written and not copied', () => {
    const earlier = [{ text: 'We are open from nine to five on every day but Sunday, come by when you like.', name: 'Bob', handle: 'bob', at: 1 }]
    expect(answer('We are open from nine to five on every day but Sunday; come by when you like!', { earlier })).toEqual(['nearly-same'])
    expect(answer('Yes, gladly.', { earlier: [{ text: 'Yes, gladly.', name: 'Bob', handle: 'bob', at: 1 }] })).toEqual([])
  })
})
