/** Long work in steps, behind everything else that is asked for. */
import { expect, it } from 'vitest'
import { inSteps } from '../../../renderer/store/in-steps.ts'
import { soon } from '../../soon.ts'

/** A queue as the worker's, and how many steps there are to do. */
const open = (steps: number) => {
  const done: string[] = []
  let last: Promise<void> = Promise.resolve()
  let left = steps
  let waiting = 0
  let most = 0
  const queue = (work: () => Promise<void>): void => {
    waiting += 1
    most = Math.max(most, waiting)
    last = last.then(async () => {
      waiting -= 1
      await work()
    })
  }
  const begin = inSteps(async () => {
    await Promise.resolve()
    done.push('step')
    left -= 1
    return left > 0
  }, queue)
  return { done, begin, ask: (what: string) => queue(async () => { done.push(what) }), more: (count: number) => { left = count }, idle: () => last, mostWaiting: () => most }
}

it('begun again and again while it is under way, it stays one chain, and nothing else waits for more than a step', async () => {
  const { done, begin, ask, idle, mostWaiting } = open(5)
  for (let time = 0; time < 4; time += 1) begin()
  await idle()
  expect(done).toEqual(['step'])
  begin()
  ask('a setting')
  await soon(async () => expect(done.filter((what) => what === 'step')).toHaveLength(5))
  expect(done.indexOf('a setting')).toBeLessThanOrEqual(2)
  // The setting and one step of the work, never more of it.
  expect(mostWaiting()).toBeLessThanOrEqual(2)
})

it('once at its end it can be begun again', async () => {
  const { done, begin, more, idle } = open(1)
  begin()
  await idle()
  more(2)
  begin()
  await soon(async () => expect(done).toHaveLength(3))
})
