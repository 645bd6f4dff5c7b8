import { describe, expect, it } from 'vitest'
import { foldMessage, messageWithoutAccount } from '../../../../renderer/store/write/fold.ts'
import { isSame } from '../../../../renderer/store/write/same.ts'
import { noon, say } from '../world.ts'

const first = foldMessage(undefined, say('hi', 'ana', 'walk', { ref: 'b' }), 'net:b', noon)

describe('a message seen again', () => {
  it('by another account gives the same row in whatever order', () => {
    const other = foldMessage(undefined, say('hi', 'ana', 'walk', { ref: 'a' }), 'net:a', noon)
    const both = foldMessage(first, say('hi', 'ana', 'walk', { ref: 'a' }), 'net:a', noon)
    expect(foldMessage(other, say('hi', 'ana', 'walk', { ref: 'b' }), 'net:b', noon)).toEqual(both)
    expect(both).toMatchObject({ accountIds: ['net:a', 'net:b'], refs: { 'net:a': 'a', 'net:b': 'b' }, ref: 'a' })
    expect(messageWithoutAccount(both, 'net:a')).toEqual(first)
    expect(messageWithoutAccount(first, 'net:b')).toBeNull()
  })

  it('with other words remembers those before, also where the network only says that it was edited', () => {
    expect(foldMessage(first, say('hi', 'ana', 'walk', { text: 'new' }), 'net:b', noon + 5).edited).toEqual({ at: noon + 5, textBefore: 'words of hi' })
    const told = say('hi', 'ana', 'walk', { text: 'new', edited: { at: noon + 3, textBefore: '' } })
    const edited = foldMessage(first, told, 'net:b', noon + 5)
    expect(edited.edited).toEqual({ at: noon + 3, textBefore: 'words of hi' })
    expect(foldMessage(edited, told, 'net:b', noon + 9)).toEqual(edited)
  })

  it('keeps what the network itself says stood there before', () => {
    const told = say('hi', 'ana', 'walk', { text: 'new', edited: { at: noon + 3, textBefore: 'older still' } })
    expect(foldMessage(first, told, 'net:b', noon + 5).edited).toEqual(told.edited)
  })
})

it('rows are the same whatever the order of their keys, and different by any value', () => {
  expect(isSame({ a: [1, { b: null }], c: 'x' }, { c: 'x', a: [1, { b: null }] })).toBe(true)
  for (const other of [{ a: [1, { b: null }] }, { a: [1, { b: 0 }], c: 'x' }, { a: [{ b: null }, 1], c: 'x' }, { a: { 0: 1 }, c: 'x' }, null]) {
    expect(isSame({ a: [1, { b: null }], c: 'x' }, other)).toBe(false)
  }
})
