import { expect, test } from 'vitest'
import { alsoReadWords } from '../../../renderer/composer/truth.ts'

test.each([
  [[], ''],
  [['@carol'], '@carol will be able to read this.'],
  [['@carol', '@dora@far.example', '@eve'], '@carol, @dora@far.example and @eve will be able to read this.'],
])('who reads a private answer because its words name them is said: %j', (handles, words) => {
  expect(alsoReadWords(handles)).toBe(words)
})
