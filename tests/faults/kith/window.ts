/**
 * Stands between Kith's main process and its page: every call and every answer can be held, so can what the page asks of
 * the store's worker, and the page's clock can be moved. All of it is there before the page's first script.
 */
import { chromium, type BrowserContext, type Page } from 'playwright-core'
import type { Gates } from './gates.ts'

interface PageGates {
  faultsHeld: (verb: string) => Promise<void>
  faultsVerb?: string | null
}

/** Runs in the page; only its text travels. */
const watchWorker = (): void => {
  const gates = window as unknown as PageGates
  const post = Reflect.get(Worker.prototype, 'postMessage') as (this: Worker, message: unknown, ...rest: unknown[]) => void
  Worker.prototype.postMessage = function (message: { verb?: string }, ...rest: unknown[]) {
    if (message.verb === undefined || message.verb !== gates.faultsVerb) {
      post.call(this, message, ...rest)
      return
    }
    gates.faultsVerb = null
    void gates.faultsHeld(message.verb).then(() => post.call(this, message, ...rest))
  }
}

type Binding = (source: unknown, kind: string, json: string) => Promise<string>

const watchPage = async (page: Page, gates: Gates, now: () => number): Promise<void> => {
  await page.clock.install({ time: now() })
  await page.exposeBinding('faultsHeld', (_source, verb: string) => gates.pass(`store ${verb}`))
  await page.addInitScript(watchWorker)
  const expose = page.exposeBinding.bind(page) as (name: string, binding: Binding) => Promise<unknown>
  Object.assign(page, {
    exposeBinding: (name: string, binding: Binding) => expose(name, async (source, kind, json) => {
      const called = kind === 'call' ? (JSON.parse(json) as { name: string }).name : null
      if (called !== null) await gates.pass(`call ${called}`, json)
      const answer = await binding(source, kind, json)
      if (called !== null) await gates.pass(`answer ${called}`, answer)
      return answer
    }),
  })
}

/** From now on every browser Kith connects to is watched. */
export const watchWindow = (gates: Gates, now: () => number): void => {
  const connect = chromium.connectOverCDP.bind(chromium) as (...given: unknown[]) => Promise<Awaited<ReturnType<typeof chromium.connectOverCDP>>>
  Object.assign(chromium, {
    connectOverCDP: async (...given: unknown[]) => {
      const browser = await connect(...given)
      const context = browser.contexts()[0] as BrowserContext
      const page = context.pages()[0] ?? await context.waitForEvent('page')
      await watchPage(page, gates, now)
      return browser
    },
  })
}

/** Holds the next time the page asks the worker for this verb. */
export const armWorker = (page: Page, verb: string | null): Promise<void> =>
  page.evaluate((name) => void ((window as unknown as PageGates).faultsVerb = name), verb)
