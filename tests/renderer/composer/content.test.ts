import { describe, expect, it } from 'vitest'
import { isEmpty, isSame, nothing } from '../../../renderer/composer/content.ts'
import { picture } from '../store/world.ts'

describe('what stands in a composer', () => {
  it('is nothing without words and pictures, whatever message is picked', () => {
    expect(isEmpty({ ...nothing, messageId: 'net:hi' })).toBe(true)
    expect(isEmpty({ ...nothing, attachments: [picture('a')] })).toBe(false)
  })
  it('is another where a picture, its description or the picked message is', () => {
    const one = { ...nothing, text: 'hi', attachments: [picture('a')] }
    expect(isSame(one, { ...one, attachments: [picture('a')] })).toBe(true)
    expect(isSame(one, { ...one, attachments: [picture('a', 'a knot')] })).toBe(false)
    expect(isSame(one, { ...one, attachments: [picture('b')] })).toBe(false)
    expect(isSame(one, { ...one, messageId: 'net:hi' })).toBe(false)
  })
})
