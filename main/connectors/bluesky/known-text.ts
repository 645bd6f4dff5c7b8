/** What was delivered, as a short text: a post is its author's number and its record key, and each author stands there once. */
import * as v from 'valibot'
import { postPartsOf, postUriOf } from './ids.ts'
import type { Known } from './known.ts'

/** Authors separated by spaces; of each thread its root, two times and its posts separated by spaces. */
export const packedSchema = v.object({ authors: v.string(), threads: v.array(v.tuple([v.string(), v.number(), v.number(), v.string()])) })

type Packed = v.InferOutput<typeof packedSchema>

const words = (text: string): string[] => (text === '' ? [] : text.split(' '))

export const packKnown = (known: Known): Packed => {
  const numbers = new Map<string, string>()
  const short = (uri: string): string[] => {
    const parts = postPartsOf(uri)
    if (!parts) return []
    const number = numbers.get(parts.did) ?? numbers.size.toString(36)
    numbers.set(parts.did, number)
    return [`${number}.${parts.rkey}`]
  }
  const threads = known.flatMap(({ root, at, foldedAt, posts }): Packed['threads'] =>
    short(root).map((name) => [name, at, foldedAt, [...posts].flatMap(short).join(' ')]))
  return { authors: [...numbers.keys()].join(' '), threads }
}

export const unpackKnown = ({ authors, threads }: Packed): Known => {
  const dids = words(authors)
  const whole = (name: string): string => postUriOf(dids[Number.parseInt(name, 36)] ?? '', name.slice(name.indexOf('.') + 1))
  return threads.map(([root, at, foldedAt, posts]) => ({ root: whole(root), at, foldedAt, posts: new Set(words(posts).map(whole)) }))
}
