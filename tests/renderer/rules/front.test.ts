import { expect, test } from 'vitest'
import { alsoNamed, frontOf } from '../../../renderer/rules/front.ts'
import { roomFor } from '../../../renderer/rules/room.ts'

const own = 'ann@social.example'
const names = ['bob@social.example', 'Carol@other.example', 'ann@social.example']

test.each([
  ['Thank you.', ['@bob', '@Carol@other.example']],
  ['@carol@other.example thank you.', ['@bob']],
  ['Ask @bob@social.example or @carol@other.example.', []],
  ['Write to bob@social.example.', ['@bob', '@Carol@other.example']],
])('in front of “%s” goes who is not named in it, and never oneself', (text, front) => {
  expect(frontOf(text, names, own)).toEqual(front)
})

test.each([
  ['Hello.', ['@cora.test']], ['Hello @cora.test, how are you?', []], ['Hello @Cora.test.', []],
])('where handles name no server, in front of “%s” goes the whole handle', (text, front) => {
  expect(frontOf(text, ['cora.test'], 'nora.test')).toEqual(front)
})

test('where nobody has to be named, nothing goes in front', () => {
  expect(frontOf('Thank you.', [], own)).toEqual([])
})

test('what goes in front takes room, handles without their servers where the network counts so, and so does a warning', () => {
  const limits = { graphemes: 30, bytes: null, graphemesPerLink: 23 }
  expect(roomFor('Thanks.', limits, ['@bob', '@Carol@other.example']).left).toBe(30 - '@bob @Carol@other.example Thanks.'.length)
  expect(roomFor('Thanks.', { ...limits, shortHandles: true }, ['@bob', '@Carol@other.example']).left).toBe(30 - '@bob @Carol Thanks.'.length)
  expect(roomFor('Thanks.', { ...limits, warningCounts: true }, [], 'Printing').left).toBe(30 - 'PrintingThanks.'.length)
  expect(roomFor('Thanks.', limits, [], 'Printing').left).toBe(30 - 'Thanks.'.length)
})

test.each([
  ['Thank you, @bob and @Carol@other.example.', []],
  ['Ask @Dora@far.example, @dora@far.example or @eve.', ['@dora@far.example', '@eve']],
  ['I, @ann, wrote to eve@far.example.', []],
  ['@carol is somebody else here.', ['@carol']],
])('“%s” reaches besides those it is for: %j', (text, also) => {
  expect(alsoNamed(text, names, own)).toEqual(also)
})
