import { expect, test } from 'vitest'
import type { Account, Ability } from '#domain/account'
import { lookingAs } from '../../../renderer/followers/looking-as.ts'

const account = (id: string, abilities: readonly Ability[] = ['read-person'], network = 'net'): Account => ({
  id, network, personId: `${network}:me-${id}`, handle: id, name: id, service: '', url: null, abilities: [...abilities],
  limits: { graphemes: null, bytes: null, graphemesPerLink: null, images: null }, addedAt: 0,
})
const carl = { id: 'net:carl', network: 'net', accountIds: ['b'] }

test('somebody is looked at through an account that has met them, else through any that can', () => {
  expect(lookingAs(carl, [account('a'), account('b')])?.id).toBe('b')
  expect(lookingAs(carl, [account('a'), account('b', [])])?.id).toBe('a')
  expect(lookingAs(carl, [account('a', ['reply']), account('b', ['read-person'], 'other')])).toBeNull()
})

test('nobody is asked whether they are at home themselves', () => {
  expect(lookingAs({ ...carl, id: 'net:me-a' }, [account('a'), account('b')])).toBeNull()
})
