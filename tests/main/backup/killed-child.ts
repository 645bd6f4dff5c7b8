/** Run as a process of its own by killed.test.ts: works with the backups and is SIGKILLed right before its n-th step on the disk. */
import { writeSync } from 'node:fs'
import fs, { type FileHandle } from 'node:fs/promises'
import { syncBuiltinESMExports } from 'node:module'
import { createBackups } from '../../../main/backup/backups.ts'

const [folder = '', killAt = '0'] = process.argv.slice(2)
let steps = 0
const step = (): void => {
  steps += 1
  if (steps === Number(killAt)) process.kill(process.pid, 'SIGKILL')
}

/** Every change of the disk counts as a step; a write also dies half-way. */
const watchDisk = async (): Promise<void> => {
  const handle = await fs.open(process.execPath, 'r')
  const prototype = Object.getPrototypeOf(handle) as FileHandle
  await handle.close()
  const counted = (owner: object, name: string): void => {
    const real = Reflect.get(owner, name) as (...args: unknown[]) => unknown
    Reflect.set(owner, name, function (this: unknown, ...args: unknown[]) {
      step()
      return real.apply(this, args)
    })
  }
  for (const name of ['open', 'rename', 'rm', 'mkdir', 'truncate']) counted(fs, name)
  for (const name of ['sync', 'truncate']) counted(prototype, name)
  const write = Reflect.get(prototype, 'write') as (this: FileHandle, ...args: unknown[]) => Promise<unknown>
  Reflect.set(prototype, 'write', async function (this: FileHandle, bytes: unknown, from: unknown, length: unknown, at: unknown) {
    step()
    if (typeof length === 'number' && length > 1) {
      await write.call(this, bytes, from, Math.floor(length / 2), at)
      step()
    }
    return write.call(this, bytes, from, length, at)
  })
  syncBuiltinESMExports()
}

const noon = Date.UTC(2025, 5, 2, 12)
let clock = noon
await watchDisk()
const { handlers, check, stop } = createBackups({ folder, now: () => clock, say: () => undefined, ledgerWord: async () => 'none', freeBytes: async () => 1e12 })
await handlers.openBackups({ generation: 'one', isEmpty: true })
for (let seq = 1; seq <= 5; seq += 1) {
  const acknowledged = await handlers.appendJournal({ generation: 'one', entries: [{ seq, table: 'drafts', key: `k${seq}`, at: noon, json: `"${seq}"` }] })
  writeSync(1, `${acknowledged}\n`)
  clock += 40 * 60_000
  await check()
}
await stop()
writeSync(1, `steps ${steps}\n`)
