import { expect, test } from 'vitest'
import { giveUp, hold, isHeld, takeTypedAhead, typeAhead } from '../../../renderer/commands/provided.ts'

const unwanted = { giveUp: () => undefined, onLeft: () => undefined }
const type = (...keys: readonly string[]): boolean[] => keys.map(typeAhead)

test('what is typed before the box is there is kept for it, once, as the box would have taken it', () => {
  const letGo = hold(unwanted)
  expect(isHeld()).toBe(true)
  expect(type('H', 'i', '!', 'Backspace', ',', 'Enter', '👋', 'é', ' ')).not.toContain(false)
  expect(takeTypedAhead()).toBe('Hi,\n👋é ')
  expect(takeTypedAhead()).toBe('')
  letGo()
  expect(isHeld()).toBe(false)
})

test('keys that type nothing are not kept', () => {
  const letGo = hold(unwanted)
  expect(type('Escape', 'ArrowDown', 'F5', 'Tab')).toEqual([false, false, false, false])
  expect(takeTypedAhead()).toBe('')
  letGo()
})

test('what was typed for a box that never came goes into no other', () => {
  const left: string[] = []
  const letGo = hold({ ...unwanted, onLeft: (typed) => left.push(typed) })
  type('x', 'y')
  letGo()
  expect(left).toEqual(['xy'])
  const again = hold(unwanted)
  expect(takeTypedAhead()).toBe('')
  again()
})

test('a box that came is told nothing of words left, and one nobody typed for neither', () => {
  const left: string[] = []
  const letGo = hold({ ...unwanted, onLeft: (typed) => left.push(typed) })
  type('x')
  expect(takeTypedAhead()).toBe('x')
  letGo()
  hold({ ...unwanted, onLeft: (typed) => left.push(typed) })()
  expect(left).toEqual([])
})

test('giving up ends the wish for the box asked for last, and nothing where none is waited for', () => {
  const given: string[] = []
  giveUp()
  const first = hold({ ...unwanted, giveUp: () => given.push('first') })
  const second = hold({ ...unwanted, giveUp: () => given.push('second') })
  giveUp()
  second()
  giveUp()
  first()
  giveUp()
  expect(given).toEqual(['second', 'first'])
})
