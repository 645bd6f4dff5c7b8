import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { pictureProblem } from '../../../main/start/picture.ts'

let folder: string
beforeEach(() => void (folder = mkdtempSync(join(tmpdir(), 'kith-picture-'))))
afterEach(() => rmSync(folder, { recursive: true, force: true }))

it('a file in a folder that is there can be written', async () => {
  expect(await pictureProblem(join(folder, 'inbox.png'))).toBeNull()
})

it('a folder that is not there is named, and not made', async () => {
  expect(await pictureProblem(join(folder, 'nowhere', 'inbox.png'))).toContain(`There is no folder ${join(folder, 'nowhere')}`)
  expect(existsSync(join(folder, 'nowhere'))).toBe(false)
})

it('a folder is no picture', async () => {
  expect(await pictureProblem(folder)).toContain('is a folder')
})
