/** How far one account has been read: the connector's only memory, kept by the store and opaque to everybody else. */
import * as v from 'valibot'
import { knownSchema, packKnown, unpackKnown, type Known } from './known.ts'
import { sightSchema } from './list.ts'
import { placeSchema } from './place.ts'

const cursorSchema = v.object({
  version: v.literal(1),
  /** Who the user is there, and when that was asked. */
  me: v.object({ name: v.string(), sight: sightSchema }),
  meAt: v.number(),
  place: placeSchema,
  /** When news were last looked for. */
  newsAt: v.number(),
  /** When held and recent comments were last read again. */
  sweptAt: v.number(),
  /** Comments that did not fit the batch they belong to. */
  left: v.array(v.number()),
  /** Articles with answers to something older than what has been read. */
  torn: v.array(v.number()),
  known: knownSchema,
})

export type Cursor = Omit<v.InferOutput<typeof cursorSchema>, 'known'> & { readonly known: Known }

/** Null where there is none or it is of another time: then everything is read anew, which changes nothing known. */
export const readCursor = (text: string | null): Cursor | null => {
  if (text === null) return null
  try {
    const { known, ...rest } = v.parse(cursorSchema, JSON.parse(text))
    return { ...rest, known: unpackKnown(known) }
  } catch {
    return null
  }
}

export const writeCursor = ({ known, ...rest }: Cursor): string => JSON.stringify({ ...rest, known: packKnown(known) })
