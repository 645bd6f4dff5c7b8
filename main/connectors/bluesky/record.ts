/** A post's record as somebody else's client wrote it: read leniently, since servers pass on what they do not know. */
import * as v from 'valibot'
import { postPartsOf } from './ids.ts'

/** Ten times what the lexicon allows: a post longer than that is nobody's words. */
const mostText = 30_000

const ref = v.object({ uri: v.pipe(v.string(), v.check((uri) => postPartsOf(uri) !== null)), cid: v.pipe(v.string(), v.maxLength(200)) })

const recordSchema = v.object({
  text: v.pipe(v.fallback(v.string(), ''), v.transform((text) => text.slice(0, mostText))),
  createdAt: v.fallback(v.string(), ''),
  langs: v.fallback(v.array(v.unknown()), []),
  facets: v.fallback(v.array(v.unknown()), []),
  reply: v.fallback(v.nullish(v.object({ root: ref, parent: ref }), null), null),
  embed: v.fallback(v.nullish(v.record(v.string(), v.unknown()), null), null),
  labels: v.fallback(v.object({ values: v.array(v.object({ val: v.string() })) }), { values: [] }),
})

export type PostRecord = v.InferOutput<typeof recordSchema>

/** What is usable of a record, or null where it is no post. */
export const readRecord = (record: unknown): PostRecord | null => {
  if (typeof record !== 'object' || record === null) return null
  if ('$type' in record && record.$type !== 'app.bsky.feed.post') return null
  const read = v.safeParse(recordSchema, record)
  return read.success ? read.output : null
}

/** The post it quotes, or null. Feeds, lists and people can be embedded the same way and are no quotes. */
export const quotedUriOf = (record: PostRecord): string | null => {
  const holder = record.embed?.['$type'] === 'app.bsky.embed.recordWithMedia' ? record.embed['record'] : record.embed
  const quoted = holder && typeof holder === 'object' && 'record' in holder ? holder.record : null
  const uri = quoted && typeof quoted === 'object' && 'uri' in quoted ? quoted.uri : null
  return postPartsOf(uri) ? uri as string : null
}
