import { open, readFile, readdir, writeFile, type FileHandle } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test, vi } from 'vitest'
import { writeWhole } from '../../main/write-whole.ts'
import { emptyFolder, smallDisk } from './backup/made-up.ts'

test.each([
  ['text', 'Grüße', 'Grüße'],
  ['bytes', Buffer.from('bytes'), 'bytes'],
  ['parts', { async *[Symbol.asyncIterator]() {
    yield Buffer.from('one ')
    yield Buffer.from('two')
  } }, 'one two'],
])('%s replace what was there, whole', async (_name, content, expected) => {
  const path = join(await emptyFolder(), 'file')
  await writeFile(path, 'a longer text that was there before')
  await writeWhole(path, content)
  expect(await readFile(path, 'utf8')).toBe(expected)
})

test('parts that end in an error leave the old file and no half of the new one', async () => {
  const folder = await emptyFolder()
  await writeFile(join(folder, 'file'), 'old')
  await expect(writeWhole(join(folder, 'file'), { async *[Symbol.asyncIterator]() {
    yield Buffer.from('half')
    throw new Error('torn')
  } })).rejects.toThrow('torn')
  expect(await readFile(join(folder, 'file'), 'utf8')).toBe('old')
  expect(await readdir(folder)).toEqual(['file'])
})

test('a full disk leaves the old file and no half of the new one', async () => {
  const disk = await smallDisk('64k')
  if (!disk) return
  await writeWhole(join(disk.folder, 'file'), 'old')
  await expect(writeWhole(join(disk.folder, 'file'), Buffer.alloc(100_000))).rejects.toThrow('ENOSPC')
  expect(await readFile(join(disk.folder, 'file'), 'utf8')).toBe('old')
  expect(await readdir(disk.folder)).toEqual(['file'])
})

test('injected: where the flush fails, the old file stays', async () => {
  const folder = await emptyFolder()
  await writeWhole(join(folder, 'file'), 'old')
  const handle = await open(join(folder, 'file'))
  const sync = vi.spyOn(Object.getPrototypeOf(handle) as FileHandle, 'sync').mockRejectedValueOnce(new Error('EIO: made up'))
  await handle.close()
  await expect(writeWhole(join(folder, 'file'), 'new')).rejects.toThrow('EIO')
  sync.mockRestore()
  expect(await readFile(join(folder, 'file'), 'utf8')).toBe('old')
  expect(await readdir(folder)).toEqual(['file'])
})
