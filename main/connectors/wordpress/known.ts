/** Pure: which comments were delivered and how they looked: to bring none twice, and to notice an edit, a moderator's word or that one is gone. */
import { createHash } from 'node:crypto'
import * as v from 'valibot'
import { isHeld } from './map.ts'
import { timeOf } from './ids.ts'
import type { CommentEntity } from './entities.ts'

/** Its number, its article's, when it was written (s), how it looked, and 1 where it was held. */
export const knownSchema = v.array(v.tuple([v.number(), v.number(), v.number(), v.string(), v.number()]))

export interface KnownComment { readonly id: number; readonly post: number; readonly at: number; readonly look: string; readonly wasHeld: boolean }
export type Known = ReadonlyMap<number, KnownComment>

/** Some 35 characters each: the cursor stays below 200 kB. */
const most = 4000

export const lookOf = ({ content, status, parent, post, author, author_name: name, author_email: email }: CommentEntity): string =>
  createHash('sha256').update([content.rendered, status, parent, post, author, name, email].join('\n')).digest('base64url').slice(0, 8)

export const toKnown = (comment: CommentEntity): KnownComment =>
  ({ id: comment.id, post: comment.post, at: timeOf(comment.date_gmt) ?? 0, look: lookOf(comment), wasHeld: isHeld(comment) })

export const unpackKnown = (packed: v.InferOutput<typeof knownSchema>): Known =>
  new Map(packed.map(([id, post, at, look, wasHeld]) => [id, { id, post, at: at * 1000, look, wasHeld: wasHeld === 1 }]))

export const packKnown = (known: Known): v.InferOutput<typeof knownSchema> =>
  [...known.values()].map(({ id, post, at, look, wasHeld }) => [id, post, Math.floor(at / 1000), look, wasHeld ? 1 : 0])

/** Held ones stay as long as they are held; of the rest the oldest are forgotten where it becomes too much. */
export const remember = (known: Known, delivered: readonly CommentEntity[], gone: readonly number[]): Known => {
  const all = new Map(known)
  for (const comment of delivered) all.set(comment.id, toKnown(comment))
  for (const id of gone) all.delete(id)
  if (all.size <= most) return all
  const kept = [...all.values()].sort((one, other) => Number(other.wasHeld) - Number(one.wasHeld) || other.at - one.at).slice(0, most)
  return new Map(kept.map((one) => [one.id, one]))
}

export const isNews = (known: Known, comment: CommentEntity): boolean => known.get(comment.id)?.look !== lookOf(comment)
