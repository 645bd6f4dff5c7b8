import { describe, expect, it } from 'vitest'
import { getAccounts, listAccounts, removeAccount, saveAccount, setFillsPast } from '../../../../renderer/store/accounts.ts'
import { read } from '../../../../renderer/store/open.ts'
import { apply, reopen, useStore } from '../use-store.ts'
import { account, batch, noon, say } from '../world.ts'

const mine = [say('root', 'me', 'walk', { at: noon }), say('hi', 'ana', 'walk', { parent: 'root', at: noon + 1 })]
const messages = (): Promise<string[]> => read(async (database) => (await database.messages.toArray()).map(({ uri }) => uri).sort())

describe('an account', () => {
  useStore(account('second'), account())

  it('added again after a removal that failed half-way keeps what it brings', async () => {
    await apply(batch([...mine, say('old', 'me', 'past', { at: noon - 1 })]))
    // What a removal leaves behind where the disk was full after its first step.
    await read(async ({ accounts, cursors, leaving }) => {
      await leaving.put({ accountId: 'net:me', personId: account().personId })
      await accounts.delete('net:me')
      await cursors.delete('net:me')
    })
    await saveAccount(account())
    expect(await messages()).toEqual([])
    await apply(batch(mine))
    await reopen()
    // Writes are answered in order: after the next one what the start goes on with is through.
    await saveAccount(account('third'))
    expect(await messages()).toEqual(['hi', 'root'])
    expect((await getAccounts()).map(({ id }) => id)).toContain('net:me')
  })

  it('whose past was stopped remembers it over a restart, by itself, until it goes on', async () => {
    const filling = async () => Object.fromEntries((await listAccounts()).map(({ name, fillsPast }) => [name, fillsPast]))
    expect(await filling()).toEqual({ me: true, second: true })
    await setFillsPast('net:me', false)
    await setFillsPast('net:me', false)
    await reopen()
    expect(await filling()).toEqual({ me: false, second: true })
    await setFillsPast('net:me', true)
    expect(await filling()).toEqual({ me: true, second: true })
  })

  it('removed and added again fills its past like a new one', async () => {
    await setFillsPast('net:me', false)
    await removeAccount('net:me', false)
    await saveAccount(account())
    expect((await listAccounts()).map(({ fillsPast }) => fillsPast)).toEqual([true, true])
  })
})
