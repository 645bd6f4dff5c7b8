import { describe, expect, it } from 'vitest'
import { closeStore, openStore, read } from '../../../renderer/store/open.ts'
import { receiveBatches, takeBatch } from '../../../renderer/sync/receive.ts'
import { storeName, useStore } from '../store/use-store.ts'
import { batch, say } from '../store/world.ts'

const json = JSON.stringify(batch([say('root', 'me', 'walk'), say('hi', 'ana', 'walk', { parent: 'root' })]))

describe('a delivery', () => {
  useStore()

  it('is written before main hears of it', async () => {
    let taker: typeof takeBatch | null = null
    receiveBatches((take) => {
      taker = take
    })
    expect(taker).toBe(takeBatch)
    expect(await takeBatch(json)).toMatchObject({ isWritten: true, problem: null })
    expect(await read(({ messages }) => messages.count())).toBe(2)
  })

  it('to a closed store is refused with a reason, so that main delivers it again', async () => {
    closeStore()
    expect(await takeBatch(json)).toMatchObject({ isWritten: false, problem: expect.stringContaining('Kith has closed its inbox') as unknown, watched: [] })
    await openStore(storeName())
    expect(await read(({ messages }) => messages.count())).toBe(0)
  })
})
