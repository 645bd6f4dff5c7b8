/** A watched Kith (kith/index.ts) and its levers. */
import { fileURLToPath } from 'node:url'
import { startKithProcess, type KithProcess } from '../app/process.ts'
import type { DiskFault } from './kith/disk.ts'
import type { Armed } from './kith/gates.ts'
import type { Given } from './kith/index.ts'

export const script = fileURLToPath(new URL('../../out/faults/kith.mjs', import.meta.url))

/** Nothing waits longer than this for anything: it only guards against hanging. */
const patienceMs = 5 * 60_000

/** Asks until it is so; rejects with `what` where it never is, and with how it stood at the end. */
export const until = async (what: string, isSo: () => Promise<boolean> | boolean, everyMs = 60, stands: () => Promise<string> | string = () => ''): Promise<void> => {
  const end = Date.now() + patienceMs
  while (!await isSo()) {
    if (Date.now() > end) throw new Error([`never came: ${what}`, await stands()].filter(Boolean).join('; it stood: '))
    await new Promise((resolve) => setTimeout(resolve, everyMs))
  }
}

export interface Watched extends Pick<KithProcess, 'pid' | 'browserPid' | 'run' | 'closed'> {
  readonly profile: string
  /** How far its clocks are ahead now, ms. */
  readonly aheadMs: () => number
  /** Holds whoever comes to this point next. */
  readonly arm: (armed: Armed | null) => Promise<void>
  readonly hasReached: () => boolean
  /** Lets go whoever is held. */
  readonly release: () => Promise<void>
  /** Moves the clocks of main and page on; nothing is switched off, the time has simply passed. */
  readonly pass: (ms: number) => Promise<void>
  /** Somebody sets the clocks by so much; no time passes. */
  readonly shift: (ms: number) => Promise<void>
  readonly fail: (fault: DiskFault | null) => Promise<void>
  /** SIGKILL to every process of it; resolves when all of them are gone. */
  readonly kill: () => Promise<void>
  readonly quit: () => Promise<void>
}

/** What opens it; `aheadMs` is what the one before it had come to, so that time never runs backwards by itself. */
export interface Wanted {
  readonly profile: string
  readonly networks: Given['networks']
  readonly aheadMs?: number
  readonly sample?: boolean
  readonly downloads?: string
  readonly contentRoot?: string
}

export const openWatched = async ({ profile, networks, aheadMs = 0, sample = false, downloads = '', contentRoot }: Wanted): Promise<Watched> => {
  let reached: string | null = null
  let ahead = aheadMs
  const kith = await startKithProcess({ profile, sample, ...(contentRoot === undefined ? {} : { contentRoot }) }, {
    script, given: { networks, aheadMs, downloads },
    hear: (what) => { reached = (what as { reached: string }).reached },
  })
  return {
    pid: kith.pid, browserPid: kith.browserPid, profile, run: kith.run, closed: kith.closed,
    aheadMs: () => ahead,
    arm: (armed) => {
      reached = null
      return kith.tell({ arm: armed })
    },
    hasReached: () => reached !== null,
    release: () => kith.tell({ release: true }),
    pass: async (ms) => {
      ahead += ms
      await kith.tell({ pass: ms })
    },
    shift: async (ms) => {
      ahead += ms
      await kith.tell({ shift: ms })
    },
    fail: (fault) => kith.tell({ fail: fault }),
    kill: () => kith.kill('all'),
    quit: kith.quit,
  }
}
