import { describe, expect, it } from 'vitest'
import { roomFor } from '../../../renderer/rules/room.ts'
import { roomWords, standingWords, tooLongWords } from '../../../renderer/composer/truth.ts'

const limits = { graphemes: 300, bytes: 3000, graphemesPerLink: null }
const family = '👩‍👩‍👧‍👦'

describe('the room an answer has left', () => {
  it('counts what a person calls characters', () => {
    expect(roomFor('Grüße', limits).left).toBe(295)
    expect(roomFor('e\u0301', limits).left).toBe(299)
    expect(roomFor('図書館', limits).left).toBe(297)
  })
  it('counts bytes where they run out first', () => {
    expect(roomFor(family.repeat(100), limits)).toEqual({ left: 500, by: 'bytes' })
    expect(tooLongWords(roomFor(family.repeat(121), limits))).toBe('25 bytes too long')
  })
  it('does not count the space around the words', () => {
    expect(roomFor('  hi \n\n', limits).left).toBe(298)
  })
  it('counts every link alike where the network does', () => {
    expect(roomFor(`see https://example.com/${'a'.repeat(100)}`, { graphemes: 500, bytes: null, graphemesPerLink: 23 }).left).toBe(500 - 4 - 23)
  })
  it('has no end where there is no limit', () => {
    expect(roomWords(roomFor('x'.repeat(9999), { graphemes: null, bytes: null, graphemesPerLink: null }))).toBe('')
  })
  it('says on the button what is too much, and nothing before', () => {
    expect(tooLongWords(roomFor('x'.repeat(300), limits))).toBeNull()
    expect(tooLongWords(roomFor('x'.repeat(301), limits))).toBe('1 character too long')
    expect(roomWords(roomFor('x'.repeat(324), limits))).toBe('24 over')
  })
})

describe('an account that cannot send now', () => {
  it('lets one write all the same and says what will happen', () => {
    expect(standingWords('ready', 'Tidewater')).toBeNull()
    for (const standing of ['offline', 'signed-out', 'locked'] as const) expect(standingWords(standing, 'Tidewater')).toMatch(/Write all the same: your words are kept and go/)
  })
})
