import { rm, stat, truncate, writeFile } from 'node:fs/promises'
import { expect, onTestFinished, test, vi } from 'vitest'
import { generationFolder } from '../../../main/backup/names.ts'
import { createPartReader } from '../../../main/backup/read-parts.ts'
import { sealLine } from '../../../main/backup/sealed-line.ts'
import { crash, emptyFolder, entries, entry, hourMs, latestOf, noon, openProfile, withoutSeq } from './made-up.ts'

test('what was acknowledged is there after a crash, and the store is told how far main has it', async () => {
  const folder = await emptyFolder()
  const first = await openProfile(folder)
  expect(await first.backups.handlers.openBackups({ generation: 'one', isEmpty: true })).toMatchObject({ acknowledged: 0, offer: [], status: { failure: null, writtenAt: null, disk: 'fine' } })
  expect(await first.backups.handlers.appendJournal({ generation: 'one', entries: entries(1, 3) })).toBe(3)
  expect(await first.backups.handlers.appendJournal({ generation: 'one', entries: entries(4, 4) })).toBe(4)
  await crash(first)
  const second = await openProfile(folder)
  expect(await second.backups.handlers.openBackups({ generation: 'one', isEmpty: false })).toMatchObject({ acknowledged: 4, offer: [] })
  expect(await second.read(latestOf())).toEqual(entries(1, 4).map(withoutSeq))
})

test('the same sequence again, or a lower one, changes nothing', async () => {
  const opened = await openProfile(await emptyFolder())
  const { handlers } = opened.backups
  await handlers.openBackups({ generation: 'one', isEmpty: true })
  await handlers.appendJournal({ generation: 'one', entries: entries(1, 3) })
  const { size } = await stat(opened.path('journal.jsonl'))
  expect(await handlers.appendJournal({ generation: 'one', entries: [entry(2, { json: '"other"' }), entry(3, { json: '"other"' })] })).toBe(3)
  expect((await stat(opened.path('journal.jsonl'))).size).toBe(size)
  expect(await handlers.appendJournal({ generation: 'one', entries: [entry(3, { json: '"other"' }), entry(4)] })).toBe(4)
  expect(await opened.read(latestOf())).toEqual(entries(1, 4).map(withoutSeq))
})

test('the newest row of a key counts, a deletion is kept as one, and the latest state is counted without it', async () => {
  const opened = await openProfile(await emptyFolder())
  const { handlers } = opened.backups
  await handlers.openBackups({ generation: 'one', isEmpty: true })
  const rows = [entry(1, { key: 'a' }), entry(2, { key: 'b' }), entry(3, { key: 'a', json: '"newer"' }), entry(4, { key: 'b', json: null }),
    entry(5, { table: 'accounts', key: 'x', json: '{"handle":"ada.example"}' })]
  await handlers.appendJournal({ generation: 'one', entries: rows })
  expect(await handlers.listBackups(null)).toMatchObject([{ id: latestOf(), generation: 'one', kind: 'latest', counts: { drafts: 1, accounts: 1 }, accounts: ['ada.example'], at: noon + 5 }])
  expect(await opened.read(latestOf())).toEqual([rows[4], rows[2], rows[3]].flatMap((row) => (row ? [withoutSeq(row)] : [])))
})

test('a snapshot is made once an hour while something changes, and at quit; the journal begins anew after it', async () => {
  const opened = await openProfile(await emptyFolder())
  const { handlers, check, stop } = opened.backups
  const snapshots = async (): Promise<number> => (await opened.files()).filter((name) => name.startsWith('snapshot-')).length
  await handlers.openBackups({ generation: 'one', isEmpty: true })
  await check()
  expect(await snapshots()).toBe(0)
  await handlers.appendJournal({ generation: 'one', entries: entries(1, 3) })
  await check()
  expect(await snapshots()).toBe(1)
  opened.clock += hourMs / 2
  await handlers.appendJournal({ generation: 'one', entries: entries(4, 4) })
  await check()
  expect(await snapshots()).toBe(1)
  opened.clock += hourMs / 2
  await check()
  expect(await snapshots()).toBe(2)
  opened.clock += 9 * hourMs
  await check()
  expect(await snapshots()).toBe(2)
  await handlers.appendJournal({ generation: 'one', entries: entries(5, 5) })
  expect(await opened.read(latestOf())).toEqual(entries(1, 5).map(withoutSeq))
  await handlers.appendJournal({ generation: 'one', entries: entries(6, 6) })
  const before = await snapshots()
  await stop()
  expect(await snapshots()).toBe(before + 1)
  expect((await stat(opened.path('journal.jsonl'))).size).toBeLessThan(200)
  const again = await openProfile(opened.folder)
  expect(await again.backups.handlers.openBackups({ generation: 'one', isEmpty: false })).toMatchObject({ acknowledged: 6 })
  expect(await again.read(latestOf())).toEqual(entries(1, 6).map(withoutSeq))
})

test('the clock a year forward and back: the state stays whole, snapshots go on by number, and none of before is lost to it', async () => {
  const opened = await openProfile(await emptyFolder())
  const { handlers, check } = opened.backups
  await handlers.openBackups({ generation: 'one', isEmpty: true })
  const yearMs = 365 * 24 * hourMs
  let seq = 0
  for (const move of [hourMs, hourMs, hourMs, yearMs, hourMs, -yearMs, hourMs, -yearMs, hourMs, yearMs]) {
    opened.clock += move
    seq += 1
    await handlers.appendJournal({ generation: 'one', entries: [entry(seq)] })
    await check()
  }
  const snapshots = (await opened.files()).filter((name) => name.startsWith('snapshot-'))
  expect(snapshots.map((name) => Number(name.slice(9, 15)))).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10])
  expect(await opened.read(latestOf())).toEqual(entries(1, 9).concat(entry(10)).map(withoutSeq).sort((a, b) => (a.key < b.key ? -1 : 1)))
})

test('old snapshots can be read as well, and one that is gone is refused in words', async () => {
  const opened = await openProfile(await emptyFolder())
  const { handlers, check } = opened.backups
  await handlers.openBackups({ generation: 'one', isEmpty: true })
  await handlers.appendJournal({ generation: 'one', entries: entries(1, 2) })
  await check()
  opened.clock += hourMs
  await handlers.appendJournal({ generation: 'one', entries: [entry(3, { key: 'conversation-1', json: null })] })
  const [latest, snapshot] = await handlers.listBackups(null)
  expect([latest?.counts, snapshot?.counts]).toEqual([{ drafts: 1 }, { drafts: 2 }])
  expect(await opened.read(snapshot?.id ?? '')).toEqual(entries(1, 2).map(withoutSeq))
  for (const id of [`${generationFolder('one')}/snapshot-000009-20250101T000000Z.jsonl.gz`, '../../x/latest', 'x', `${generationFolder('one')}/../journal.jsonl`]) {
    await expect(handlers.readBackup({ id, after: 0 }), id).rejects.toThrow('Choose another one')
  }
})

test('a large backup comes in parts that fit over the border, and is the same although writing goes on', async () => {
  const opened = await openProfile(await emptyFolder())
  const { handlers } = opened.backups
  await handlers.openBackups({ generation: 'one', isEmpty: true })
  const large = entries(1, 60).map((row) => ({ ...row, json: JSON.stringify({ text: 'w'.repeat(30_000) }) }))
  await handlers.appendJournal({ generation: 'one', entries: large })
  const first = await handlers.readBackup({ id: latestOf(), after: 0 })
  expect(JSON.stringify(first).length).toBeLessThan(1_000_000)
  await handlers.appendJournal({ generation: 'one', entries: [entry(61, { key: '0 comes first' }), entry(62, { key: 'conversation-9', json: null })] })
  const rows = [...first.rows]
  for (let after = first.next; after !== null;) {
    const part = await handlers.readBackup({ id: latestOf(), after })
    rows.push(...part.rows)
    after = part.next
  }
  expect(rows.map(({ key }) => key).sort()).toEqual(large.map(({ key }) => key).sort())
  expect(rows.every(({ json }) => json !== null)).toBe(true)
})

test('of an answer in the outbox a backup says what the ledger knows; of an old one silence proves nothing', async () => {
  const opened = await openProfile(await emptyFolder(), { ledgerWord: async (id) => (id === 'known' ? 'sent' : 'none') })
  const { handlers } = opened.backups
  await handlers.openBackups({ generation: 'one', isEmpty: true })
  await handlers.appendJournal({ generation: 'one', entries: [
    entry(1, { table: 'outbox', key: 'known' }), entry(2, { table: 'outbox', key: 'new' }),
    entry(3, { table: 'outbox', key: 'old', at: noon - 200 * 24 * hourMs }), entry(4, { key: 'known' }),
  ] })
  expect((await opened.read(latestOf())).map(({ table, key, ledger }) => [table, key, ledger])).toEqual([
    ['drafts', 'known', 'none'], ['outbox', 'known', 'sent'], ['outbox', 'new', 'none'], ['outbox', 'old', 'attempted'],
  ])
})

test('an answer that says it was approved, and of which the ledger knows nothing, may have gone', async () => {
  const opened = await openProfile(await emptyFolder(), { ledgerWord: async (id) => (id.startsWith('known') ? 'none' : 'unheard') })
  const { handlers } = opened.backups
  await handlers.openBackups({ generation: 'one', isEmpty: true })
  const row = (seq: number, key: string, approvedAt: number | null, more: object = {}) => entry(seq, { table: 'outbox', key, json: JSON.stringify({ approvedAt, ...more }) })
  await handlers.appendJournal({ generation: 'one', entries: [
    row(1, 'known', noon), row(2, 'lost', noon), row(3, 'never', null), entry(4, { table: 'outbox', key: 'odd', json: '7' }), entry(5, { table: 'outbox', key: 'gone', json: null }),
    // Sent again by the user's word: the approval it was tried under is no longer in the row.
    row(6, 'tried', null, { attempts: 1, state: 'waiting' }), row(7, 'unsure', null, { attempts: 0, state: 'unsure' }),
  ] })
  const words = Object.fromEntries((await opened.read(latestOf())).map(({ key, ledger }) => [key, ledger]))
  expect(words).toMatchObject({ known: 'none', lost: 'attempted', never: 'none', odd: 'attempted', tried: 'attempted', unsure: 'attempted' })
  expect(words['gone'] ?? 'none').toBe('none')
})

test('what a restore reads is held while it asks for more, and let go ten minutes after it was given up', async () => {
  vi.useFakeTimers()
  onTestFinished(() => void vi.useRealTimers())
  let loads = 0
  const row = (seq: number) => entry(seq, { json: 'x'.repeat(400_000) })
  const reader = createPartReader({ now: () => noon, ledgerWord: async () => 'none', load: async () => { loads += 1; return [row(1), row(2), row(3)] } })
  const first = await reader.read('a', 0)
  await vi.advanceTimersByTimeAsync(9 * 60_000)
  const second = await reader.read('a', first.next ?? 0)
  expect([second.next, loads]).toEqual([2, 1])
  await vi.advanceTimersByTimeAsync(10 * 60_000)
  expect((await reader.read('a', second.next ?? 0)).next).toBeNull()
  expect(loads).toBe(2)
})

test('files and folders are for their owner only', async () => {
  const opened = await openProfile(await emptyFolder())
  await opened.backups.handlers.openBackups({ generation: 'one', isEmpty: true })
  await opened.backups.handlers.appendJournal({ generation: 'one', entries: entries(1, 1) })
  await opened.backups.check()
  const modeOf = async (path: string): Promise<number> => (await stat(path)).mode & 0o777
  expect(await modeOf(opened.path(''))).toBe(0o700)
  expect(await modeOf(opened.path('..'))).toBe(0o700)
  for (const name of await opened.files()) expect(await modeOf(opened.path(name)), name).toBe(0o600)
})

test('a journal that somebody removed while Kith runs is begun anew, and the store is told to send again', async () => {
  const opened = await openProfile(await emptyFolder())
  const { handlers } = opened.backups
  await handlers.openBackups({ generation: 'one', isEmpty: true })
  await handlers.appendJournal({ generation: 'one', entries: entries(1, 3) })
  await rm(opened.path(''), { recursive: true })
  expect(await handlers.appendJournal({ generation: 'one', entries: entries(4, 4) })).toBe(0)
  expect(await handlers.appendJournal({ generation: 'one', entries: entries(1, 4) })).toBe(4)
  expect(await opened.read(latestOf())).toEqual(entries(1, 4).map(withoutSeq))
})

test('a journal that somebody shortened while Kith runs is written on from what it still holds, and the rest is asked for again', async () => {
  const opened = await openProfile(await emptyFolder())
  const { handlers } = opened.backups
  await handlers.openBackups({ generation: 'one', isEmpty: true })
  await handlers.appendJournal({ generation: 'one', entries: entries(1, 3) })
  await truncate(opened.path('journal.jsonl'), (await stat(opened.path('journal.jsonl'))).size - 10)
  expect(await handlers.appendJournal({ generation: 'one', entries: entries(4, 4) })).toBe(2)
  expect(await handlers.appendJournal({ generation: 'one', entries: entries(3, 4) })).toBe(4)
  expect(await opened.read(latestOf())).toEqual(entries(1, 4).map(withoutSeq))
})

test('nothing is taken for a generation that was not opened', async () => {
  const opened = await openProfile(await emptyFolder())
  await expect(opened.backups.handlers.appendJournal({ generation: 'one', entries: entries(1, 1) })).rejects.toThrow('Open the backups')
  await opened.backups.handlers.openBackups({ generation: 'one', isEmpty: true })
  await expect(opened.backups.handlers.appendJournal({ generation: 'two', entries: entries(1, 1) })).rejects.toThrow('Open the backups')
})

test('what a newer Kith wrote is left alone and said', async () => {
  const folder = await emptyFolder()
  const first = await openProfile(folder)
  await first.backups.handlers.openBackups({ generation: 'one', isEmpty: true })
  await crash(first)
  const newer = sealLine('header', { kith: 'journal', format: 2 })
  await writeFile(first.path('journal.jsonl'), newer)
  const second = await openProfile(folder)
  const { status } = await second.backups.handlers.openBackups({ generation: 'one', isEmpty: false })
  expect(status.failure).toMatchObject({ kind: 'refused', code: 'backups-newer' })
  await expect(second.backups.handlers.appendJournal({ generation: 'one', entries: entries(1, 1) })).rejects.toThrow('backups-newer')
  await second.backups.stop()
  expect((await stat(first.path('journal.jsonl'))).size).toBe(newer.length)
})
