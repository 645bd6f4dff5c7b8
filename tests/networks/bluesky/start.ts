/** Starts the Bluesky network in a process of its own and gives tests its levers. */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { settle, type Addresses } from './seed.mjs'

/** What the fault proxy can do; see fault-proxy.mjs. */
export type Fault = { readonly method: string; readonly times?: number | null; readonly skip?: number } & (
  | { readonly kind: 'answer' | 'after'; readonly status?: number; readonly headers?: Readonly<Record<string, string>>; readonly body?: string }
  | { readonly kind: 'cut' | 'big'; readonly bytes: number }
  | { readonly kind: 'hang' | 'mute' | 'drop' }
  | { readonly kind: 'edit'; readonly set?: Readonly<Record<string, unknown>>; readonly list?: string; readonly without?: Readonly<Record<string, unknown>> }
)

export interface TestNetwork extends Addresses {
  /** Waits until the AppView shows all that was written. */
  settle: () => Promise<void>
  /** Something goes wrong from now on. */
  arm(...faults: readonly Fault[]): Promise<void>
  /** Everything is well again; also forgets the calls counted so far. */
  clear: () => Promise<void>
  /** XRPC methods asked of the PDS since the last `clear`, in order. */
  calls(): Promise<readonly string[]>
  /** The PDS refuses connections until `up`. */
  down: () => Promise<void>
  up: () => Promise<void>
  stop: () => Promise<void>
}

const nothing = (): void => undefined
const refusalOf = (error: unknown): string => {
  const cause = error instanceof Error ? error.cause : null
  const first = cause instanceof AggregateError ? cause.errors[0] as unknown : cause
  return first instanceof Error && 'code' in first ? String(first.code) : ''
}

/** Starts the network; it ends by itself when this process does. */
export const startNetwork = async ({ rateLimits = false } = {}): Promise<TestNetwork> => {
  const child = spawn(process.execPath, [fileURLToPath(new URL('network.mjs', import.meta.url)), ...(rateLimits ? ['--rate-limits'] : [])],
    { stdio: ['pipe', 'pipe', 'pipe'] })
  let log = ''
  child.stderr.on('data', (data: Buffer) => { log = (log + data.toString()).slice(-4000) })
  const ended = once(child, 'exit')
  const line = await Promise.race([
    once(createInterface(child.stdout), 'line') as Promise<[string]>,
    ended.then(() => { throw new Error(`the network did not start: ${log}`) }),
  ])
  const addresses = JSON.parse(line[0]) as Addresses
  const pull = async (method: string, path: string, body?: unknown): Promise<unknown> => {
    const answer = await fetch(`${addresses.control}${path}`, { method, body: body === undefined ? null : JSON.stringify(body) })
    if (!answer.ok) throw new Error(await answer.text())
    return answer.json()
  }
  return {
    ...addresses,
    settle: () => settle(addresses),
    arm: async (...faults) => { for (const fault of faults) await pull('POST', '/faults', fault) },
    clear: () => pull('DELETE', '/faults').then(nothing),
    calls: async () => await pull('GET', '/calls') as string[],
    down: async () => {
      await pull('POST', '/down')
      // Connections kept open from before end one by one; afterwards every new one is refused.
      for (let code = ''; code !== 'ECONNREFUSED';) code = await fetch(addresses.pds).then(() => '', refusalOf)
    },
    up: () => pull('POST', '/up').then(nothing),
    stop: async () => {
      child.stdin.end()
      await ended
    },
  }
}
