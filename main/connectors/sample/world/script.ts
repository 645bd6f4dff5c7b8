/** How the sample's world is written down: who, how long ago, which words. */
import type { PersonKey } from './people.ts'

/** Lengths of time before the sample was added, as written in the threads: '2d 3h 10m'. Nights are taken out of them, see clock.ts. */
export type Ago = string

const unitMs: Readonly<Record<string, number>> = { d: 86_400_000, h: 3_600_000, m: 60_000 }

/** Milliseconds of '2d 3h 10m'. Throws on anything else: the world is ours, a slip in it is a bug. */
export const agoMs = (ago: Ago): number => ago.split(' ').reduce((sum, part) => {
  const [, count, unit] = /^(\d+)([dhm])$/.exec(part) ?? []
  const size = unitMs[unit ?? '']
  if (count === undefined || size === undefined) throw new Error(`not a length of time: ${ago}`)
  return sum + Number(count) * size
}, 0)

export interface ScriptedImage {
  readonly svg: string
  readonly alt: string
}

export interface ScriptedPost {
  readonly by: PersonKey | 'nora'
  readonly ago: Ago
  /** Handles, addresses and tags in it become entities by themselves. */
  readonly text: string
  /** A name by which later posts answer or quote this one. The first of a thread is always 'root'. */
  readonly key?: string
  /** What it answers; left out, the post above it. */
  readonly to?: string
  /** 'thread/key' of what it quotes. */
  readonly quotes?: string
  /** Where it is not its author's usual one. */
  readonly language?: string
  readonly warning?: string
  readonly image?: ScriptedImage
  readonly edited?: { readonly ago: Ago; readonly before: string }
  readonly deleted?: Ago
}

export interface ScriptedThread {
  readonly key: string
  readonly isDirect?: true
  /** The local time of its first post, '20:10', where its words speak of the hour. */
  readonly hour?: string
  readonly posts: readonly ScriptedPost[]
}
