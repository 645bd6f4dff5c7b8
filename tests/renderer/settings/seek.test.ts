import { expect, test } from 'vitest'
import { keysSought } from '../../../renderer/settings/KeyList.tsx'
import { isSought } from '../../../renderer/settings/seek.ts'
import { commands } from '../../../renderer/commands/list.ts'

test.each([
  ['', true], ['  ', true], ['tak', true], ['TAKING back', true], ['undo', true], ['back sent', true], ['éarlier', false], ['aking', false], ['taking zebra', false],
])('“%s” is sought in a setting: %s', (typed, is) => {
  expect(isSought(typed, ['Taking back what you sent', 'z or Undo gives it back to you.'])).toBe(is)
})

test('accents and case do not count', () => {
  expect(isSought('uber', ['Über Kith'])).toBe(true)
  expect(isSought('ÜBER', ['uber'])).toBe(true)
})

test('keys are found by what they do, and all of them by their own name', () => {
  expect(keysSought('put off tomorrow').map(({ name }) => name)).toEqual(['snooze-tomorrow'])
  expect(keysSought('keyboard')).toEqual(commands)
  expect(keysSought('')).toEqual(commands)
  expect(keysSought('passphrase')).toEqual([])
})
