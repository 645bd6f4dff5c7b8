/** Starts the strict fake in a process of its own and gives tests its levers. */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'

/** What goes wrong with a post sent to it; see server.mjs. */
export type StrictFault = { readonly times?: number; readonly skip?: number } & (
  | { readonly kind: 'cut' | 'failed' | 'twice' | 'held' | 'unanswered' | 'lost' | 'refused' }
  | { readonly kind: 'slow'; readonly ms: number }
  | { readonly kind: 'slow-down'; readonly seconds: number }
)
export interface Written { readonly id: string }
export interface ToWrite {
  readonly by: string
  readonly text: string
  readonly name?: string
  readonly parent?: string
  readonly at?: number
  readonly links?: readonly { readonly from: number; readonly to: number; readonly url: string }[]
  readonly names?: readonly { readonly from: number; readonly to: number; readonly person: string }[]
}

export interface Strict {
  readonly url: string
  /** What signs in. */
  readonly name: string
  readonly password: string
  readonly write: (post: ToWrite) => Promise<Written>
  readonly remove: (id: string) => Promise<void>
  readonly arm: (fault: StrictFault) => Promise<void>
  /** From now on the newest posts are missing in the list of somebody's posts. */
  readonly lag: () => Promise<void>
  /** No fault any more, and every list is whole. */
  readonly well: () => Promise<void>
  /** Every sign-in is worthless. */
  readonly forget: () => Promise<void>
  /** The text of every post accepted from the account, doubles as often as they are there. */
  readonly mine: () => Promise<readonly string[]>
  /** How many posts were sent to it, whatever came of them. */
  readonly received: () => Promise<number>
  readonly stop: () => Promise<void>
}

/** It ends by itself when this process does. */
export const startStrict = async (): Promise<Strict> => {
  const child = spawn(process.execPath, [fileURLToPath(new URL('server.mjs', import.meta.url))], { stdio: ['pipe', 'pipe', 'inherit'] })
  const ended = once(child, 'exit')
  const [line] = await once(createInterface(child.stdout), 'line') as [string]
  const { url, name, password } = JSON.parse(line) as { url: string; name: string; password: string }
  const ask = async (method: string, path: string, body?: unknown): Promise<unknown> => {
    const answer = await fetch(`${url}/control/${path}`, { method, body: body === undefined ? null : JSON.stringify(body) })
    if (!answer.ok) throw new Error(`${path}: ${String(answer.status)}`)
    return answer.json()
  }
  return {
    url, name, password,
    write: async (post) => await ask('POST', 'write', post) as Written,
    remove: async (id) => { await ask('POST', 'remove', { id }) },
    arm: async (fault) => { await ask('POST', 'fault', fault) },
    lag: async () => { await ask('POST', 'lag') },
    well: async () => { await ask('POST', 'well') },
    forget: async () => { await ask('POST', 'forget') },
    mine: async () => await ask('GET', 'mine') as string[],
    received: async () => await ask('GET', 'received') as number,
    stop: async () => {
      child.stdin.end()
      await ended
    },
  }
}
