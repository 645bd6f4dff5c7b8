import { createHash } from 'node:crypto'
import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { CallInput, CallName } from '#bridge'
import type { ConnectorInfo, VaultState } from '#domain/account'
import type { Connector } from '../../main/connectors/connector.ts'
import { startCore, type Core } from '../../main/core.ts'
import { failed } from '../../main/failed.ts'
import type { Host, HostEvents } from '../../main/host.ts'
import { soon } from '../soon.ts'
import { account, batchAt, sendItem as item } from './fixtures.ts'

const info: ConnectorInfo = {
  network: 'net', name: 'Net', summary: 'A network for tests.', iconPath: '', signInWith: 'form', signInFields: [], signInHelp: { text: '', url: null },
  isSample: false, abilities: [], limits: account.limits,
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
  const quit = vi.fn()
  const forgetPage = vi.fn(async () => undefined)
  const show = vi.fn(async () => undefined)
  let events: HostEvents | null = null
  const host: Host = {
    name: 'chromium',
    sealer: { state: () => vault, seal: async (text) => text, open: async (text) => text, choose: async () => vault, unlock: async () => vault, forget: () => undefined },
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
    show,
    forgetPage,
    quit,
  }
  const whole = {
    info, pull: async () => batchAt('a'), signOut: async () => undefined,
    signIn: async () => ({ account, credential: 'secret' }), ...connector,
  } as Connector
  core = await startCore({ host, connectors: [whole], folder, version: '0', addSample: false, notices: [] })
  const call = async <K extends CallName>(name: K, input: CallInput<K>): Promise<unknown> => JSON.parse(await events?.onCall(JSON.stringify({ name, input })) ?? '')
  return { call, pushed, openLink, show, forgetPage, quit, reload: () => events?.onReload() }
}
const start = { account, cursor: null, watched: [], pastDays: 90, fillsPast: true }

test('brings the window to the front', async () => {
  const { call, show } = await setUp({})
  expect(await call('show', null)).toEqual({ ok: null })
  expect(show).toHaveBeenCalledOnce()
})

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

/** Asks its server who it is, and then in the browser. */
const askingFirst = (look: () => Promise<unknown>): Partial<Connector> => ({
  signIn: async (_, { fetch, askBrowser }) => {
    await fetch(`http://127.0.0.1:${String(await look())}/`)
    await askBrowser({ addressFor: (uri) => uri, state: 'x', pasteUri: null })
    return { account, credential: 'secret' }
  },
})

test('a sign-in can be given up while its server says nothing, and the next one ends it too', async () => {
  let asked = 0
  const server = createServer(() => void (asked += 1))
  await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve))
  const { call, pushed } = await setUp(askingFirst(async () => (server.address() as AddressInfo).port))
  const cancelled = { ok: { is: 'failed', failure: { kind: 'refused', code: 'sign-in-cancelled' } } }
  const first = call('signIn', { network: 'net', fields: {} })
  await soon(() => expect(asked).toBe(1))
  expect(await call('cancelSignIn', null)).toEqual({ ok: null })
  expect(await first).toMatchObject(cancelled)
  const second = call('signIn', { network: 'net', fields: {} })
  await soon(() => expect(asked).toBe(2))
  const third = call('signIn', { network: 'net', fields: {} })
  expect(await second).toMatchObject(cancelled)
  await soon(() => expect(asked).toBe(3))
  await call('cancelSignIn', null)
  expect(await third).toMatchObject(cancelled)
  expect(pushed.some((json) => json.includes('in-browser'))).toBe(false)
  server.closeAllConnections()
  server.close()
})

test('the page is told once the browser has the network\'s own page, and who gives up there is let go', async () => {
  const server = createServer((_, response) => response.end())
  await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve))
  const { call, pushed, openLink } = await setUp(askingFirst(async () => (server.address() as AddressInfo).port))
  const asked = call('signIn', { network: 'net', fields: {} })
  await soon(() => expect(pushed).toContain('{"is":"signal","name":"signIn","input":"in-browser"}'))
  expect(openLink).toHaveBeenCalledOnce()
  await call('cancelSignIn', null)
  expect(await asked).toMatchObject({ ok: { is: 'failed', failure: { code: 'sign-in-cancelled' } } })
  server.close()
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
  await call('approve', { item, isFirst: false, isAgain: false })
  expect(await call('signOut', { account })).toEqual({ ok: null })
  expect(await call('send', { item, account })).toMatchObject({ ok: { is: 'failed', failure: { kind: 'signed-out', code: 'no-credential' } } })
})

test('what the user did not approve does not go out', async () => {
  const send = vi.fn()
  const { call } = await setUp({ send })
  expect(await call('send', { item, account })).toMatchObject({ ok: { is: 'failed', failure: { code: 'not-approved' } } })
  expect(send).not.toHaveBeenCalled()
  await call('approve', { item, isFirst: false, isAgain: false })
  await call('send', { item, account })
  expect(send).toHaveBeenCalledOnce()
})

test('the page is answered before it is quit', async () => {
  const { call, quit } = await setUp({})
  expect(await call('quit', null)).toEqual({ ok: null })
  await soon(() => expect(quit).toHaveBeenCalledOnce())
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

test('a picture the page has put is what a connector sends; one that is not here is said to be missing', async () => {
  const bytes = Buffer.from('a picture')
  const hash = createHash('sha256').update(bytes).digest('hex')
  const sent: string[] = []
  const { call } = await setUp({
    send: async (session, { attachments }) => {
      for (const { hash: name } of attachments) sent.push(Buffer.from(await session.readAttachment(name)).toString())
      throw failed('refused', 'enough')
    },
  })
  const withPicture = (id: string, name: string) => ({ ...item, id, attachments: [{ hash: name, mediaType: 'image/png' as const, size: bytes.length, width: 1, height: 1, alt: '' }] })
  expect(await call('putAttachment', { hash, from: 0, size: bytes.length, base64: bytes.toString('base64') })).toEqual({ ok: bytes.length })
  const here = withPicture('here', hash)
  expect(await call('approve', { item: here, isFirst: false, isAgain: false })).toMatchObject({ ok: { is: 'approved' } })
  expect(await call('send', { item: here, account })).toMatchObject({ ok: { is: 'failed', failure: { code: 'enough' } } })
  expect(sent).toEqual(['a picture'])
  await rm(join(folder, 'attachments'), { recursive: true })
  expect(await call('send', { item: here, account })).toMatchObject({ ok: { is: 'failed', failure: { kind: 'refused', code: 'attachment-missing' } } })
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

test('deleting everything leaves nothing in the profile, forgets the page, and Kith goes on as at the first start', async () => {
  const { call, forgetPage } = await setUp({})
  await call('signIn', { network: 'net', fields: {} })
  await call('openBackups', { generation: 'one', isEmpty: true })
  await call('appendJournal', { generation: 'one', entries: [{ table: 'drafts', key: 'c', at: 1, json: '{"text":"mine"}', seq: 1 }] })
  expect(await call('approve', { item, isFirst: false, isAgain: false })).toMatchObject({ ok: { is: 'approved' } })
  expect(await readdir(folder)).toEqual(expect.arrayContaining(['backups', 'ledger.jsonl']))
  expect(await call('deleteEverything', { accounts: [{ ...account, abilities: [...account.abilities] }] })).toEqual({ ok: null })
  expect(await readdir(folder)).toEqual([])
  expect(forgetPage).toHaveBeenCalledOnce()
  expect(await call('openBackups', { generation: 'two', isEmpty: true })).toMatchObject({ ok: { acknowledged: 0, offer: [] } })
  expect(await call('appendJournal', { generation: 'two', entries: [{ table: 'drafts', key: 'c', at: 1, json: '{"text":"new"}', seq: 1 }] })).toEqual({ ok: 1 })
  expect(await call('approve', { item, isFirst: false, isAgain: false })).toMatchObject({ ok: { is: 'approved' } })
})

test('what a crash left undeleted is gone before anything is opened', async () => {
  await writeFile(join(folder, 'deleting'), '')
  await mkdir(join(folder, 'backups'))
  await writeFile(join(folder, 'ledger.jsonl'), 'old')
  await setUp({})
  expect(await readdir(folder)).toEqual([])
})
