import { expect, test } from 'vitest'
import { createTurns } from '../../main/turns.ts'

test('work of one account runs one after the other, work of two side by side', async () => {
  const turns = createTurns()
  const log: string[] = []
  const step = (key: string, name: string) => turns.take(key, async () => {
    log.push(`${name} begins`)
    await new Promise((resolve) => setTimeout(resolve, 5))
    log.push(`${name} ends`)
  })
  await Promise.all([step('a', 'a1'), step('a', 'a2'), step('b', 'b1')])
  expect(log.indexOf('a1 ends')).toBeLessThan(log.indexOf('a2 begins'))
  expect(log.indexOf('b1 begins')).toBeLessThan(log.indexOf('a1 ends'))
})

test('work that fails does not hold up what comes after', async () => {
  const turns = createTurns()
  const bad = turns.take('a', async () => {
    throw new Error('no')
  })
  const good = turns.take('a', async () => 'yes')
  await expect(bad).rejects.toThrow('no')
  expect(await good).toBe('yes')
})
