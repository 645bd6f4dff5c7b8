/** One Kith per profile: a lock file that says which process holds it, and outlives no process. */
import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import * as v from 'valibot'
import { isAlive, startOf } from './process-identity.ts'

const holderSchema = v.object({ pid: v.number(), startedAt: v.nullable(v.string()) })
type Holder = v.InferOutput<typeof holderSchema>

export interface ProfileLock {
  release(): void
}

const readText = (path: string): string | null => {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return null
  }
}

const parseHolder = (text: string): Holder | null => {
  try {
    return v.parse(holderSchema, JSON.parse(text))
  } catch {
    return null
  }
}

const holds = ({ pid, startedAt }: Holder): boolean => {
  if (!isAlive(pid)) return false
  const now = startOf(pid)
  return startedAt === null || now === null || startedAt === now
}

const take = (path: string, text: string): boolean => {
  try {
    writeFileSync(path, text, { flag: 'wx', mode: 0o600 })
    return true
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false
    throw error
  }
}

/** Moves a dead holder's lock away; puts it back where another Kith has taken over in between. */
const clear = (path: string, stale: string): void => {
  const aside = `${path}.${process.pid}`
  try {
    renameSync(path, aside)
  } catch {
    return
  }
  const moved = readText(aside)
  if (moved !== null && moved !== stale) take(path, moved)
  rmSync(aside, { force: true })
}

/** What to say where `lockProfile` gave null: which process holds it, as far as its file says. */
export const alreadyOpen = (folder: string): string => {
  const holder = parseHolder(readText(join(folder, 'lock')) ?? '')
  return `Kith is already open with this inbox${holder ? ` (process ${holder.pid} holds it)` : ''}. Look for its window${holder ? ', or end that process' : ''}.`
}

/** The lock of a profile folder, or null where a running Kith holds it. Rejects with the system's error where the folder cannot be written. */
export const lockProfile = async (folder: string): Promise<ProfileLock | null> => {
  const path = join(folder, 'lock')
  const mine = JSON.stringify({ pid: process.pid, startedAt: startOf(process.pid) } satisfies Holder)
  for (let attempt = 0; attempt < 20; attempt += 1) {
    if (take(path, mine)) {
      return {
        release() {
          if (readText(path) === mine) rmSync(path, { force: true })
        },
      }
    }
    const text = readText(path)
    const holder = text === null ? null : parseHolder(text)
    if (holder && holds(holder)) return null
    // A file without a holder may be one that is being written this very moment.
    if (!holder) await new Promise((resolve) => setTimeout(resolve, 50))
    if (text !== null && (holder || attempt > 5)) clear(path, text)
  }
  return null
}
