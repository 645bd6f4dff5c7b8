import { appendFile, readFile, rm, writeFile } from 'node:fs/promises'
import { expect, test } from 'vitest'
import { crash, emptyFolder, entries, hourMs, latestOf, openProfile, withoutSeq, type Opened } from './made-up.ts'
import { fc } from '../../property.ts'

/** A generation with rows 1 to 3 in a first snapshot, 4 to 6 in a second, and 7 to 9 in its journal; then a crash. */
const lived = async (): Promise<Opened> => {
  const opened = await openProfile(await emptyFolder())
  const { handlers, check } = opened.backups
  await handlers.openBackups({ generation: 'one', isEmpty: true })
  for (const from of [1, 4, 7]) {
    await handlers.appendJournal({ generation: 'one', entries: entries(from, from + 2) })
    opened.clock += hourMs
    if (from < 7) await check()
  }
  await crash(opened)
  return opened
}
const reopen = async ({ folder }: Opened): Promise<Opened & { acknowledged: number; code: string | undefined }> => {
  const opened = await openProfile(folder)
  const { acknowledged, status } = await opened.backups.handlers.openBackups({ generation: 'one', isEmpty: false })
  return Object.assign(opened, { acknowledged, code: status.failure?.code })
}
const damage = async (path: string, at: number): Promise<void> => {
  const bytes = await readFile(path)
  bytes[at] = (bytes[at] ?? 0) ^ 4
  await writeFile(path, bytes)
}
const snapshotsOf = async (opened: Opened): Promise<string[]> => (await opened.files()).filter((name) => /^snapshot-.*\.gz$/u.test(name))
/** What is there once the store has sent again what main does not vouch for, over one more restart. */
const afterResend = async (opened: Opened & { acknowledged: number }): Promise<unknown> => {
  expect(await opened.backups.handlers.appendJournal({ generation: 'one', entries: entries(1, 9) })).toBe(9)
  await crash(opened)
  const again = await reopen(opened)
  expect([again.acknowledged, again.code]).toEqual([9, undefined])
  return again.read(latestOf())
}
const all = entries(1, 9).map(withoutSeq)

test('an end torn off by a crash is cut off and said, and writing goes on behind the last whole line', async () => {
  const opened = await lived()
  await appendFile(opened.path('journal.jsonl'), '{"sum":"12345678","entry":{"table":"dra')
  const again = await reopen(opened)
  expect([again.acknowledged, again.code]).toEqual([9, 'backups-torn'])
  expect(await afterResend(again)).toEqual(all)
})

test('a last line without its newline is whole: it is ended, and the next entries are taken at once', async () => {
  const opened = await lived()
  const journal = opened.path('journal.jsonl')
  const whole = await readFile(journal)
  const ends = [...whole.keys()].filter((at) => whole[at] === 0x0a)
  // The header and each of the three rows.
  expect(ends).toHaveLength(4)
  for (const [at, end] of ends.entries()) {
    await writeFile(journal, whole.subarray(0, end))
    const again = await reopen(opened)
    expect([again.acknowledged, again.code]).toEqual([6 + at, undefined])
    expect(await again.backups.handlers.appendJournal({ generation: 'one', entries: entries(1, 9) })).toBe(9)
    expect(await readFile(journal)).toEqual(whole)
    await crash(again)
  }
})

test('a damaged line in the middle: the rest is kept, the file is set aside and said, the store sends again from there', async () => {
  const opened = await lived()
  const journal = opened.path('journal.jsonl')
  const text = await readFile(journal, 'utf8')
  await writeFile(journal, text.replace('Words 8', 'Words X'))
  const again = await reopen(opened)
  expect([again.acknowledged, again.code]).toEqual([7, 'backups-damaged'])
  const aside = (await again.files()).filter((name) => /^journal\.damaged-\d{8}T\d{6}Z\.jsonl$/u.test(name))
  expect(aside).toHaveLength(1)
  expect(await readFile(again.path(aside[0] ?? ''), 'utf8')).toContain('Words X')
  expect(await again.read(latestOf())).toEqual(all.filter(({ key }) => key !== 'conversation-8'))
  expect(await afterResend(again)).toEqual(all)
})

test('damaged twice in the same second: both files are kept', async () => {
  const opened = await lived()
  for (const words of ['Words 7', 'Words 9']) {
    const journal = opened.path('journal.jsonl')
    await writeFile(journal, (await readFile(journal, 'utf8')).replace(words, 'Words X'))
    const again = await reopen(opened)
    await again.backups.handlers.appendJournal({ generation: 'one', entries: entries(1, 9) })
    await crash(again)
  }
  expect((await opened.files()).filter((name) => name.startsWith('journal.damaged-'))).toHaveLength(2)
})

test('the newest snapshot unreadable: the one before and the journals since give the same state, and it is set aside, not deleted', async () => {
  const opened = await lived()
  const newest = (await snapshotsOf(opened)).at(-1) ?? ''
  await damage(opened.path(newest), 60)
  const again = await reopen(opened)
  expect([again.acknowledged, again.code]).toEqual([9, 'backups-damaged'])
  expect(await again.read(latestOf())).toEqual(all)
  expect((await again.files()).some((name) => name.startsWith(`${newest}.damaged-`))).toBe(true)
  expect(await afterResend(again)).toEqual(all)
})

test('the two newest snapshots unreadable: the one before and three journals still give the same state', async () => {
  const opened = await lived()
  const third = await reopen(opened)
  await third.backups.stop()
  const [, second = '', newest = ''] = await snapshotsOf(opened)
  for (const name of [second, newest]) await damage(opened.path(name), 60)
  const again = await reopen(opened)
  expect([again.acknowledged, again.code]).toEqual([9, 'backups-damaged'])
  expect(await again.read(latestOf())).toEqual(all)
})

test('the newest snapshot unreadable and the journal before it gone: main vouches only for what came before, and keeps the rest', async () => {
  const opened = await lived()
  await damage(opened.path((await snapshotsOf(opened)).at(-1) ?? ''), 60)
  await rm(opened.path('journal.before-000002.jsonl'))
  const again = await reopen(opened)
  expect([again.acknowledged, again.code]).toEqual([3, 'backups-damaged'])
  expect(await again.read(latestOf())).toEqual([...all.slice(0, 3), ...all.slice(6)])
  expect(await afterResend(again)).toEqual(all)
})

test('every snapshot unreadable and their journals gone: what the last journal has is kept, and the store sends everything again', async () => {
  const opened = await lived()
  for (const name of await opened.files()) if (name !== 'journal.jsonl') await writeFile(opened.path(name), 'nothing')
  const again = await reopen(opened)
  expect([again.acknowledged, again.code]).toEqual([0, 'backups-damaged'])
  expect(await again.read(latestOf())).toEqual(all.slice(6))
  expect(await afterResend(again)).toEqual(all)
})

test('in a generation that is only offered, damage costs what is damaged and nothing is touched', async () => {
  const opened = await lived()
  await damage(opened.path((await snapshotsOf(opened)).at(-1) ?? ''), 60)
  const before = await opened.files()
  const other = await openProfile(opened.folder)
  const { offer } = await other.backups.handlers.openBackups({ generation: 'two', isEmpty: true })
  expect(offer.map(({ kind, counts }) => [kind, counts])).toEqual([['latest', { drafts: 9 }], ['snapshot', { drafts: 3 }]])
  expect(await other.read(latestOf())).toEqual(all)
  expect(await other.files()).toEqual(before)
})

test('whatever happens to the bytes of the journal, what main vouches for is there, and sending the rest again makes it whole', async () => {
  const opened = await lived()
  const journal = opened.path('journal.jsonl')
  const whole = await readFile(journal)
  const harm = fc.oneof(
    fc.record({ is: fc.constant('cut' as const), at: fc.nat(whole.length), bytes: fc.constant(new Uint8Array()) }),
    fc.record({ is: fc.constant('overwritten' as const), at: fc.nat(whole.length - 1), bytes: fc.uint8Array({ minLength: 1, maxLength: 40 }) }),
    fc.record({ is: fc.constant('appended' as const), at: fc.constant(whole.length), bytes: fc.uint8Array({ minLength: 1, maxLength: 300 }) }),
  )
  await fc.assert(fc.asyncProperty(harm, async ({ is, at, bytes }) => {
    const kept = await opened.files()
    await writeFile(journal, is === 'cut' ? whole.subarray(0, at) : Buffer.concat([whole.subarray(0, at), bytes, whole.subarray(at + bytes.length)]))
    const again = await openProfile(opened.folder)
    const { acknowledged } = await again.backups.handlers.openBackups({ generation: 'one', isEmpty: false })
    expect(await again.read(latestOf())).toEqual(expect.arrayContaining(all.slice(0, acknowledged)))
    expect(acknowledged).toBeGreaterThanOrEqual(6)
    expect(await again.backups.handlers.appendJournal({ generation: 'one', entries: entries(1, 9) })).toBe(9)
    expect(await again.read(latestOf())).toEqual(all)
    await crash(again)
    // Back to how it was: each harm stands alone.
    for (const name of await opened.files()) if (!kept.includes(name)) await rm(opened.path(name))
  }), { numRuns: 60 })
  // Hundreds of times to the disk and back, only against hanging: a busy disk is no failure.
}, 600_000)
