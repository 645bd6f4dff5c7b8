/** The one place where a Trusted Types policy is made: a worker may only be loaded from the app itself. */
import searchUrl from './search/worker.ts?worker&url'
import url from './worker.ts?worker&url'

interface Policies {
  createPolicy(name: string, rules: { createScriptURL(address: string): string }): { createScriptURL(address: string): string }
}

const ownOnly = (address: string): string => {
  // Not `origin`, which is "null" for the scheme of the packaged app.
  const { protocol, host } = new URL(address, location.href)
  if (protocol !== location.protocol || host !== location.host) throw new TypeError('Only Kith\'s own scripts run here.')
  return address
}

// Not in TypeScript's DOM library yet: https://developer.mozilla.org/docs/Web/API/Trusted_Types_API
const policies = (globalThis as { trustedTypes?: Policies }).trustedTypes
const policy = policies ? policies.createPolicy('kith', { createScriptURL: ownOnly }) : { createScriptURL: ownOnly }

const makeWorker = (): Worker => new Worker(policy.createScriptURL(url), { type: 'module', name: 'kith-store' })

let early: Worker | null = null

/** Has it fetched while the page itself is; it touches nothing before it is asked to open the store. */
export const startWorkerEarly = (): void => {
  const worker = early = makeWorker()
  // Nobody hears of it yet: whoever starts one then hears of their own.
  worker.addEventListener('error', () => {
    if (early === worker) early = null
  })
}

/** Starts the store's worker. */
export const startWorker = (): Worker => {
  const worker = early ?? makeWorker()
  early = null
  return worker
}

/** Starts the worker that searches. */
export const startSearchWorker = (): Worker => new Worker(policy.createScriptURL(searchUrl), { type: 'module', name: 'kith-search' })
