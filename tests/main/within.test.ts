import { expect, it } from 'vitest'
import { within } from '../../main/within.ts'

it('gives what the work gives, or why it failed', async () => {
  expect(await within(Promise.resolve(7), 60_000)).toBe(7)
  await expect(within(Promise.reject(new Error('no keyring')), 60_000)).rejects.toThrow('no keyring')
})

it('does not wait endlessly', async () => {
  await expect(within(new Promise(() => undefined), 1)).rejects.toThrow('No answer within')
})
