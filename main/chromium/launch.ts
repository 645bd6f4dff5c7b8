/** Starts the browser as a child of ours and connects to it over two pipes; no port is opened. */
import { spawn } from 'node:child_process'
import type { Readable, Writable } from 'node:stream'
import { chromium, type Browser, type BrowserContext, type CDPSession, type Page } from 'playwright-core'
import { pipeTransport } from './transport.ts'

export interface Exit {
  readonly code: number | null
  readonly signal: NodeJS.Signals | null
}

export interface Launched {
  readonly pid: number
  readonly browser: Browser
  readonly context: BrowserContext
  readonly page: Page
  /** A session with the browser itself, above all pages. */
  readonly session: CDPSession
  readonly exited: Promise<Exit>
  /** Resolves once none of its processes is left: its helpers may still be writing when it has exited. */
  readonly gone: () => Promise<void>
  readonly kill: () => void
}

const connectMs = 30_000
const stderrKept = 2000
const lingerMs = 2000
/** A killed process stays listed until whoever adopted it looks, which may be never. */
const killedMs = 500

/** Sends the signal to every process of the group; false where none is left. 0 only asks. */
const signalGroup = (leader: number, signal: NodeJS.Signals | 0): boolean => {
  try {
    process.kill(-leader, signal)
    return true
  } catch {
    return false
  }
}

/** Gives the helpers of an exited browser a moment, then ends them. */
const clearGroup = async (leader: number): Promise<void> => {
  const until = Date.now() + lingerMs
  while (Date.now() < until + killedMs && signalGroup(leader, Date.now() < until ? 0 : 'SIGKILL')) await new Promise((resolve) => setTimeout(resolve, 20))
}

/** Rejects with a sentence for the user where the browser does not come up. */
export const launchBrowser = async (executable: string, args: readonly string[]): Promise<Launched> => {
  const child = spawn(executable, args, {
    stdio: ['ignore', 'ignore', 'pipe', 'pipe', 'pipe'],
    // A group of its own: Ctrl+C reaches Kith, which then closes the browser in good order.
    detached: process.platform !== 'win32',
  })
  let complaints = ''
  child.stderr?.on('data', (chunk: Buffer) => {
    complaints = (complaints + chunk.toString()).slice(-stderrKept)
  })
  const exited = new Promise<Exit>((resolve) => {
    child.once('exit', (code, signal) => resolve({ code, signal }))
    child.once('error', (error) => {
      complaints += error.message
      resolve({ code: null, signal: null })
    })
  })
  const gone = async (): Promise<void> => {
    await exited
    // Windows has no such groups; there the helpers end with the browser's job.
    if (child.pid !== undefined && process.platform !== 'win32') await clearGroup(child.pid)
  }
  const kill = (): void => void child.kill('SIGKILL')
  const failure = (why: string): Error => new Error(`The browser (${executable}) ${why}.${complaints ? `\nIt said: ${complaints.trim()}` : ''}`)

  const connect = async (): Promise<Launched> => {
    const transport = pipeTransport(child.stdio[3] as Writable, child.stdio[4] as Readable)
    // noDefaults: none of the automation's emulation, so that a user's window behaves as one.
    const browser = await chromium.connectOverCDP(transport, { noDefaults: true, isLocal: true, timeout: connectMs })
    const [context] = browser.contexts()
    if (!context) throw new Error('no context')
    const page = context.pages()[0] ?? await context.waitForEvent('page', { timeout: connectMs })
    return { pid: child.pid ?? 0, browser, context, page, session: await browser.newBrowserCDPSession(), exited, gone, kill }
  }
  try {
    return await Promise.race([connect(), exited.then(() => Promise.reject(failure('ended before its window was open')))])
  } catch (error) {
    kill()
    throw error instanceof Error && error.message.startsWith('The browser (') ? error : failure(`did not answer: ${String(error)}`)
  }
}
