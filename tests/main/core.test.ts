import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { CallInput, CallName } from '#bridge'
import type { ConnectorInfo, VaultState } from '#domain/account'
import type { SendItem } from '#domain/outbox-item'
import type { Connector } from '../../main/connectors/connector.ts'
import { startCore, type Core } from '../../main/core.ts'
import { failed } from '../../main/failed.ts'
import type { Host, HostEvents } from '../../main/host.ts'
import { account, batchAt } from './fixtures.ts'

const info: ConnectorInfo = {
  network: 'net', name: 'Net', summary: 'A network for tests.', iconPath: '', signInFields: [], signInHelp: { text: '', url: null },
  isSample: false, abilities: [], limits: account.limits,
}
const item: SendItem = {
  id: 'item-1', accountId: account.id, text: 'Hello', language: null, queuedAt: 1,
  target: { kind: 'reply', personId: 'net:ana', threadId: 'net:t', threadUri: 't', messageId: 'net:m', messageUri: 'm', messageRef: '', audience: 'public', warning: null },
}

let folder = ''
let core: Core | null = null
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'kith-core-'))
})
afterEach(async () => {
  await core?.stop()
  await rm(folder, { recursive: true, force: true })
})

/** A window that writes everything it is given, and a vault that keeps secrets as they are. */
const setUp = async (connector: Partial<Connector>, vault: VaultState = 'session') => {
  const pushed: string[] = []
  const openLink = vi.fn(async () => undefined)
  let events: HostEvents | null = null
  const host: Host = {
    name: 'chromium',
    sealer: { state: () => vault, seal: async (text) => text, open: async (text) => text, choose: async () => vault, unlock: async () => vault },
    open: async (given) => {
      events = given
      return {
        push: async (json) => {
          pushed.push(json)
          return json.includes('"delivery"') ? '{"isWritten":true,"problem":null,"watched":[]}' : 'null'
        },
      }
    },
    openLink,
  }
  const whole = {
    info, pull: async () => batchAt('a'), signOut: async () => undefined,
    signIn: async () => ({ account, credential: 'secret' }), ...connector,
  } as Connector
  core = await startCore({ host, connectors: [whole], folder, version: '0', addSample: false, notices: [] })
  const call = async <K extends CallName>(name: K, input: CallInput<K>): Promise<unknown> => JSON.parse(await events?.onCall(JSON.stringify({ name, input })) ?? '')
  return { call, pushed, openLink, reload: () => events?.onReload() }
}
const start = { account, cursor: null, watched: [], pastDays: 90, fillsPast: true }

test('an account that signs in is read, and its first batch is the first receipt', async () => {
  const { call, pushed } = await setUp({
    pull: async (session) => {
      expect(await session.readCredential()).toBe('secret')
      return batchAt('a')
    },
  })
  expect(await call('signIn', { network: 'net', fields: {} })).toEqual({ ok: { is: 'signed-in', account } })
  await call('startSync', start)
  await core?.firstReceipt
  expect(pushed.some((json) => json.includes('"cursor":"a"'))).toBe(true)
})

test('no credential ever crosses to the page', async () => {
  const { call, pushed } = await setUp({})
  const answers = [await call('hello', null), await call('signIn', { network: 'net', fields: {} }), await call('startSync', start)]
  await core?.firstReceipt
  expect(JSON.stringify([answers, pushed])).not.toContain('secret')
})

test('without a place for secrets nobody signs in, and the network is not even asked', async () => {
  const signIn = vi.fn()
  const { call } = await setUp({ signIn }, 'unset')
  expect(await call('signIn', { network: 'net', fields: {} })).toMatchObject({ ok: { is: 'failed', failure: { code: 'vault-unset' } } })
  expect(signIn).not.toHaveBeenCalled()
})

test('signing out forgets the secret even where the network cannot be reached', async () => {
  const { call } = await setUp({
    signOut: async () => {
      throw failed('offline', 'unreachable')
    },
    send: async (session) => {
      await session.readCredential()
      throw new Error('a secret was still there')
    },
  })
  await call('signIn', { network: 'net', fields: {} })
  expect(await call('signOut', { account })).toEqual({ ok: null })
  expect(await call('send', { item, account })).toMatchObject({ ok: { is: 'failed', failure: { kind: 'signed-out', code: 'no-credential' } } })
})

test('a send without an answer is unknown, a send the network declined is failed', async () => {
  let error: Error = failed('broken', 'no-answer')
  const { call } = await setUp({
    send: async () => {
      throw error
    },
  })
  expect(await call('send', { item, account })).toMatchObject({ ok: { is: 'unknown' } })
  error = failed('refused', 'blocked')
  expect(await call('send', { item, account })).toMatchObject({ ok: { is: 'failed', failure: { code: 'blocked' } } })
  error = new TypeError('a bug of ours')
  expect(await call('send', { item, account })).toMatchObject({ ok: { is: 'unknown' } })
})

test.each(['javascript:alert(1)', 'file:///etc/passwd', 'http://example.org', 'data:text/html,hi', 'not an address', 'kith://x'])('%s is not opened', async (url) => {
  const { call, openLink } = await setUp({})
  expect(await call('openLink', { url })).toEqual({ ok: false })
  expect(openLink).not.toHaveBeenCalled()
})

test('https and mailto addresses open in the user\'s own browser', async () => {
  const { call, openLink } = await setUp({})
  expect(await call('openLink', { url: 'https://example.org/a' })).toEqual({ ok: true })
  expect(await call('openLink', { url: 'mailto:ana@example.org' })).toEqual({ ok: true })
  expect(openLink).toHaveBeenCalledTimes(2)
})

test('a page that loads anew ends the loops of the page before', async () => {
  let pulls = 0
  const { call, reload } = await setUp({
    pull: async () => {
      pulls += 1
      return batchAt('a')
    },
  })
  await call('startSync', start)
  await core?.firstReceipt
  reload()
  await call('syncNow', { accountId: null })
  expect(pulls).toBe(1)
})

test('quitting waits for a token that is being stored', async () => {
  const log: string[] = []
  const { call } = await setUp({
    pull: async (session) => {
      await new Promise((resolve) => session.signal.addEventListener('abort', resolve))
      await new Promise((resolve) => setTimeout(resolve, 20))
      await session.saveCredential('rotated')
      log.push('stored')
      return batchAt('a')
    },
  })
  await call('startSync', start)
  await core?.stop()
  expect(log).toEqual(['stored'])
  expect(await call('startSync', start)).toEqual({ refused: expect.stringContaining('quitting') as string })
})
