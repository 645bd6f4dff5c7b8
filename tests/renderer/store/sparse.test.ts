import { describe, expect, it } from 'vitest'
import { read } from '../../../renderer/store/open.ts'
import { getSparse } from '../../../renderer/store/sparse.ts'
import { useStore } from './use-store.ts'
import { account } from './world.ts'

const many = Array.from({ length: 60 }, (_, at) => `c${String(at).padStart(2, '0')}`)
const look = (conversationId: string) => ({ conversationId, shownAt: 1, openedAt: null })

describe('rows of which few are there', () => {
  useStore(account())

  it.each([
    ['a table smaller than what is asked for', ['c07', 'c30', 'elsewhere']],
    ['a larger one', [...many.slice(5), ...many.map((id) => `other ${id}`)]],
    ['one of whose rows most lie elsewhere', [...Array.from({ length: 400 }, (_, at) => `a${at}`), 'c05', 'c08', ...Array.from({ length: 400 }, (_, at) => `d${at}`)]],
    ['one with far more rows in between', [...many, ...Array.from({ length: 400 }, (_, at) => `c20 ${at}`)]],
    ['an empty one', []],
  ])('of %s are given in the order they were asked for, as often as they were', async (_, there) => {
    await read(({ looks }) => looks.bulkPut(there.map(look)))
    const asked = [...many, 'c07', 'c06']
    const found = await read(({ looks }) => getSparse(looks, asked))
    expect(found).toEqual(asked.map((id) => there.includes(id) ? look(id) : undefined))
  })
})
