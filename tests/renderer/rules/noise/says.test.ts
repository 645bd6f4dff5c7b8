import { describe, expect, it } from 'vitest'
import { plainOf, wordsOf } from '../../../../renderer/rules/noise/lexicon.ts'
import { lookUpOf, partsOf, saidWordsOf } from '../../../../renderer/rules/noise/says.ts'
import { judgeBy, shipped } from '../../../../renderer/rules/noise.ts'
import { itemOf } from './item-builder.ts'
import { fc } from '../../../property.ts'

const words = (text: string): readonly string[] => wordsOf(plainOf(text))

describe('the words of a text that can be learned', () => {
  it('are words, stems of longer ones, pairs of neighbours, and one name for all numbers', () => {
    expect([...partsOf(words('Claim 500 giveaways'))]).toEqual(['claim', '0', 'claim 0', 'giveaways', 'givea*', '0 giveaways'])
  })
  it('are two and three characters in a row where words are not set apart', () => {
    expect([...partsOf(words('相互フォ'))]).toEqual(['相互', '相互フ', '互フ', '互フォ', 'フォ'])
  })
  it('are found in a table just as they were counted', () => {
    const vocabulary = ['red', 'blue', 'giveaways', '12', '7b', '相互フォ', 'ก', '']
    const text = fc.array(fc.constantFrom(...vocabulary), { maxLength: 12 }).map((list) => list.filter((word) => word !== ''))
    fc.assert(fc.property(text, text, (known, said) => {
      const table = new Map([...partsOf(known)].map((part) => [part, part]))
      const expected = [...partsOf(said)].filter((part) => table.has(part))
      expect(new Set(lookUpOf(table)(said))).toEqual(new Set(expected))
    }))
  })
  it('speak for or against noise by name, and alone never hide anybody', () => {
    const model = { ...shipped(), words: saidWordsOf([['giveaway', 50, 'zorp'], ['own-words', -50, 'blip']]) }
    expect(judgeBy({ ...model, bias: 9, threshold: 0 })(itemOf('zorp zorp')).signals).toContainEqual({ name: 'says “zorp”', weight: 0.5 })
    expect(judgeBy(model)(itemOf('zorp')).is).toBe('person')
  })
  it('have one spelling where letters are written in several ways', () => {
    expect(plainOf('Łódź, Straße, IŞIK, ışık, 優惠, ي ى')).toBe('lodz, strasse, isik, isik, 优惠, ي ي')
  })
})
