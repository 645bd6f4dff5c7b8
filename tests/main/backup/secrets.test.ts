import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
import type { Account } from '#domain/account'
import { createAttachments } from '../../../main/attachments.ts'
import { openVault } from '../../../main/vault.ts'
import { emptyFolder, entry, hourMs, openProfile } from './made-up.ts'

const hex = (text: string): string => Buffer.from(text).toString('hex')
const account: Account = {
  id: 'sample:ada', network: 'sample', personId: 'sample:ada', handle: 'ada.example', name: 'Ada', service: '', url: null,
  abilities: ['reply'], limits: { graphemes: null, bytes: null, graphemesPerLink: null, images: null }, addedAt: 1,
}

/** Files under a folder in which any of the words stands, unpacked where they are packed. */
const filesWith = async (folder: string, words: readonly string[]): Promise<string[]> => {
  const names = (await readdir(folder, { recursive: true, withFileTypes: true })).filter((file) => file.isFile()).map((file) => join(file.parentPath, file.name))
  const texts = await Promise.all(names.map(async (name) => {
    const bytes = await readFile(name)
    return (name.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('latin1')
  }))
  return names.filter((_, n) => words.some((word) => texts[n]?.includes(word) === true)).map((name) => name.slice(folder.length + 1)).sort()
}

test('after a run, a secret stands in no file, and its sealed form in the vault alone; what the user wrote is in the backups', async () => {
  const folder = await emptyFolder()
  const secret = 'app-password-xyzzy'
  const vault = openVault(join(folder, 'vault-test.json'), { state: () => 'keyring', seal: async (plain) => hex(plain), open: async (sealed) => sealed, choose: async () => 'keyring', unlock: async () => 'keyring', forget: () => undefined })
  await vault.save(account.id, secret)
  const opened = await openProfile(folder)
  const { handlers, check, stop } = opened.backups
  await handlers.openBackups({ generation: 'one', isEmpty: true })
  await handlers.appendJournal({ generation: 'one', entries: [entry(1, { table: 'accounts', key: account.id, json: JSON.stringify(account) }), entry(2, { json: '{"text":"my own words"}' })] })
  await check()
  opened.clock += hourMs
  await handlers.appendJournal({ generation: 'one', entries: [entry(3, { json: '{"text":"more of my own words"}' })] })
  await createAttachments(folder, Date.now).put({ hash: '2d711642b726b04401627ca9fbac32f5c8530fb1903cc4db02258717921a4881', from: 0, size: 1, base64: Buffer.from('x').toString('base64') })
  await stop()
  expect(await filesWith(folder, [secret])).toEqual([])
  expect(await filesWith(folder, [hex(secret)])).toEqual(['vault-test.json'])
  expect((await filesWith(folder, ['my own words'])).length).toBeGreaterThan(2)
})
