import { expect, test, vi } from 'vitest'
import { largestMessage } from '#bridge'
import { answerCall, askToClose, deliverBatch, type Handlers } from '../../main/bridge-server.ts'
import { failed } from '../../main/failed.ts'
import { batchAt } from './fixtures.ts'

const openLink = vi.fn(async () => true)
const handlers = { openLink } as unknown as Handlers
const ask = async (value: unknown): Promise<unknown> => JSON.parse(await answerCall(typeof value === 'string' ? value : JSON.stringify(value), handlers))

test('a call that fits its schema is answered', async () => {
  expect(await ask({ name: 'openLink', input: { url: 'https://example.org' } })).toEqual({ ok: true })
})

test.each([
  ['not JSON', '{"name":'],
  ['JSON that is no call', '[1,2]'],
  ['a name that does not exist', { name: 'format', input: null }],
  ['a name every object has', { name: 'constructor', input: null }],
  ['an input of another shape', { name: 'openLink', input: { url: 7 } }],
  ['an input that is missing', { name: 'openLink' }],
  ['a call that is too large', 'x'.repeat(largestMessage + 1)],
])('%s is refused in words and reaches no handler', async (_, value) => {
  openLink.mockClear()
  expect(await ask(value)).toEqual({ refused: expect.stringMatching(/\w+ .+\.$/) as string })
  expect(openLink).not.toHaveBeenCalled()
})

test('a handler that throws is a refusal, not a silence', async () => {
  openLink.mockRejectedValueOnce(new Error('no browser'))
  expect(await ask({ name: 'openLink', input: { url: 'https://example.org' } })).toEqual({ refused: 'Call openLink failed: no browser' })
})

test('what a handler refused on purpose crosses as a Failure too, so that the page can phrase it', async () => {
  openLink.mockRejectedValueOnce(failed('refused', 'disk-full', 'ENOSPC'))
  expect(await ask({ name: 'openLink', input: { url: 'https://example.org' } })).toMatchObject({ failure: { kind: 'refused', code: 'disk-full', detail: 'ENOSPC' } })
})

test('a receipt that makes no sense is a broken delivery', async () => {
  const delivery = (answer: string) => deliverBatch({ push: async () => answer }, batchAt('a'))
  await expect(delivery('{"isWritten":"yes"}')).rejects.toMatchObject({ failure: { kind: 'broken', code: 'page-gone' } })
  await expect(delivery('<html>')).rejects.toMatchObject({ failure: { kind: 'broken' } })
  expect(await delivery('{"isWritten":true,"problem":null,"watched":[]}')).toMatchObject({ isWritten: true })
})

test('a batch too large for the bridge is said to be so and not sent', async () => {
  const push = vi.fn(async () => '')
  await expect(deliverBatch({ push }, batchAt('x'.repeat(largestMessage)))).rejects.toMatchObject({ failure: { code: 'batch-too-large' } })
  expect(push).not.toHaveBeenCalled()
})

test('a page that is gone, or answers nonsense, never keeps Kith from quitting', async () => {
  expect(await askToClose({ push: async () => 'false' })).toBe(false)
  expect(await askToClose({ push: async () => 'true' })).toBe(true)
  expect(await askToClose({ push: async () => '"later"' })).toBe(true)
  expect(await askToClose({ push: async () => '<html>' })).toBe(true)
  expect(await askToClose({ push: () => Promise.reject(new Error('gone')) })).toBe(true)
})
