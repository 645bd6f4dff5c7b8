import { describe, expect, it } from 'vitest'
import { handleOf, nameOf } from '../../../renderer/words/names.ts'

describe('what somebody is called', () => {
  it('is their name, else their handle with one @', () => {
    expect(nameOf({ name: ' Ana Ruiz ', handle: 'ana.example' })).toBe('Ana Ruiz')
    expect(nameOf({ name: ' ', handle: 'ana.example' })).toBe('@ana.example')
    expect(handleOf({ handle: '@ana@example.org' })).toBe('@ana@example.org')
  })
  it('cannot turn the order of reading or break the line', () => {
    expect(nameOf({ name: '\u202Emoc.elgoog\u202C', handle: 'x' })).toBe('moc.elgoog')
    expect(nameOf({ name: 'Ana\n\n\nRuiz', handle: 'x' })).toBe('Ana Ruiz')
  })
  it('leaves right-to-left names alone', () => {
    expect(nameOf({ name: 'ليلى حداد', handle: 'x' })).toBe('ليلى حداد')
  })
})
