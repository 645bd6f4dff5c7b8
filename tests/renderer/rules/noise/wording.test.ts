import { describe, expect, it } from 'vitest'
import { plainOf } from '../../../../renderer/rules/noise/lexicon.ts'
import { piecesIn, piecesOf, wordedBy, wordedWordsOf } from '../../../../renderer/rules/noise/wording.ts'
import { judge, judgeBy, shipped } from '../../../../renderer/rules/noise.ts'
import { fc } from '../../../property.ts'
import { itemOf } from './item-builder.ts'

describe('how a message is worded', () => {
  it('is read from the pieces of its words, ends and marks included, all digits the same', () => {
    expect(piecesOf('a7!')).toEqual(['_a', 'a0', '0!', '!_', '_a0', 'a0!', '0!_', '_a0!', 'a0!_', '_a0!_'])
    expect([...wordedWordsOf(plainOf('Free, FREE!  free, café'))]).toEqual(['free,', 'free!', 'cafe'])
  })
  it('never takes an emoji in half', () => {
    expect(piecesOf('😀').filter((piece) => /\p{Cs}/u.test(piece))).toEqual([])
  })
  it('adds up its pieces, and a repeated word tells nothing new', () => {
    const worded = wordedBy(piecesIn([[100, 'zor _zor'], [-40, 'blip']]))
    expect(worded('zorp zorp')).toEqual(worded('zorp'))
    expect(worded('zorp')).toBeGreaterThan(worded('zorp and much else that says nothing'))
    expect(worded('blip')).toBeLessThan(0)
    expect(worded('')).toBe(0)
  })
  it('finds a word it remembers as it found it first, whatever the text', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      const worded = wordedBy(shipped().pieces)
      expect(worded(plainOf(text))).toEqual(worded(plainOf(text)))
    }))
  })
})

describe('wording, beside the signals', () => {
  const judgeWith = (weight: number, text: string, links: readonly string[] = []) =>
    judgeBy({ ...shipped(), pieces: piecesIn([[weight, 'zorp']]) })(itemOf([text, ...links].join(' '))).is
  it('protects, and alone never hides', () => {
    expect(judgeWith(9900, 'zorp')).toBe('person')
    expect(judgeWith(0, 'zorp, giveaway: claim your prize', ['https://win.example'])).toBe('noise')
    expect(judgeWith(-9900, 'zorp, giveaway: claim your prize', ['https://win.example'])).toBe('person')
  })
  it.each([
    'Need some help with your SEO? I can grow your business and bring more sales. DM me.',
    'Do you need some help with your marketing? I grow brands like yours, DM me for a free audit.',
    'We grow brands. Need your help? DM me for a free audit of your marketing and sales growth',
  ])('takes no offer for somebody who asks for help: %s', (text) => {
    expect(judge(itemOf(`@me ${text}`)).is).toBe('noise')
  })
  it('tells no kind where anything else does: a giveaway by somebody with the bio of a salesman is a giveaway', () => {
    const selling = { ...shipped(), bioPieces: piecesIn([[9900, 'zorp']]) }
    expect(judgeBy(selling)(itemOf('Giveaway! Claim your prize https://win.example', { author: { bio: 'zorp' } })).reason.key).toBe('giveaway')
  })
})
