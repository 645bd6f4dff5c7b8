import { mkdtemp, readdir, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { keptIn } from '../../main/delete-everything.ts'
import { keepsUnsaved } from '../../main/unsaved-words.ts'

let folder = ''
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'kith-unsaved-'))
})
afterEach(() => rm(folder, { recursive: true }))

test('words a page left behind are there for the next one, until it says that they are saved', async () => {
  const { unsaved } = keepsUnsaved(folder)
  expect(await unsaved({})).toBeNull()
  await unsaved({ keep: 'first' })
  await unsaved({ keep: 'the last, ü' })
  expect(await keepsUnsaved(folder).unsaved({})).toBe('the last, ü')
  expect(await unsaved({ keep: null })).toBeNull()
  expect(await readdir(folder)).toEqual([])
})

test('they are on the disk before anything else can happen: whoever asked may be gone', async () => {
  const { unsaved } = keepsUnsaved(folder)
  const answered = unsaved({ keep: 'in the last moment' })
  const read = keepsUnsaved(folder).unsaved({})
  expect(await read).toBe('in the last moment')
  await answered
})

test('nobody else can read them, and deleting everything deletes them too', async () => {
  await keepsUnsaved(folder).unsaved({ keep: 'mine' })
  const [file = ''] = await readdir(folder)
  if (process.platform !== 'win32') expect((await stat(join(folder, file))).mode & 0o777).toBe(0o600)
  expect(keptIn('chromium', [])).toContain(file)
})
