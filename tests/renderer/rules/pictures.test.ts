import { describe, expect, it } from 'vitest'
import type { Attached } from '#domain/draft'
import { altOver, picturesLeft, pictureTrouble } from '../../../renderer/rules/pictures.ts'

const limits = { graphemes: 300, bytes: null, graphemesPerLink: null, images: { count: 2, bytes: 1000, mediaTypes: ['image/jpeg'], altGraphemes: 5 } }
const none = { ...limits, images: null }
const picture = (patch: Partial<Attached> = {}): Attached => ({ hash: 'a'.repeat(64), mediaType: 'image/jpeg', size: 1000, width: 10, height: 10, alt: '', ...patch })

describe('what a network takes of pictures', () => {
  it('counts down', () => {
    expect([[], [picture()], [picture(), picture()], [picture(), picture(), picture()]].map((each) => picturesLeft(each, limits))).toEqual([2, 1, 0, 0])
    expect(picturesLeft([], none)).toBe(0)
  })
  it('measures descriptions as a person does', () => {
    expect(altOver('👩‍👩‍👧‍👦👩‍👩‍👧‍👦👩‍👩‍👧‍👦👩‍👩‍👧‍👦👩‍👩‍👧‍👦', limits)).toBe(0)
    expect(altOver('a boat', limits)).toBe(1)
    expect(altOver('a'.repeat(9999), { ...limits, images: { ...limits.images, altGraphemes: null } })).toBe(0)
  })
  it.each([
    ['words alone', [], none, null],
    ['two that fit', [picture(), picture({ alt: 'boat' })], limits, null],
    ['one where none are taken', [picture()], none, 'no-pictures'],
    ['one too many', [picture(), picture(), picture()], limits, 'too-many-pictures'],
    ['one too large', [picture({ size: 1001 })], limits, 'picture-not-accepted'],
    ['one of another type', [picture({ mediaType: 'image/webp' })], limits, 'picture-not-accepted'],
    ['one described at too great a length', [picture({ alt: 'a boat' })], limits, 'description-too-long'],
  ] as const)('%s', (_, attachments, taken, code) => expect(pictureTrouble(attachments, taken)).toBe(code))
})
