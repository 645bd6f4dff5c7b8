/** Keeps each account's credential: sealed on disk, or in memory for this session. Nothing else ever sees a secret. */
import { mkdir, readFile } from 'node:fs/promises'
import { dirname } from 'node:path'
import * as v from 'valibot'
import { failed } from './failed.ts'
import type { Sealer } from './host.ts'
import { writeWhole } from './write-whole.ts'

const fileSchema = v.object({ version: v.literal(1), sealed: v.record(v.string(), v.string()) })
const newerSchema = v.object({ version: v.pipe(v.number(), v.minValue(2)) })

const parse = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

export interface Vault {
  /** Rejects with Failed `signed-out`: `no-credential`, `vault-locked`, or `vault-unreadable` where it cannot be opened any more. */
  read(accountId: string): Promise<string>
  /** Resolves once the secret is on disk (or in memory in a `session` vault). Rejects with Failed `refused` while unset or locked. */
  save(accountId: string, secret: string): Promise<void>
  forget(accountId: string): Promise<void>
}

/** Opens the vault kept in the file at `path`, which is made at the first save, readable by its owner only. */
export const openVault = (path: string, sealer: Sealer): Vault => {
  const inMemory = new Map<string, string>()
  let queue: Promise<unknown> = Promise.resolve()

  /** Null for a file that is damaged beyond reading. Rejects where it cannot be read now, or a newer Kith wrote it. */
  const readSealed = async (): Promise<Record<string, string> | null> => {
    let text: string
    try {
      text = await readFile(path, 'utf8')
    } catch (error) {
      if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return {}
      throw failed('signed-out', 'vault-unreadable', String(error))
    }
    const content = v.safeParse(fileSchema, parse(text))
    if (content.success) return content.output.sealed
    const other = v.safeParse(newerSchema, parse(text))
    if (other.success) throw failed('signed-out', 'vault-newer', `version ${other.output.version}`)
    return null
  }

  /** Changes run one after the other, each written whole. */
  const change = async (edit: (sealed: Record<string, string>) => void): Promise<void> => {
    const run = queue.then(async () => {
      // A damaged vault is replaced: its secrets are lost either way, and signing in again must work.
      const sealed = await readSealed() ?? {}
      edit(sealed)
      await mkdir(dirname(path), { recursive: true, mode: 0o700 })
      await writeWhole(path, JSON.stringify({ version: 1, sealed }))
    })
    queue = run.catch(() => undefined)
    return run
  }

  return {
    async read(accountId) {
      const held = inMemory.get(accountId)
      if (held !== undefined) return held
      const content = await readSealed()
      if (!content) throw failed('signed-out', 'vault-unreadable', 'the file is damaged')
      const sealed = content[accountId]
      if (sealed === undefined) throw failed('signed-out', 'no-credential')
      const state = sealer.state()
      if (state === 'locked' || state === 'unset') throw failed('signed-out', 'vault-locked')
      try {
        return await sealer.open(sealed)
      } catch (error) {
        throw failed('signed-out', 'vault-unreadable', String(error))
      }
    },
    async save(accountId, secret) {
      const state = sealer.state()
      if (state === 'locked' || state === 'unset') throw failed('refused', `vault-${state}`)
      if (state === 'session') {
        inMemory.set(accountId, secret)
        return
      }
      const value = await sealer.seal(secret)
      await change((sealed) => {
        sealed[accountId] = value
      })
    },
    async forget(accountId) {
      inMemory.delete(accountId)
      if ((await readSealed())?.[accountId] === undefined) return
      await change((sealed) => {
        Reflect.deleteProperty(sealed, accountId)
      })
    },
  }
}
