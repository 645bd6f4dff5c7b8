import { mkdir, readdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { Account } from '#domain/account'
import { deleteEverything, finishDeleting, keptIn } from '../../main/delete-everything.ts'
import { emptyFolder, entries, openProfile, smallDisk } from './backup/made-up.ts'

const names = keptIn('chromium', ['sample'])
const accountOf = (id: string): Account => ({
  id, network: 'sample', personId: id, handle: id, name: '', service: '', url: null, abilities: [],
  limits: { graphemes: null, bytes: null, graphemesPerLink: null, images: null }, addedAt: 1,
})
const fill = async (folder: string): Promise<void> => {
  for (const name of ['backups/x', 'attachments', 'sample', 'browser', 'electron']) await mkdir(join(folder, name), { recursive: true })
  for (const name of ['ledger.jsonl', 'vault-chromium.json', 'seal-chromium.json', 'vault-electron.json', 'host', 'lock', 'backups/x/journal.jsonl', 'attachments/a', 'sample/world.json', 'browser/data', 'electron/data', 'seal-electron.json', 'vault-electron.json.new']) {
    await writeFile(join(folder, name), 'x')
  }
}
const left = ['browser', 'host', 'lock']

test('everything goes: sign-ins, ledger, backups, pictures, the sample, the secrets of both hosts and the browser data of the one that does not run; its own is the page\'s to delete', async () => {
  const folder = await emptyFolder()
  await fill(folder)
  const told: string[] = []
  await deleteEverything({ folder, names, signOut: async ({ id }) => told.push(id), letGo: async () => told.push('let go') }, ['a', 'b'].map(accountOf))
  expect(told).toEqual(['a', 'b', 'let go'])
  expect((await readdir(folder)).sort()).toEqual(left)
  expect(await finishDeleting(folder, names)).toBe(false)
})

test('begun from the other host, its own browser data stays for the page', async () => {
  const folder = await emptyFolder()
  await fill(folder)
  await deleteEverything({ folder, names: keptIn('electron', ['sample']), signOut: async () => undefined, letGo: async () => undefined }, [])
  expect((await readdir(folder)).sort()).toEqual(['electron', 'host', 'lock'])
})

test('a network that refuses or fails does not keep anything from being deleted', async () => {
  const folder = await emptyFolder()
  await fill(folder)
  await deleteEverything({ folder, names, signOut: async () => Promise.reject(new Error('offline')), letGo: async () => undefined }, [accountOf('a')])
  expect((await readdir(folder)).sort()).toEqual(left)
})

test('what a crash left half-deleted is deleted at the next start', async () => {
  const folder = await emptyFolder()
  await fill(folder)
  await expect(deleteEverything({ folder, names, signOut: async () => undefined, letGo: async () => Promise.reject(new Error('killed here')) }, [])).rejects.toThrow('killed here')
  expect(await readdir(folder)).toContain('backups')
  expect(await finishDeleting(folder, names)).toBe(true)
  expect((await readdir(folder)).sort()).toEqual(left)
  expect(await finishDeleting(folder, names)).toBe(false)
})

test('a profile nobody asked to delete is left as it is', async () => {
  const folder = await emptyFolder()
  await fill(folder)
  const before = await readdir(folder, { recursive: true })
  expect(await finishDeleting(folder, names)).toBe(false)
  expect(await readdir(folder, { recursive: true })).toEqual(before)
})

test('what cannot be deleted now is said, and deleted later', async () => {
  const disk = await smallDisk('1m')
  if (!disk) return
  await fill(disk.folder)
  await writeFile(join(disk.folder, 'deleting'), '')
  disk.makeReadOnly()
  await expect(finishDeleting(disk.folder, names)).rejects.toThrow('could not delete everything')
  disk.makeWritable()
  expect(await finishDeleting(disk.folder, names)).toBe(true)
})

test('backups that were deleted do not come back, and a new store begins with none', async () => {
  const folder = await emptyFolder()
  const { backups } = await openProfile(folder)
  await backups.handlers.openBackups({ generation: 'one', isEmpty: true })
  await backups.handlers.appendJournal({ generation: 'one', entries: entries(1, 3) })
  await deleteEverything({ folder, names, signOut: async () => undefined, letGo: backups.letGo }, [])
  await expect(backups.handlers.appendJournal({ generation: 'one', entries: entries(4, 4) })).rejects.toThrow('Open the backups')
  await backups.check()
  await backups.stop()
  expect(await readdir(folder)).toEqual([])
  expect(await backups.handlers.openBackups({ generation: 'two', isEmpty: true })).toMatchObject({ acknowledged: 0, offer: [] })
})
