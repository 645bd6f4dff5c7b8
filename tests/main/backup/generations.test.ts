import { mkdir, readFile, readdir, stat, utimes, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { makeRoom } from '../../../main/backup/make-room.ts'
import { generationFolder } from '../../../main/backup/names.ts'
import { crash, emptyFolder, entries, entry, hourMs, latestOf, openProfile, withoutSeq, type Opened } from './made-up.ts'

/** A profile whose store `one` wrote ten drafts, in two snapshots and a journal. */
const lived = async (): Promise<string> => {
  const folder = await emptyFolder()
  const opened = await openProfile(folder)
  const { handlers, check } = opened.backups
  await handlers.openBackups({ generation: 'one', isEmpty: true })
  for (const from of [1, 4, 7]) {
    await handlers.appendJournal({ generation: 'one', entries: entries(from, from + 2) })
    opened.clock += hourMs
    if (from < 7) await check()
  }
  await handlers.appendJournal({ generation: 'one', entries: [entry(10, { table: 'accounts', key: 'a', json: '{"handle":"ada.example"}' })] })
  await crash(opened)
  return folder
}
/** Every file of a generation, byte for byte. */
const bytesOf = async (opened: Opened, generation: string): Promise<Map<string, string>> =>
  new Map(await Promise.all((await opened.files(generation)).map(async (name) => [name, (await readFile(opened.path(name, generation))).toString('hex')] as const)))

test('an empty store next to backups is offered them, latest first, with whose they are', async () => {
  const opened = await openProfile(await lived())
  const { offer, acknowledged } = await opened.backups.handlers.openBackups({ generation: 'two', isEmpty: true })
  expect(acknowledged).toBe(0)
  expect(offer.map(({ kind, counts, accounts }) => [kind, counts, accounts])).toEqual([
    ['latest', { drafts: 9, accounts: 1 }, ['ada.example']], ['snapshot', { drafts: 6 }, []], ['snapshot', { drafts: 3 }, []],
  ])
  expect(offer.every(({ size, generation, at }) => size > 100 && generation === 'one' && at > 0)).toBe(true)
  expect(await opened.read(offer[0]?.id ?? '')).toHaveLength(10)
})

test('the offer stands until the user has chosen, over restarts, and is gone after', async () => {
  const folder = await lived()
  for (let start = 1; start <= 2; start += 1) {
    const opened = await openProfile(folder)
    expect((await opened.backups.handlers.openBackups({ generation: 'two', isEmpty: true })).offer).toHaveLength(3)
    await crash(opened)
  }
  const opened = await openProfile(folder)
  await opened.backups.handlers.openBackups({ generation: 'two', isEmpty: true })
  await opened.backups.handlers.settleBackups({ generation: 'two' })
  await crash(opened)
  const after = await openProfile(folder)
  expect((await after.backups.handlers.openBackups({ generation: 'two', isEmpty: true })).offer).toEqual([])
  expect(await after.backups.handlers.listBackups(null)).toHaveLength(3)
})

test('a store that holds something is not asked', async () => {
  const opened = await openProfile(await lived())
  expect((await opened.backups.handlers.openBackups({ generation: 'two', isEmpty: false })).offer).toEqual([])
})

test('a restore that was cut short is offered again, although the store is no longer empty', async () => {
  const folder = await lived()
  const opened = await openProfile(folder)
  await opened.backups.handlers.openBackups({ generation: 'two', isEmpty: true })
  await opened.backups.handlers.readBackup({ id: latestOf(), after: 0 })
  await opened.backups.handlers.appendJournal({ generation: 'two', entries: entries(1, 2) })
  await crash(opened)
  const again = await openProfile(folder)
  expect((await again.backups.handlers.openBackups({ generation: 'two', isEmpty: false })).offer).toHaveLength(3)
  await again.backups.handlers.settleBackups({ generation: 'two' })
  await crash(again)
  const last = await openProfile(folder)
  expect((await last.backups.handlers.openBackups({ generation: 'two', isEmpty: false })).offer).toEqual([])
})

test('until the user has chosen, not a byte of an older generation changes, however full it gets', async () => {
  const opened = await openProfile(await lived(), { capBytes: 10 })
  const before = await bytesOf(opened, 'one')
  const { handlers, check, stop } = opened.backups
  await handlers.openBackups({ generation: 'two', isEmpty: true })
  for (let seq = 1; seq < 6; seq += 1) {
    await handlers.appendJournal({ generation: 'two', entries: [entry(seq)] })
    opened.clock += 2 * hourMs
    await check()
  }
  await stop()
  expect(await bytesOf(opened, 'one')).toEqual(before)
  expect((await opened.files('two')).filter((name) => name.startsWith('snapshot-'))).toHaveLength(1)
})

test('once the user has chosen, an older generation makes room where the limit asks for it, before any snapshot of the own', async () => {
  const opened = await openProfile(await lived(), { capBytes: 2500 })
  const { handlers, check } = opened.backups
  await handlers.openBackups({ generation: 'two', isEmpty: true })
  await handlers.settleBackups({ generation: 'two' })
  for (let seq = 1; seq < 3; seq += 1) {
    await handlers.appendJournal({ generation: 'two', entries: [entry(seq)] })
    opened.clock += 2 * hourMs
    await check()
  }
  expect(await opened.files('one')).toEqual([])
  expect((await opened.files('two')).filter((name) => name.startsWith('snapshot-'))).toHaveLength(2)
})

test('a generation that has a journal only is as old as that, not older than all', async () => {
  const backups = await emptyFolder()
  const write = async (generation: string, name: string, atMs: number): Promise<void> => {
    const folder = join(backups, generationFolder(generation))
    await mkdir(folder)
    await writeFile(join(folder, name), 'x'.repeat(100))
    await utimes(join(folder, name), atMs / 1000, atMs / 1000)
  }
  await write('old', 'snapshot-000001-20250101T000000Z.jsonl.gz', Date.UTC(2025, 0, 1))
  await write('young', 'journal.jsonl', Date.UTC(2025, 5, 1))
  await write('own', 'journal.jsonl', Date.UTC(2025, 5, 2))
  await makeRoom({ backups, own: generationFolder('own'), mayDropOthers: true, bytes: 250 })
  expect((await readdir(backups)).sort()).toEqual([generationFolder('young'), generationFolder('own')].sort())
})

test('where there is nothing to choose from, the first store is settled at once', async () => {
  const folder = await emptyFolder()
  const first = await openProfile(folder)
  expect((await first.backups.handlers.openBackups({ generation: 'one', isEmpty: true })).offer).toEqual([])
  expect(JSON.parse(await readFile(join(folder, 'backups', 'choices.json'), 'utf8'))).toMatchObject({ settled: ['one'] })
})

test('a database that was emptied under its own name is offered what it had, and nothing it writes overwrites that', async () => {
  const folder = await lived()
  const opened = await openProfile(folder)
  const { handlers } = opened.backups
  const { acknowledged, offer } = await handlers.openBackups({ generation: 'one', isEmpty: true })
  expect(acknowledged).toBe(0)
  expect(offer.map(({ id, counts }) => [id.split('/')[0], counts])).toContainEqual([`${generationFolder('one')}.emptied-1`, { drafts: 9, accounts: 1 }])
  // Its sequences begin anew.
  expect(await handlers.appendJournal({ generation: 'one', entries: [entry(1, { json: '"new"' })] })).toBe(1)
  expect(await opened.read(latestOf())).toEqual([withoutSeq(entry(1, { json: '"new"' }))])
  expect(await opened.read(offer[0]?.id ?? '')).toHaveLength(10)
  await handlers.settleBackups({ generation: 'one' })
  await crash(opened)
  const again = await openProfile(folder)
  expect(await again.backups.handlers.openBackups({ generation: 'one', isEmpty: false })).toMatchObject({ acknowledged: 1, offer: [] })
  expect((await readdir(join(folder, 'backups'))).sort()).toEqual([generationFolder('one'), `${generationFolder('one')}.emptied-1`, 'choices.json'].sort())
})

test('a generation nobody wrote to, or only settings, is not offered', async () => {
  const folder = await emptyFolder()
  const first = await openProfile(folder)
  await first.backups.handlers.openBackups({ generation: 'one', isEmpty: true })
  await first.backups.handlers.appendJournal({ generation: 'one', entries: [entry(1, { table: 'settings', key: 'theme' }), entry(2, { json: null })] })
  await crash(first)
  const second = await openProfile(folder)
  expect((await second.backups.handlers.openBackups({ generation: 'two', isEmpty: true })).offer).toEqual([])
})

test('whatever a generation is called, its files stay in their folder', async () => {
  const opened = await openProfile(await emptyFolder())
  const generation = '../../../etc/\u0000 "x" 日本'
  await opened.backups.handlers.openBackups({ generation, isEmpty: true })
  await opened.backups.handlers.appendJournal({ generation, entries: entries(1, 1) })
  expect((await stat(opened.path('journal.jsonl', generation))).isFile()).toBe(true)
  expect(await opened.backups.handlers.listBackups(null)).toMatchObject([{ generation }])
})

test('pictures any generation still names are known', async () => {
  const opened = await openProfile(await lived())
  const { handlers, picturesInUse } = opened.backups
  const [one, two, gone] = ['1', '2', '3'].map((digit) => digit.repeat(64))
  await handlers.openBackups({ generation: 'two', isEmpty: true })
  await handlers.appendJournal({ generation: 'two', entries: [
    entry(1, { json: JSON.stringify({ attachments: [{ hash: one }, { hash: two }] }) }),
    entry(2, { key: 'b', json: JSON.stringify({ attachments: [{ hash: gone }] }) }), entry(3, { key: 'b', json: null }),
  ] })
  expect([...await picturesInUse()].sort()).toEqual([one, two])
})
