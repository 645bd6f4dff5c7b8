import { describe, expect, it } from 'vitest'
import { initialsOf, toneOf } from '../../../renderer/ui/initials.ts'
import { fc } from '../../property.ts'

describe('initials', () => {
  it.each([['Ana Ruiz', 'AR'], ['maria del carmen lópez', 'ML'], ['Bo', 'B'], ['岡田 純', '岡'], ['ليلى حداد', 'لح'], ['★ Jo ★ Kim', 'JK'], ['Éva', 'É'], ['3D Tom', '3T']])('of %s are %s', (name, initials) => {
    expect(initialsOf(name, 'handle')).toBe(initials)
  })
  it('come from the handle where the name has no letters', () => {
    expect(initialsOf('🌻🌻', '@kid.example')).toBe('K')
    expect(initialsOf('', '')).toBe('·')
  })
  it('never pile up marks', () => {
    expect(initialsOf(`Z${'\u0335\u0321\u0361'.repeat(20)}algo`, 'z')).toBe('Z')
  })
  it('are short for any name', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (name) => {
      expect([...new Intl.Segmenter('en').segment(initialsOf(name, name))].length).toBeLessThanOrEqual(6)
    }))
  })
})

describe('the tone of a person', () => {
  it('stays with them, and is one of ten', () => {
    expect(toneOf('did:plc:ana')).toBe(toneOf('did:plc:ana'))
    expect(new Set(Array.from({ length: 300 }, (_, index) => toneOf(`did:plc:${index}`))).size).toBe(10)
  })
})
