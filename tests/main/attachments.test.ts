import { createHash } from 'node:crypto'
import { readFile, readdir, stat, utimes, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { createAttachments, largestAttachment } from '../../main/attachments.ts'
import { Failed } from '../../main/failed.ts'
import { emptyFolder, smallDisk } from './backup/made-up.ts'

const day = 24 * 3600_000
const now = Date.UTC(2025, 5, 2)
const hashOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')
/** A picture of so many bytes, none like the other. */
const picture = (size: number): Buffer => Buffer.from(Array.from({ length: size }, (_, n) => (n * 31 + (n >> 8)) & 255))
const part = (bytes: Buffer, from: number, to: number, hash = hashOf(bytes)) =>
  ({ hash, from, size: bytes.length, base64: bytes.subarray(from, to).toString('base64') })
const codeOf = async (work: Promise<unknown>): Promise<string> =>
  work.then(() => 'nothing failed', (error: unknown) => (error instanceof Failed ? error.failure.code : String(error)))

test('a picture taken part by part is there after a restart, byte for byte, for its owner only', async () => {
  const folder = await emptyFolder()
  const bytes = picture(2_500_000)
  const first = createAttachments(folder, () => now)
  expect(await first.put(part(bytes, 0, 1_000_000))).toBe(1_000_000)
  expect(await first.has(hashOf(bytes))).toBe(false)
  const second = createAttachments(folder, () => now)
  expect(await second.put(part(bytes, 1_000_000, 2_000_000))).toBe(2_000_000)
  expect(await second.put(part(bytes, 2_000_000, 2_500_000))).toBe(2_500_000)
  const third = createAttachments(folder, () => now)
  expect(await third.has(hashOf(bytes))).toBe(true)
  expect(Buffer.from(await third.readAll(hashOf(bytes))).equals(bytes)).toBe(true)
  expect(await readdir(join(folder, 'attachments'))).toEqual([hashOf(bytes)])
  expect((await stat(join(folder, 'attachments', hashOf(bytes)))).mode & 0o777).toBe(0o600)
  expect((await stat(join(folder, 'attachments'))).mode & 0o777).toBe(0o700)
  const parts: Buffer[] = []
  for (let from = 0; from < bytes.length;) {
    const read = await third.read({ hash: hashOf(bytes), from })
    const chunk = Buffer.from(read?.base64 ?? '', 'base64')
    expect([read?.from, read?.size, chunk.length > 0 && chunk.length <= 1_000_000]).toEqual([from, bytes.length, true])
    parts.push(chunk)
    from += chunk.length
  }
  expect(Buffer.concat(parts).equals(bytes)).toBe(true)
})

test('a part that does not follow changes nothing and says how far it is', async () => {
  const attachments = createAttachments(await emptyFolder(), () => now)
  const bytes = picture(100)
  expect(await attachments.put(part(bytes, 50, 100))).toBe(0)
  expect(await attachments.put(part(bytes, 0, 40))).toBe(40)
  expect(await attachments.put(part(bytes, 50, 100))).toBe(40)
  expect(await attachments.put(part(bytes, 40, 100))).toBe(100)
  // Attached again, it is simply there.
  expect(await attachments.put(part(bytes, 0, 40))).toBe(100)
})

test('bytes that are not those of the hash are refused and leave nothing behind', async () => {
  const folder = await emptyFolder()
  const attachments = createAttachments(folder, () => now)
  const bytes = picture(100)
  const wrong = 'a'.repeat(64)
  expect(await codeOf(attachments.put(part(bytes, 0, 100, wrong)))).toBe('attachment-damaged')
  expect(await codeOf(attachments.put({ ...part(bytes, 0, 100), size: 50 }))).toBe('attachment-damaged')
  expect(await attachments.has(wrong)).toBe(false)
  expect(await readdir(join(folder, 'attachments'))).toEqual([])
})

test('more than 20 MB is refused before a byte is taken', async () => {
  const folder = await emptyFolder()
  const attachments = createAttachments(folder, () => now)
  expect(await codeOf(attachments.put({ hash: 'a'.repeat(64), from: 0, size: largestAttachment + 1, base64: '' }))).toBe('attachment-too-large')
  expect(await readdir(folder)).toEqual([])
})

test('a picture that is missing, or no longer what it was, is not handed to a network', async () => {
  const folder = await emptyFolder()
  const attachments = createAttachments(folder, () => now)
  const bytes = picture(100)
  expect(await attachments.read({ hash: hashOf(bytes), from: 0 })).toBeNull()
  expect(await codeOf(attachments.readAll(hashOf(bytes)))).toBe('attachment-missing')
  await attachments.put(part(bytes, 0, 100))
  await writeFile(join(folder, 'attachments', hashOf(bytes)), picture(99))
  expect(await codeOf(attachments.readAll(hashOf(bytes)))).toBe('attachment-missing')
  // The damaged bytes are gone, so the page may put the right ones again.
  expect(await attachments.put(part(bytes, 0, 100))).toBe(100)
  expect(Buffer.from(await attachments.readAll(hashOf(bytes))).equals(bytes)).toBe(true)
})

test('on a full disk it is refused, and taken once there is room', async () => {
  const disk = await smallDisk('256k')
  if (!disk) return
  const attachments = createAttachments(disk.folder, () => now)
  const bytes = picture(300_000)
  expect(await attachments.put(part(bytes, 0, 100_000))).toBe(100_000)
  expect(await codeOf(attachments.put(part(bytes, 100_000, 300_000)))).toBe('disk-full')
  expect((await readFile(join(disk.folder, 'attachments', `${hashOf(bytes)}.part`))).length).toBe(100_000)
})

test('what nothing names any more goes after 30 days, half-taken ones as well; the rest stays', async () => {
  const folder = await emptyFolder()
  let clock = now
  const attachments = createAttachments(folder, () => clock)
  const [named, old, half, young] = [101, 102, 103, 104].map(picture) as [Buffer, Buffer, Buffer, Buffer]
  for (const bytes of [named, old]) await attachments.put(part(bytes, 0, bytes.length))
  await attachments.put(part(half, 0, 50))
  for (const name of await readdir(join(folder, 'attachments'))) await utimes(join(folder, 'attachments', name), now / 1000, now / 1000)
  clock = now + 31 * day
  await attachments.put(part(young, 0, young.length))
  await utimes(join(folder, 'attachments', hashOf(young)), clock / 1000 - 3600, clock / 1000 - 3600)
  await attachments.removeUnused(async () => new Set([hashOf(named)]))
  expect((await readdir(join(folder, 'attachments'))).sort()).toEqual([hashOf(named), hashOf(young)].sort())
  // Attached again before it went: its days begin anew.
  await attachments.put(part(named, 0, named.length))
  clock += day
  await attachments.removeUnused(async () => new Set())
  expect(await attachments.has(hashOf(named))).toBe(true)
})

test('with no picture at all there is nothing to remove', async () => {
  await expect(createAttachments(await emptyFolder(), () => now).removeUnused(async () => new Set())).resolves.toBeUndefined()
})
