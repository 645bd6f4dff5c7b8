import { chmod, mkdir, open, readdir, readFile, rename, rm, symlink, writeFile, type FileHandle } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, onTestFinished, test, vi } from 'vitest'
import { diskState, freeBytesOf } from '../../../main/backup/disk.ts'
import { crash, emptyFolder, entries, entry, hourMs, latestOf, openProfile, smallDisk, withoutSeq } from './made-up.ts'

const large = (seq: number) => entry(seq, { json: JSON.stringify({ text: 'w'.repeat(60_000) }) })

test('a disk that fills up: nothing half-written is acknowledged, it is said, and goes on by itself once there is room', async () => {
  const disk = await smallDisk('1m')
  if (!disk) return
  const opened = await openProfile(disk.folder)
  const { handlers } = opened.backups
  await handlers.openBackups({ generation: 'one', isEmpty: true })
  let acknowledged = 0
  let refused = ''
  for (let seq = 1; seq <= 40 && refused === ''; seq += 1) {
    await handlers.appendJournal({ generation: 'one', entries: [large(seq)] }).then((answer) => {
      acknowledged = answer
    }, (error: unknown) => {
      refused = String(error)
    })
  }
  expect(refused).toContain('disk-full')
  expect(acknowledged).toBeGreaterThan(5)
  expect(opened.backups.status().failure).toMatchObject({ kind: 'refused', code: 'disk-full' })
  expect(opened.said.at(-1)?.failure?.code).toBe('disk-full')
  // Refused again, and the file has not grown by a byte.
  const { length } = await readFile(opened.path('journal.jsonl'))
  await expect(handlers.appendJournal({ generation: 'one', entries: [large(acknowledged + 1)] })).rejects.toThrow('disk-full')
  expect((await readFile(opened.path('journal.jsonl'))).length).toBe(length)
  // A crash on the full disk loses nothing of what was acknowledged.
  await crash(opened)
  const again = await openProfile(disk.folder)
  expect((await again.backups.handlers.openBackups({ generation: 'one', isEmpty: false })).acknowledged).toBe(acknowledged)
  const [before] = await again.backups.handlers.listBackups(null)
  expect(before?.counts).toEqual({ drafts: acknowledged })
  await expect(again.backups.handlers.appendJournal({ generation: 'one', entries: [large(acknowledged + 1), large(acknowledged + 2)] })).rejects.toThrow('disk-full')
  // Small things still fit, and a snapshot that does not leaves no half of itself.
  await again.backups.check()
  expect((await again.files()).filter((name) => name.endsWith('.new'))).toEqual([])
})

test('a disk filled by others: refused and said, and taken again as soon as they make room', async () => {
  const disk = await smallDisk('1m')
  if (!disk) return
  const opened = await openProfile(disk.folder)
  const { handlers } = opened.backups
  await handlers.openBackups({ generation: 'one', isEmpty: true })
  await handlers.appendJournal({ generation: 'one', entries: entries(1, 3) })
  await writeFile(join(disk.folder, 'film'), Buffer.alloc(2_000_000)).catch(() => undefined)
  await expect(handlers.appendJournal({ generation: 'one', entries: [large(4)] })).rejects.toThrow('disk-full')
  expect(opened.backups.status().failure?.code).toBe('disk-full')
  await rm(join(disk.folder, 'film'))
  expect(await handlers.appendJournal({ generation: 'one', entries: [large(4)] })).toBe(4)
  expect(opened.backups.status().failure).toBeNull()
  expect(opened.said.map(({ failure }) => failure?.code ?? 'fine').slice(-2)).toEqual(['disk-full', 'fine'])
  expect(await opened.read(latestOf())).toEqual([...entries(1, 3), large(4)].map(withoutSeq))
})

test('a disk that is read-only: said at the start, what is there can be read and restored, and writing begins when it may', async () => {
  const disk = await smallDisk('4m')
  if (!disk) return
  const first = await openProfile(disk.folder)
  await first.backups.handlers.openBackups({ generation: 'one', isEmpty: true })
  await first.backups.handlers.appendJournal({ generation: 'one', entries: entries(1, 3) })
  await crash(first)
  disk.makeReadOnly()
  const opened = await openProfile(disk.folder)
  const { handlers, check, stop } = opened.backups
  expect(await handlers.openBackups({ generation: 'one', isEmpty: false })).toMatchObject({ acknowledged: 3, status: { failure: { kind: 'refused', code: 'backups-unwritable' } } })
  await expect(handlers.appendJournal({ generation: 'one', entries: entries(4, 4) })).rejects.toThrow('EROFS')
  await check()
  expect(await opened.read(latestOf())).toEqual(entries(1, 3).map(withoutSeq))
  disk.makeWritable()
  expect(await handlers.appendJournal({ generation: 'one', entries: entries(4, 4) })).toBe(4)
  opened.clock += hourMs
  await check()
  expect(opened.backups.status().failure).toBeNull()
  await stop()
})

test('a read-only disk and an empty store: what could be restored is offered all the same', async () => {
  const disk = await smallDisk('4m')
  if (!disk) return
  const first = await openProfile(disk.folder)
  await first.backups.handlers.openBackups({ generation: 'one', isEmpty: true })
  await first.backups.handlers.appendJournal({ generation: 'one', entries: entries(1, 3) })
  await crash(first)
  disk.makeReadOnly()
  for (const generation of ['two', 'one']) {
    const opened = await openProfile(disk.folder)
    const { acknowledged, offer } = await opened.backups.handlers.openBackups({ generation, isEmpty: true })
    expect([acknowledged, offer.map(({ counts }) => counts)]).toEqual([0, [{ drafts: 3 }]])
    expect(await opened.read(offer[0]?.id ?? '')).toHaveLength(3)
  }
  disk.makeWritable()
})

test('something else stands where the folder should be: said, and Kith starts', async () => {
  const folder = await emptyFolder()
  await writeFile(join(folder, 'backups'), 'not a folder')
  const opened = await openProfile(folder)
  const { status, acknowledged, offer } = await opened.backups.handlers.openBackups({ generation: 'one', isEmpty: true })
  expect([acknowledged, offer, status.failure?.code]).toEqual([0, [], 'backups-unwritable'])
  await expect(opened.backups.handlers.appendJournal({ generation: 'one', entries: entries(1, 1) })).rejects.toThrow('backups-unwritable')
  await rm(join(folder, 'backups'))
  expect(await opened.backups.handlers.appendJournal({ generation: 'one', entries: entries(1, 1) })).toBe(1)
  expect(opened.backups.status().failure).toBeNull()
})

test.runIf(process.platform !== 'win32' && process.getuid?.() !== 0)('a folder we may not write in is said', async () => {
  const folder = await emptyFolder()
  await mkdir(join(folder, 'backups'), { mode: 0o500 })
  onTestFinished(() => chmod(join(folder, 'backups'), 0o700))
  const opened = await openProfile(folder)
  expect((await opened.backups.handlers.openBackups({ generation: 'one', isEmpty: true })).status.failure?.code).toBe('backups-unwritable')
})

test.runIf(process.platform !== 'win32')('backups that cannot be listed are not none: opening fails, and offers them once they can be', async () => {
  const folder = await emptyFolder()
  const first = await openProfile(folder)
  await first.backups.handlers.openBackups({ generation: 'one', isEmpty: true })
  await first.backups.handlers.appendJournal({ generation: 'one', entries: entries(1, 3) })
  await crash(first)
  const backups = join(folder, 'backups')
  await rename(backups, join(folder, 'aside'))
  // A folder that leads to itself is there, and gives nothing.
  await symlink('backups', backups)
  const opened = await openProfile(folder)
  await expect(opened.backups.handlers.openBackups({ generation: 'two', isEmpty: true })).rejects.toThrow('backups-unreadable')
  await rm(backups)
  await rename(join(folder, 'aside'), backups)
  expect((await opened.backups.handlers.openBackups({ generation: 'two', isEmpty: true })).offer).toHaveLength(1)
})

/** What every open file of Node's shares; errors a real disk gives only when it dies are put in here. */
const fileHandle = async (): Promise<FileHandle> => {
  const path = join(await emptyFolder(), 'x')
  const handle = await open(path, 'w')
  await handle.close()
  return Object.getPrototypeOf(handle) as FileHandle
}
const broken = (code: string): Error => Object.assign(new Error(`${code}: made up`), { code })

test.each(['EIO', 'ENOSPC', 'EACCES'])('injected: the flush fails with %s after the bytes were taken; they are cut off again and not acknowledged', async (code) => {
  const opened = await openProfile(await emptyFolder())
  const { handlers } = opened.backups
  await handlers.openBackups({ generation: 'one', isEmpty: true })
  await handlers.appendJournal({ generation: 'one', entries: entries(1, 2) })
  const { length } = await readFile(opened.path('journal.jsonl'))
  const sync = vi.spyOn(await fileHandle(), 'sync').mockRejectedValueOnce(broken(code))
  await expect(handlers.appendJournal({ generation: 'one', entries: entries(3, 4) })).rejects.toThrow(code)
  sync.mockRestore()
  expect((await readFile(opened.path('journal.jsonl'))).length).toBe(length)
  expect(opened.backups.status().failure?.code).toBe(code === 'ENOSPC' ? 'disk-full' : 'backups-unwritable')
  expect(await handlers.appendJournal({ generation: 'one', entries: entries(3, 4) })).toBe(4)
  expect(opened.backups.status().failure).toBeNull()
})

test('injected: half a write, and then the cut fails too; nothing of it counts at the next append', async () => {
  const opened = await openProfile(await emptyFolder())
  const { handlers } = opened.backups
  await handlers.openBackups({ generation: 'one', isEmpty: true })
  await handlers.appendJournal({ generation: 'one', entries: entries(1, 2) })
  const prototype = await fileHandle()
  const sync = vi.spyOn(prototype, 'sync').mockRejectedValue(broken('EIO'))
  const cut = vi.spyOn(prototype, 'truncate').mockRejectedValue(broken('EIO'))
  await expect(handlers.appendJournal({ generation: 'one', entries: [entry(3, { json: '"never"' })] })).rejects.toThrow('EIO')
  await expect(handlers.appendJournal({ generation: 'one', entries: [entry(3, { json: '"never"' })] })).rejects.toThrow('EIO')
  sync.mockRestore()
  cut.mockRestore()
  expect(await handlers.appendJournal({ generation: 'one', entries: entries(3, 3) })).toBe(3)
  expect(await opened.read(latestOf())).toEqual(entries(1, 3).map(withoutSeq))
  await crash(opened)
  const again = await openProfile(opened.folder)
  expect((await again.backups.handlers.openBackups({ generation: 'one', isEmpty: false })).status.failure).toBeNull()
})

test('how full the disk is: known at the start, looked at again every minute and when somebody asks, a change said once', async () => {
  let free = 600_000_000
  const opened = await openProfile(await emptyFolder(), { freeBytes: async () => free })
  const { handlers, check } = opened.backups
  expect((await handlers.openBackups({ generation: 'one', isEmpty: true })).status.disk).toBe('fine')
  const disks = () => opened.said.map(({ disk }) => disk)
  free = 400_000_000
  for (let minute = 0; minute < 3; minute += 1) await check()
  expect(disks().filter((disk) => disk === 'low')).toHaveLength(1)
  free = 10_000_000
  await check()
  expect(disks().at(-1)).toBe('full')
  free = 600_000_000
  await handlers.listBackups(null)
  expect(disks().at(-1)).toBe('fine')
})

test('from how many bytes on a disk is low, and full', async () => {
  expect([500_000_000, 499_999_999, 20_000_000, 19_999_999].map(diskState)).toEqual(['fine', 'low', 'low', 'full'])
  expect(await freeBytesOf(await emptyFolder())).toBeGreaterThan(0)
  const disk = await smallDisk('1m')
  if (disk) expect(await freeBytesOf(disk.folder)).toBeLessThanOrEqual(1_048_576)
})

test('a snapshot that fails leaves the journal writing, is said, and is not tried again every minute', async () => {
  const opened = await openProfile(await emptyFolder())
  const { handlers, check } = opened.backups
  await handlers.openBackups({ generation: 'one', isEmpty: true })
  await handlers.appendJournal({ generation: 'one', entries: entries(1, 1) })
  // Where the snapshot would be written beside, a folder stands.
  const name = 'snapshot-000001-20250602T130000Z.jsonl.gz'
  await mkdir(join(opened.path(`${name}.new`), 'x'), { recursive: true })
  await check()
  expect(opened.backups.status().failure?.code).toBe('backups-unwritable')
  expect(await handlers.appendJournal({ generation: 'one', entries: entries(2, 2) })).toBe(2)
  expect(opened.backups.status().failure?.code).toBe('backups-unwritable')
  await rm(opened.path(`${name}.new`), { recursive: true, force: true })
  opened.clock += 60_000
  await check()
  expect((await readdir(opened.path(''))).some((one) => one.endsWith('.gz'))).toBe(false)
  opened.clock += 10 * 60_000
  await check()
  expect((await readdir(opened.path(''))).some((one) => one.endsWith('.gz'))).toBe(true)
  expect(opened.backups.status().failure).toBeNull()
})
