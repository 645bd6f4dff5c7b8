/** Drives Kith in a process of its own: for what happens when everything is killed at once. */
import { spawn } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { createInterface } from 'node:readline'
import type { Page } from '@playwright/test'
import * as v from 'valibot'
import { findBrowser } from '../../main/start/browser.ts'
import type { KithWanted } from './app.ts'
import '../speak-english.ts'
import { kithProcess, renderer } from './places.ts'

const lineSchema = v.variant('is', [
  v.object({ is: v.literal('ready'), browserPid: v.number() }),
  v.object({ is: v.literal('answer'), id: v.number(), ok: v.optional(v.unknown()), error: v.optional(v.string()) }),
  v.object({ is: v.literal('closed'), why: v.nullable(v.string()) }),
  v.object({ is: v.literal('said'), what: v.unknown() }),
])

/** Another program than the journeys' own around Kith, which speaks the same lines and a few more. */
export interface OtherProgram {
  readonly script: string
  /** Goes to it with the rest. */
  readonly given: object
  /** Hears what it says by itself. */
  readonly hear: (what: unknown) => void
}

export interface KithProcess {
  readonly pid: number
  readonly browserPid: number
  /** Runs a self-contained function beside the page; rejects when the process is killed meanwhile. */
  readonly run: <A, R>(work: (page: Page, arg: A) => Promise<R>, arg: A) => Promise<R>
  /** Says something to the program, which answers when it has done it. */
  readonly tell: (message: object) => Promise<void>
  /** Why the window closed by itself, if it did. */
  readonly closed: Promise<string | null>
  /** SIGKILL to Kith alone, or to every process of it; resolves when all of them are gone. */
  readonly kill: (whom: 'kith' | 'all') => Promise<void>
  readonly quit: () => Promise<void>
}

/** Whether any process of the group still runs. */
export const isGroupAlive = (leader: number): boolean => {
  try {
    process.kill(-leader, 0)
  } catch {
    return false
  }
  // A killed process stays listed until whoever adopted it looks; it runs and writes no more.
  return process.platform !== 'linux' || readdirSync('/proc').filter((name) => /^\d+$/.test(name)).some((pid) => {
    try {
      const [state, , group] = readFileSync(`/proc/${pid}/stat`, 'utf8').replace(/^.*\) /su, '').split(' ')
      return Number(group) === leader && state !== 'Z' && state !== 'X'
    } catch {
      return false
    }
  })
}

const killGroup = (leader: number): void => {
  try {
    process.kill(-leader, 'SIGKILL')
  } catch {
    // Gone already.
  }
}

/** Resolves when the window is open. */
export const startKithProcess = async (wanted: KithWanted & { readonly profile: string }, other: OtherProgram | null = null): Promise<KithProcess> => {
  const given = { profile: wanted.profile, browser: findBrowser(), contentRoot: wanted.contentRoot ?? renderer, addSample: wanted.sample ?? false, ...other?.given }
  const child = spawn(process.execPath, [other?.script ?? kithProcess, JSON.stringify(given)], { detached: true, stdio: ['pipe', 'pipe', 'inherit'] })
  const { pid } = child
  if (pid === undefined) throw new Error('Kith\'s process did not start.')
  const exited = new Promise<void>((resolve) => child.once('exit', () => resolve()))
  const waiting = new Map<number, { resolve: (value: unknown) => void; reject: (error: Error) => void }>()
  let lastId = 0
  let sayClosed: (why: string | null) => void = () => undefined
  const closed = new Promise<string | null>((resolve) => {
    sayClosed = resolve
  })

  const ready = new Promise<number>((resolve, reject) => {
    createInterface({ input: child.stdout }).on('line', (text) => {
      const line = v.parse(lineSchema, JSON.parse(text))
      if (line.is === 'ready') resolve(line.browserPid)
      if (line.is === 'said') other?.hear(line.what)
      if (line.is === 'closed') sayClosed(line.why)
      if (line.is !== 'answer') return
      const waiter = waiting.get(line.id)
      waiting.delete(line.id)
      if (line.error === undefined) waiter?.resolve(line.ok)
      else waiter?.reject(new Error(line.error))
    })
    void exited.then(() => {
      reject(new Error('Kith\'s process ended before its window was open.'))
      for (const { reject: give } of waiting.values()) give(new Error('Kith\'s process ended.'))
    })
  })
  const browserPid = await ready
  const send = (message: object): void => void child.stdin.write(`${JSON.stringify(message)}\n`)
  // A killed process cannot be written to; `exited` has told everybody who waits.
  child.stdin.on('error', () => undefined)

  const ask = (message: object): Promise<unknown> => new Promise((resolve, reject) => {
    lastId += 1
    waiting.set(lastId, { resolve, reject })
    send({ id: lastId, ...message })
  })

  return {
    pid, browserPid, closed,
    // What comes back has been JSON: tests ask for plain values only.
    run: async <A, R>(work: (page: Page, arg: A) => Promise<R>, arg: A) => await ask({ code: work.toString(), arg }) as R,
    tell: async (message) => {
      await ask(message)
    },
    async kill(whom) {
      killGroup(pid)
      if (whom === 'all') killGroup(browserPid)
      await exited
      while (isGroupAlive(browserPid)) await new Promise((resolve) => setTimeout(resolve, 10))
    },
    async quit() {
      send({ id: 0, quit: true })
      await exited
    },
  }
}
