import { expect, test } from 'vitest'
import { hold, isHeld, takeTypedAhead, typeAhead } from '../../../renderer/commands/provided.ts'

const type = (...keys: readonly string[]): boolean[] => keys.map(typeAhead)

test('what is typed before the box is there is kept for it, once, as the box would have taken it', () => {
  const letGo = hold()
  expect(isHeld()).toBe(true)
  expect(type('H', 'i', '!', 'Backspace', ',', 'Enter', '👋', 'é', ' ')).not.toContain(false)
  expect(takeTypedAhead()).toBe('Hi,\n👋é ')
  expect(takeTypedAhead()).toBe('')
  letGo()
  expect(isHeld()).toBe(false)
})

test('keys that type nothing are not kept', () => {
  const letGo = hold()
  expect(type('Escape', 'ArrowDown', 'F5', 'Tab')).toEqual([false, false, false, false])
  expect(takeTypedAhead()).toBe('')
  letGo()
})

test('what was typed for a box that never came goes into no other', () => {
  const letGo = hold()
  type('x')
  letGo()
  const again = hold()
  expect(takeTypedAhead()).toBe('')
  again()
})
