/**
 * Kith in a process of its own, watched: it can be held at any point between the page, main, the disk and the network, and
 * its clock can be moved. Speaks the lines of tests/app/kith-process.mjs, and hears besides `{id, arm}`, `{id, release}`,
 * `{id, pass}` (ms), `{id, shift}` (ms), `{id, fail}`; says `{is: 'said', what: {reached: point}}`. Argument: JSON of `Given`.
 */
import { createInterface } from 'node:readline'
import { runInThisContext } from 'node:vm'
import type { Page } from 'playwright-core'
import { runChromium } from '../../../main/chromium/index.ts'
import { bluesky } from '../../../main/connectors/bluesky/index.ts'
import { mastodon } from '../../../main/connectors/mastodon/index.ts'
import { sample } from '../../../main/connectors/sample/index.ts'
import { strict } from '../../fakes/strict/index.ts'
import { watchDisk, type DiskFault } from './disk.ts'
import { createGates, type Armed } from './gates.ts'
import { armWorker, watchWindow } from './window.ts'

export interface Given {
  readonly profile: string
  readonly browser: string
  readonly contentRoot: string
  readonly addSample: boolean
  readonly networks: readonly ('bluesky' | 'mastodon' | 'fake' | 'sample')[]
  /** How far its clocks are ahead of this machine's, ms. */
  readonly aheadMs: number
  /** Where exports go. */
  readonly downloads: string
}
export type Heard = { readonly id: number } & Partial<{
  readonly code: string
  readonly arg: unknown
  readonly quit: true
  readonly arm: Armed | null
  readonly release: true
  readonly pass: number
  readonly shift: number
  readonly fail: DiskFault | null
}>

const say = (message: object): void => void process.stdout.write(`${JSON.stringify(message)}\n`)
const given = JSON.parse(process.argv[2] ?? '') as Given
let aheadMs = given.aheadMs
let passedMs = 0
const now = (): number => Date.now() + aheadMs

const gates = createGates((point) => say({ is: 'said', what: { reached: point } }))
const disk = watchDisk(given.profile, gates)
watchWindow(gates, now)

const isSend = (address: string, method: string): boolean => method === 'POST' && /\/posts$|\/api\/v1\/statuses$|com\.atproto\.repo\.createRecord$/u.test(new URL(address).pathname)
const watchedFetch: typeof fetch = async (input, init) => {
  const address = input instanceof Request ? input.url : String(input)
  const sends = isSend(address, (init?.method ?? (input instanceof Request ? input.method : 'GET')).toUpperCase())
  if (sends) await gates.pass('request')
  const answer = await fetch(input, init)
  if (sends) await gates.pass('answer heard')
  return answer
}
/** Holds nothing back: what is proven here is not how secrets are sealed. */
const openKeyring = { seal: async (plain: string) => Buffer.from(plain).toString('base64'), open: async (sealed: string) => Buffer.from(sealed, 'base64').toString() }

const byName = { bluesky, mastodon, fake: strict, sample }
const kith = await runChromium({
  profile: given.profile, browser: given.browser, contentRoot: given.contentRoot, addSample: given.addSample,
  keyring: openKeyring, isHeadless: true, notices: [], say: () => undefined,
  instead: { connectors: given.networks.map((name) => byName[name]), now, tick: () => performance.now() + passedMs, fetch: watchedFetch, downloads: () => given.downloads, openLink: async (url) => { await fetch(url) } },
})

// Only against hanging: a machine may be slow.
kith.page.setDefaultTimeout(5 * 60_000)

const workerPoint = 'store '
const arm = async (page: Page, armed: Armed | null): Promise<void> => {
  gates.arm(armed)
  await armWorker(page, armed?.point.startsWith(workerPoint) === true ? armed.point.slice(workerPoint.length) : null)
}
const pass = async (page: Page, ms: number): Promise<void> => {
  aheadMs += ms
  passedMs += ms
  await page.clock.fastForward(ms)
}
/** Somebody sets the clock: no time passes, no timer rings. */
const shift = async (page: Page, ms: number): Promise<void> => {
  aheadMs += ms
  await page.clock.setSystemTime(now())
}

const obey = async ({ code, arg, arm: armed, release, pass: ms, shift: by, fail }: Heard): Promise<unknown> => {
  const { page } = kith
  if (code !== undefined) return (runInThisContext(`(${code})`) as (page: Page, arg: unknown) => Promise<unknown>)(page, arg)
  if (armed !== undefined) await arm(page, armed)
  if (release) gates.release()
  if (ms !== undefined) await pass(page, ms)
  if (by !== undefined) await shift(page, by)
  if (fail !== undefined) disk.fail(fail)
  return null
}
const answer = async (heard: Heard): Promise<void> => {
  if (heard.quit) return kith.quit()
  try {
    say({ is: 'answer', id: heard.id, ok: await obey(heard) ?? null })
  } catch (error) {
    say({ is: 'answer', id: heard.id, error: error instanceof Error ? error.stack : String(error) })
  }
}
createInterface({ input: process.stdin })
  .on('line', (line) => void answer(JSON.parse(line) as Heard))
  .on('close', () => void kith.quit())
void kith.closed.then((why) => {
  say({ is: 'closed', why })
  process.exit(0)
})
say({ is: 'ready', browserPid: kith.browserPid })
