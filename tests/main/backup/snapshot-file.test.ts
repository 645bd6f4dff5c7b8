import { readFile, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { gunzipSync, gzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { addRow, type Rows } from '../../../main/backup/rows.ts'
import { readSnapshot, readSnapshotHeader, writeSnapshot } from '../../../main/backup/snapshot-file.ts'
import { emptyFolder, entries, entry, noon } from './made-up.ts'

const rowsOf = (list = [...entries(1, 5), entry(6, { key: 'gone', json: null }), entry(7, { table: 'accounts', key: 'a', json: '{"handle":"ada.example"}' })]): Rows => {
  const rows: Rows = new Map()
  for (const row of list) addRow(rows, row)
  return rows
}
const write = async (): Promise<string> => {
  const path = join(await emptyFolder(), 'snapshot')
  await writeSnapshot(path, { generation: 'one', number: 3, seq: 7, at: noon }, rowsOf())
  return path
}

test('a snapshot reads back, its list entry without reading the rest, in a file for its owner only', async () => {
  const path = await write()
  const reading = await readSnapshot(path)
  expect(reading.is === 'whole' && reading.rows).toEqual(rowsOf())
  const header = { kith: 'snapshot', format: 1, generation: 'one', number: 3, seq: 7, at: noon, counts: { drafts: 5, accounts: 1 }, accounts: ['ada.example'] }
  expect(reading.is === 'whole' && reading.header).toEqual(header)
  expect(await readSnapshotHeader(path)).toEqual(header)
  expect((await stat(path)).mode & 0o777).toBe(0o600)
})

test('cut off or flipped at any byte it is damaged, or says exactly what was written; never something else', async () => {
  const path = await write()
  const whole = await readFile(path)
  const trial = `${path}.trial`
  const harmless: number[] = []
  for (let at = 0; at < whole.length; at += 1) {
    await writeFile(trial, whole.subarray(0, at))
    expect((await readSnapshot(trial)).is, `cut at ${at}`).toBe('damaged')
    const flipped = Buffer.from(whole)
    flipped[at] = (flipped[at] ?? 0) ^ 0x10
    await writeFile(trial, flipped)
    const reading = await readSnapshot(trial)
    if (reading.is === 'whole') {
      harmless.push(at)
      expect(reading.rows, `flipped at ${at}`).toEqual(rowsOf())
    } else expect(reading.is).toBe('damaged')
  }
  // A few bits mean nothing: a time and a system in gzip's head, what fills up its last byte.
  expect(harmless.length).toBeLessThan(12)
})

test('a line taken out, or changed by hand, is noticed although the file unpacks', async () => {
  const path = await write()
  const lines = gunzipSync(await readFile(path)).toString().split('\n')
  for (const edited of [lines.toSpliced(2, 1), lines.toSpliced(-2, 1), lines.map((line) => line.replace('Words 3', 'Words 4')), [...lines.slice(0, -1), lines[1] ?? '', '']]) {
    await writeFile(path, gzipSync(edited.join('\n')))
    expect(await readSnapshot(path)).toEqual({ is: 'damaged' })
  }
})

test('one of a newer Kith is known as such', async () => {
  const path = join(await emptyFolder(), 'snapshot')
  await writeFile(path, gzipSync('{"kith":"snapshot","format":2}\n'))
  expect(await readSnapshot(path)).toEqual({ is: 'newer' })
  expect(await readSnapshotHeader(path)).toBeNull()
})

test('an old row never replaces a newer one, in whatever order they come', () => {
  const newer = entry(9, { key: 'same', json: '{"text":"newer"}' })
  const older = entry(8, { key: 'same' })
  expect(rowsOf([newer, older])).toEqual(rowsOf([older, newer]))
  expect([...rowsOf([newer, older]).values()]).toEqual([newer])
})
