import { mkdir, readFile, readdir, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { downloadsFolder, downloadsIn } from '../../main/downloads.ts'
import { createExports, exportName } from '../../main/export.ts'
import { Failed } from '../../main/failed.ts'
import { emptyFolder, smallDisk } from './backup/made-up.ts'

const at = new Date(2025, 10, 22, 8, 5)
const name = 'Kith export 2025-11-22 08.05'
const part = (from: number, text: string, isLast: boolean, change = {}) => ({ exportId: 'a1', file: 'kith.jsonl' as const, from, text, isLast, ...change })
const codeOf = async (work: Promise<unknown>): Promise<string> =>
  work.then(() => 'nothing failed', (error: unknown) => (error instanceof Failed ? error.failure.code : String(error)))

test('an export lies in a folder of its own, named by the user\'s clock, whole and for its owner only', async () => {
  const downloads = await emptyFolder()
  const exports = createExports(() => downloads, () => at.getTime())
  expect(exportName(at)).toBe(name)
  expect(await exports.write(part(0, 'one\n', false))).toBe(join(downloads, name))
  await exports.write(part(4, 'two\n', true))
  expect(await exports.write(part(0, '<html>', true, { file: 'conversations.html' }))).toBe(join(downloads, name))
  expect(await readFile(join(downloads, name, 'kith.jsonl'), 'utf8')).toBe('one\ntwo\n')
  expect(await readdir(join(downloads, name))).toEqual(['conversations.html', 'kith.jsonl'])
  expect((await stat(join(downloads, name, 'kith.jsonl'))).mode & 0o777).toBe(0o600)
  expect((await stat(join(downloads, name))).mode & 0o777).toBe(0o700)
})

test('two exports in the same minute, or a folder that is there already: neither is written over', async () => {
  const downloads = await emptyFolder()
  await mkdir(join(downloads, name))
  await writeFile(join(downloads, name, 'mine'), 'x')
  const exports = createExports(() => downloads, () => at.getTime())
  expect(await exports.write(part(0, 'a', true))).toBe(join(downloads, `${name} 2`))
  expect(await exports.write(part(0, 'b', true, { exportId: 'a2' }))).toBe(join(downloads, `${name} 3`))
  expect(await readdir(join(downloads, name))).toEqual(['mine'])
})

test('an export that is stopped leaves nothing, but what somebody put into its folder', async () => {
  const downloads = await emptyFolder()
  const exports = createExports(() => downloads, () => at.getTime())
  await exports.write(part(0, 'whole', true))
  await exports.write(part(0, 'half', false, { file: 'conversations.html' }))
  const stop = (exportId: string) => exports.write({ exportId, file: 'kith.jsonl', from: 0, text: null, isLast: true })
  await stop('a1')
  expect(await readdir(downloads)).toEqual([])
  await exports.write(part(0, 'half', false, { exportId: 'a2' }))
  await writeFile(join(downloads, name, 'mine'), 'x')
  await stop('a2')
  await stop('never begun')
  expect(await readdir(join(downloads, name))).toEqual(['mine'])
})

test('a character split between two parts arrives whole', async () => {
  const downloads = await emptyFolder()
  const exports = createExports(() => downloads, () => at.getTime())
  const text = 'a👋b'
  for (let from = 0; from < text.length; from += 1) await exports.write(part(from, text.charAt(from), from === text.length - 1))
  expect(await readFile(join(downloads, name, 'kith.jsonl'), 'utf8')).toBe(text)
})

test('a part out of order is refused; beginning again begins the file anew', async () => {
  const downloads = await emptyFolder()
  const exports = createExports(() => downloads, () => at.getTime())
  expect(await codeOf(exports.write(part(4, 'x', false)))).toBe('export-out-of-order')
  await exports.write(part(0, 'one', false))
  expect(await codeOf(exports.write(part(9, 'x', false)))).toBe('export-out-of-order')
  await exports.write(part(0, 'anew', true))
  expect(await readFile(join(downloads, name, 'kith.jsonl'), 'utf8')).toBe('anew')
})

test('on a full disk the half file is gone again, with its folder, and it is said', async () => {
  const disk = await smallDisk('128k')
  if (!disk) return
  const exports = createExports(() => disk.folder, () => at.getTime())
  await exports.write(part(0, 'x'.repeat(50_000), false))
  expect(await codeOf(exports.write(part(50_000, 'x'.repeat(500_000), true)))).toBe('disk-full')
  expect(await readdir(disk.folder)).toEqual([])
  expect(await exports.write(part(0, 'small', true))).toBe(join(disk.folder, name))
})

test('a folder that cannot be written is said', async () => {
  const disk = await smallDisk('1m')
  if (!disk) return
  disk.makeReadOnly()
  expect(await codeOf(createExports(() => disk.folder, () => at.getTime()).write(part(0, 'x', true)))).toBe('export-unwritable')
  expect(await codeOf(createExports(() => join(disk.folder, 'gone'), () => at.getTime()).write(part(0, 'x', true)))).toBe('export-unwritable')
})

test('an export that is not finished when Kith quits leaves no half file', async () => {
  const downloads = await emptyFolder()
  const exports = createExports(() => downloads, () => at.getTime())
  await exports.write(part(0, 'done', true, { file: 'conversations.html' }))
  await exports.write(part(0, 'half', false))
  await exports.stop()
  expect(await readdir(join(downloads, name))).toEqual(['conversations.html'])
})

test('an export of which nothing is finished when Kith quits leaves no empty folder', async () => {
  const downloads = await emptyFolder()
  const exports = createExports(() => downloads, () => at.getTime())
  await exports.write(part(0, 'half', false))
  await exports.write(part(0, 'half too', false, { file: 'conversations.html' }))
  await exports.stop()
  expect(await readdir(downloads)).toEqual([])
})

test.each([
  ['# comment\nXDG_DESKTOP_DIR="$HOME/Desktop"\nXDG_DOWNLOAD_DIR="$HOME/Téléchargements"\n', '/home/ada/Téléchargements'],
  ['XDG_DOWNLOAD_DIR="/data/down loads"', '/data/down loads'],
  ['XDG_DOWNLOAD_DIR="$HOME"', '/home/ada'],
  ['XDG_DOWNLOAD_DIR="$HOME/a\\"b"', '/home/ada/a"b'],
  ['XDG_DOWNLOAD_DIR="relative"', null],
  ['#XDG_DOWNLOAD_DIR="$HOME/x"', null],
  ['', null],
])('the user\'s folder for downloads is read from %s', (text, folder) => expect(downloadsIn(text, '/home/ada')).toBe(folder))

test('without a folder for downloads, files go to the home folder', async () => {
  const home = await emptyFolder()
  expect(downloadsFolder({}, home)).toBe(home)
  await mkdir(join(home, 'Downloads'))
  expect(downloadsFolder({}, home)).toBe(join(home, 'Downloads'))
})

test.runIf(process.platform === 'linux')('the desktop\'s own list of folders is followed where that folder is there', async () => {
  const home = await emptyFolder()
  await mkdir(join(home, '.config'))
  await writeFile(join(home, '.config/user-dirs.dirs'), 'XDG_DOWNLOAD_DIR="$HOME/Laden"\n')
  expect(downloadsFolder({}, home)).toBe(home)
  await mkdir(join(home, 'Laden'))
  expect(downloadsFolder({}, home)).toBe(join(home, 'Laden'))
})
