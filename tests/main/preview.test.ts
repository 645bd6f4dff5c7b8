/** An account nobody has signed in to: what main does for it, and what it does not. */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { CallInput, CallName } from '#bridge'
import type { Account, ConnectorInfo, VaultState } from '#domain/account'
import type { Connector } from '../../main/connectors/connector.ts'
import { startCore, type Core } from '../../main/core.ts'
import { failed } from '../../main/failed.ts'
import type { HostEvents } from '../../main/host.ts'
import { account, batchAt, sendItem as item } from './fixtures.ts'

const info: ConnectorInfo = {
  network: 'net', name: 'Net', summary: '', iconPath: '', signInWith: 'form', signInFields: [], signInHelp: { text: '', url: null },
  isSample: false, abilities: [], limits: account.limits, preview: { example: 'me', pattern: '^me$', fields: [] },
}
const looked: Account = { ...account, abilities: ['open-on-site'], isPreview: true }
let folder = ''
let core: Core | null = null
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'kith-preview-'))
})
afterEach(async () => {
  await core?.stop()
  await rm(folder, { recursive: true, force: true })
})

const setUp = async (connector: Partial<Connector>, vault: VaultState = 'session') => {
  let events: HostEvents | null = null
  const verbs = { send: vi.fn(), find: vi.fn(), moderate: vi.fn(), signOut: vi.fn(), listen: vi.fn() }
  const whole = { info, pull: async () => batchAt('a'), preview: async () => account, signIn: async () => ({ account, credential: 'secret' }), ...verbs, ...connector } as unknown as Connector
  core = await startCore({
    connectors: [whole], folder, version: '0', addSample: false, notices: [],
    host: {
      name: 'chromium', openLink: async () => undefined, show: async () => undefined, forgetPage: async () => undefined, quit: () => undefined,
      sealer: { state: () => vault, seal: async (text) => text, open: async (text) => text, choose: async () => vault, unlock: async () => vault, forget: () => undefined },
      open: async (given) => {
        events = given
        return { push: async (json) => (json.includes('"delivery"') ? '{"isWritten":true,"problem":null,"watched":[]}' : 'null') }
      },
    },
  })
  const call = async <K extends CallName>(name: K, input: CallInput<K>): Promise<unknown> => JSON.parse(await events?.onCall(JSON.stringify({ name, input })) ?? '')
  return { call, verbs }
}
const start = { account: looked, cursor: null, watched: [], pastDays: 90, fillsPast: true }

test('it needs no place for secrets, and is marked as what it is whatever the connector says', async () => {
  const { call } = await setUp({}, 'unset')
  expect(await call('signIn', { network: 'net', fields: { handle: 'me' }, isPreview: true })).toEqual({ ok: { is: 'signed-in', account: { ...account, isPreview: true } } })
})

test('a network that shows strangers nothing offers none; who gives up is let go', async () => {
  const { call } = await setUp({ preview: () => Promise.reject(failed('refused', 'needs-sign-in')) })
  expect(await call('signIn', { network: 'net', fields: {}, isPreview: true })).toMatchObject({ ok: { is: 'failed', failure: { code: 'needs-sign-in' } } })
  await core?.stop()
  const none = await setUp({ preview: undefined } as unknown as Partial<Connector>)
  expect(await none.call('signIn', { network: 'net', fields: {}, isPreview: true })).toMatchObject({ ok: { is: 'failed', failure: { code: 'not-offered' } } })
})

test('it is read without the secret of the account, also where one lies there', async () => {
  const pull = vi.fn<Connector['pull']>(async (session) => {
    await expect(session.readCredential()).rejects.toMatchObject({ failure: { code: 'preview' } })
    return batchAt('a')
  })
  const { call, verbs } = await setUp({ pull })
  await call('signIn', { network: 'net', fields: {} })
  await call('startSync', start)
  await core?.firstReceipt
  expect(pull).toHaveBeenCalledOnce()
  expect(verbs.listen).not.toHaveBeenCalled()
})

test('nothing is sent from it, looked for with it, moderated with it or revoked for it', async () => {
  const { call, verbs } = await setUp({})
  await call('signIn', { network: 'net', fields: {} })
  await call('approve', { item, isFirst: false, isAgain: false })
  expect(await call('send', { item, account: looked })).toMatchObject({ ok: { is: 'failed', failure: { kind: 'refused', code: 'preview' } } })
  expect(await call('moderate', { account: looked, messageId: 'net:m', ref: '', to: 'spam' })).toMatchObject({ ok: { is: 'failed', failure: { code: 'preview' } } })
  expect(await call('signOut', { account: looked })).toEqual({ ok: null })
  for (const verb of [verbs.send, verbs.moderate, verbs.signOut]) expect(verb).not.toHaveBeenCalled()
})
