/** One fault by name: made, looked at with the user's eyes, and counted. */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from '@playwright/test'
import { report, type Figures } from '../results.ts'
import { signIn, waitForPeople } from '../user.ts'
import { openWatched, type Wanted, type Watched } from '../watched.ts'
import { fakeWorld, type FakeWorld } from '../worlds.ts'

export interface Scene {
  readonly world: FakeWorld
  readonly profile: string
  /** A fresh folder. */
  readonly folder: () => Promise<string>
  readonly open: (wanted?: Partial<Wanted>) => Promise<Watched>
  /** Signed in, with people waiting for an answer. */
  readonly begin: (wanted?: Partial<Wanted>) => Promise<Watched>
}

/** Throws with the words where it is not so. */
export function check(isSo: boolean, words: string): asserts isSo {
  if (!isSo) throw new Error(words)
}

/** What a case comes to that this machine does not let us try. */
export const notTried = 'not tried: no disk of its own may be mounted here'

/** Says what happened and counts it; what it throws is said as the failure. */
export const tell = async (name: string, work: () => Promise<string | { readonly said: string; readonly figures: Figures }>): Promise<void> => {
  try {
    const told = await work()
    const { said, figures } = typeof told === 'string' ? { said: told, figures: {} } : told
    if (said === notTried) report(`skip  ${name}: ${said}`, {})
    else report(`ok    ${name}: ${said}`, { faults: 1, ...figures })
  } catch (error) {
    report(`WRONG ${name}: ${error instanceof Error ? error.message.split('\n').slice(0, 3).join(' ') : String(error)}`, { faults: 1, faultsFailed: 1 })
    throw error
  }
}

/** A run of its own: its network, its profile, and whatever it opens are gone afterwards. */
export const faultCase = (name: string, work: (scene: Scene) => Promise<string | { readonly said: string; readonly figures: Figures }>): void => {
  test(name, async () => {
    const folders: string[] = []
    const folder = async (): Promise<string> => {
      const made = await mkdtemp(join(tmpdir(), 'kith-fault-'))
      folders.push(made)
      return made
    }
    const world = await fakeWorld()
    await world.people(6)
    const profile = await folder()
    const opened: Watched[] = []
    const open: Scene['open'] = async (wanted = {}) => {
      const kith = await openWatched({ profile, networks: world.networks, ...wanted })
      opened.push(kith)
      return kith
    }
    const begin: Scene['begin'] = async (wanted = {}) => {
      const kith = await open(wanted)
      await signIn(kith, world.fields)
      await waitForPeople(kith)
      return kith
    }
    try {
      await tell(name, () => work({ world, profile, folder, open, begin }))
    } finally {
      for (const kith of opened) await kith.kill()
      await world.stop()
      for (const made of folders) await rm(made, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 })
    }
  })
}
