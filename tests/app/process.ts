/** Drives Kith in a process of its own: for what happens when everything is killed at once. */
import { spawn } from 'node:child_process'
import { createInterface } from 'node:readline'
import type { Page } from '@playwright/test'
import * as v from 'valibot'
import { findBrowser } from '../../main/start/browser.ts'
import type { KithWanted } from './app.ts'
import { kithProcess, renderer } from './places.ts'

const lineSchema = v.variant('is', [
  v.object({ is: v.literal('ready'), browserPid: v.number() }),
  v.object({ is: v.literal('answer'), id: v.number(), ok: v.optional(v.unknown()), error: v.optional(v.string()) }),
  v.object({ is: v.literal('closed'), why: v.nullable(v.string()) }),
])

export interface KithProcess {
  readonly pid: number
  readonly browserPid: number
  /** Runs a self-contained function beside the page; rejects when the process is killed meanwhile. */
  run<A, R>(work: (page: Page, arg: A) => Promise<R>, arg: A): Promise<R>
  /** SIGKILL to Kith alone, or to every process of it; resolves when all of them are gone. */
  kill(whom: 'kith' | 'all'): Promise<void>
  quit(): Promise<void>
}

const isGroupAlive = (leader: number): boolean => {
  try {
    process.kill(-leader, 0)
    return true
  } catch {
    return false
  }
}

const killGroup = (leader: number): void => {
  try {
    process.kill(-leader, 'SIGKILL')
  } catch {
    // Gone already.
  }
}

/** Resolves when the window is open. */
export const startKithProcess = async (wanted: KithWanted & { readonly profile: string }): Promise<KithProcess> => {
  const given = { profile: wanted.profile, browser: findBrowser(), contentRoot: wanted.contentRoot ?? renderer, addSample: wanted.sample ?? false }
  const child = spawn(process.execPath, [kithProcess, JSON.stringify(given)], { detached: true, stdio: ['pipe', 'pipe', 'inherit'] })
  const { pid } = child
  if (pid === undefined) throw new Error('Kith\'s process did not start.')
  const exited = new Promise<void>((resolve) => child.once('exit', () => resolve()))
  const waiting = new Map<number, { resolve: (value: unknown) => void; reject: (error: Error) => void }>()
  let lastId = 0

  const ready = new Promise<number>((resolve, reject) => {
    createInterface({ input: child.stdout }).on('line', (text) => {
      const line = v.parse(lineSchema, JSON.parse(text))
      if (line.is === 'ready') resolve(line.browserPid)
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

  return {
    pid, browserPid,
    run: (work, arg) => new Promise((resolve, reject) => {
      lastId += 1
      // What comes back has been JSON: tests ask for plain values only.
      waiting.set(lastId, { resolve: (value) => resolve(value as Awaited<ReturnType<typeof work>>), reject })
      send({ id: lastId, code: work.toString(), arg })
    }),
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
