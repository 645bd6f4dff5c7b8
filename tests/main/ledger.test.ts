import { appendFileSync, chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { openLedger, type LedgerEvent } from '../../main/ledger.ts'
import { smallDisk } from './backup/made-up.ts'

let folder = ''
let path = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'kith-ledger-'))
  path = join(folder, 'ledger.jsonl')
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const approved = (id: string, at = 1): LedgerEvent => ({ is: 'approved', id, at, hash: `hash of ${id}`, to: 'ana', isFirst: false })
const attempted = (id: string, at = 2): LedgerEvent => ({ is: 'attempted', id, at })

test('nothing is there before the first event, and the file is the user\'s alone', async () => {
  const ledger = await openLedger(path, 0)
  expect(existsSync(path)).toBe(false)
  expect(ledger.get('a')).toBeNull()
  await ledger.append(approved('a'))
  if (process.platform !== 'win32') expect(statSync(path).mode & 0o777).toBe(0o600)
})

test('what was written is known after a restart', async () => {
  const ledger = await openLedger(path, 0)
  for (const event of [approved('a', 5), attempted('a', 6), approved('b', 7)]) await ledger.append(event)
  const again = await openLedger(path, 0)
  expect(again.get('a')).toEqual({ hash: 'hash of a', approvedAt: 5, isOpen: true, wasOpen: false, wasSent: false, sentAt: null, at: 6 })
  expect(again.get('b')).toMatchObject({ isOpen: false, wasOpen: false })
  expect([again.lastApprovedAt, again.lastFirstAt, again.hasWritten('ana'), again.hasWritten('bob')]).toEqual([7, null, true, false])
})

test('an attempt of which nothing was heard is not forgotten because the next one surely failed', async () => {
  const ledger = await openLedger(path, 0)
  for (const event of [approved('a', 5), attempted('a', 6), attempted('a', 7), { is: 'not-sent', id: 'a', at: 8, code: 'offline' } as const]) await ledger.append(event)
  expect((await openLedger(path, 0)).get('a')).toMatchObject({ isOpen: false, wasOpen: true })
})

test('events asked for at once are all there, in order', async () => {
  const ledger = await openLedger(path, 0)
  await Promise.all(Array.from({ length: 20 }, (_, at) => ledger.append(approved(`i${String(at)}`, at))))
  const again = await openLedger(path, 0)
  expect(again.lastApprovedAt).toBe(19)
  expect(Array.from({ length: 20 }, (_, at) => again.get(`i${String(at)}`)?.approvedAt)).toEqual(Array.from({ length: 20 }, (_, at) => at))
})

test('wherever a crash cut the last line off, what was acknowledged before stays and writing goes on', async () => {
  const ledger = await openLedger(path, 0)
  await ledger.append(approved('a'))
  await ledger.append(attempted('a'))
  const acknowledged = readFileSync(path)
  await ledger.append({ is: 'sent', id: 'a', at: 3, uri: 'x' })
  const whole = readFileSync(path)
  for (let cut = acknowledged.length; cut < whole.length; cut += 1) {
    writeFileSync(path, whole.subarray(0, cut))
    const torn = await openLedger(path, 0)
    expect(torn.get('a')).toMatchObject({ isOpen: true, wasSent: false })
    await torn.append(approved('b'))
    expect((await openLedger(path, 0)).get('b')?.hash).toBe('hash of b')
  }
})

test('a damaged line in the middle is passed over', async () => {
  const ledger = await openLedger(path, 0)
  await ledger.append(approved('a'))
  appendFileSync(path, '{"is":"approved","id":7}\n\u0000\u0000\u0000\n')
  const again = await openLedger(path, 0)
  await again.append(approved('b'))
  const last = await openLedger(path, 0)
  expect([last.get('a')?.hash, last.get('b')?.hash]).toEqual(['hash of a', 'hash of b'])
})

test('a full disk is said, also where half a line still found room, and nothing is taken as written', async () => {
  const disk = await smallDisk('64k')
  if (!disk) return
  const onDisk = join(disk.folder, 'ledger.jsonl')
  const ledger = await openLedger(onDisk, 0)
  await ledger.append(approved('a'))
  // Twenty bytes are left of the page the disk has given the file; then it has no more.
  const longer = (to: string): LedgerEvent => ({ is: 'approved', id: 'b', at: 1, hash: '', to, isFirst: false })
  const spent = statSync(onDisk).size + JSON.stringify(longer('')).length + 1
  await ledger.append(longer('a'.repeat(4096 - 20 - spent)))
  expect(statSync(onDisk).size).toBe(4076)
  const filling = join(disk.folder, 'filling')
  expect(() => {
    for (;;) appendFileSync(filling, Buffer.alloc(4096))
  }).toThrow('ENOSPC')
  await expect(ledger.append(attempted('a'))).rejects.toMatchObject({ failure: { kind: 'refused', code: 'disk-full' } })
  expect([ledger.get('a')?.isOpen, statSync(onDisk).size]).toEqual([false, 4076])
  rmSync(filling)
  await ledger.append(attempted('a'))
  expect((await openLedger(onDisk, 0)).get('a')).toMatchObject({ hash: 'hash of a', isOpen: true })
})

test('a folder that cannot be written is said, and nothing is taken as written', async () => {
  // A file where the folder should be stops even root.
  writeFileSync(join(folder, 'file'), '')
  const ledger = await openLedger(join(folder, 'file'), 0).then(() => null, (error: unknown) => error)
  expect(ledger).toBeNull()
  const inside = await openLedger(join(folder, 'missing', 'ledger.jsonl'), 0)
  writeFileSync(join(folder, 'missing'), '')
  await expect(inside.append(approved('a'))).rejects.toMatchObject({ failure: { kind: 'refused', code: 'ledger-unwritable' } })
  expect(inside.get('a')).toBeNull()
  chmodSync(join(folder, 'missing'), 0o600)
})

test('a worn ledger is written anew without what has long settled, and keeps what is open and whom was written to', async () => {
  const old = Array.from({ length: 4000 }, (_, at) => `old${String(at)}`)
  const line = (event: LedgerEvent): string => `${JSON.stringify(event)}\n`
  const day = 86_400_000
  writeFileSync(path, '{"kith":"ledger","format":1}\n' + old.map((id) => line(approved(id)) + line(attempted(id)) + line({ is: 'sent', id, at: 3, uri: 'u'.repeat(100) })).join('')
    + line(approved('open', 10)) + line(attempted('open', 11)))
  const before = statSync(path).size
  const ledger = await openLedger(path, 400 * day)
  expect(statSync(path).size).toBeLessThan(before * 0.9)
  expect(ledger.get('open')).toMatchObject({ isOpen: true })
  expect((await openLedger(path, 400 * day)).get('old0')).toMatchObject({ hash: 'hash of old0', wasSent: true })
  await ledger.append(attempted('open', 12))
  const again = await openLedger(path, 400 * day)
  expect([again.get('open')?.at, again.hasWritten('ana')]).toEqual([12, true])
})

test('a worn ledger written anew does not revive an approval that was withdrawn, nor forget that something may be there', async () => {
  const line = (event: LedgerEvent): string => `${JSON.stringify(event)}\n`
  writeFileSync(path, '{"kith":"ledger","format":1}\n' + line(approved('back')) + line({ is: 'withdrawn', id: 'back', at: 2 })
    + line(approved('again')) + line(attempted('again')) + line(approved('again', 3)) + line({ is: 'not-sent', id: 'other', at: 4, code: 'x'.repeat(1_000_000) }))
  await openLedger(path, 400 * 86_400_000)
  expect(statSync(path).size).toBeLessThan(10_000)
  const ledger = await openLedger(path, 400 * 86_400_000)
  expect(ledger.get('back')).toMatchObject({ hash: null, approvedAt: null })
  expect(ledger.get('again')).toMatchObject({ hash: 'hash of again', isOpen: false, wasOpen: true })
})

test('a ledger of a newer Kith is not read as one of ours, and not written to', async () => {
  const newer = '{"kith":"ledger","format":2}\n'
  writeFileSync(path, newer)
  await expect(openLedger(path, 0)).rejects.toThrow('newer Kith')
  expect(readFileSync(path, 'utf8')).toBe(newer)
})

test('a worn ledger that cannot be written anew is read all the same', async () => {
  const line = (at: number): string => `${JSON.stringify(approved(`old${String(at)}`))}\n`
  writeFileSync(path, '{"kith":"ledger","format":1}\n' + Array.from({ length: 15_000 }, (_, at) => line(at)).join(''))
  // A folder where the new file would be written stops even root.
  mkdirSync(`${path}.new`)
  const ledger = await openLedger(path, 0)
  await ledger.append(attempted('old7'))
  expect((await openLedger(path, 0)).get('old7')).toMatchObject({ hash: 'hash of old7', isOpen: true })
})

test('bytes that are no text move nothing that is written after them', async () => {
  const ledger = await openLedger(path, 0)
  await ledger.append(approved('a'))
  appendFileSync(path, Buffer.from([0xff, 0xfe, 0x80, 0x0a]))
  await (await openLedger(path, 0)).append(attempted('a'))
  expect(readFileSync(path).includes(0)).toBe(false)
  expect((await openLedger(path, 0)).get('a')).toMatchObject({ hash: 'hash of a', isOpen: true })
})
