/** How far one account has been read: the connector's only memory, kept by the store and opaque to everybody else. */
import * as v from 'valibot'
import type { Known } from './known.ts'
import { packedSchema, packKnown, unpackKnown } from './known-text.ts'
import { placeSchema } from './place.ts'

const cursorSchema = v.object({
  version: v.literal(2),
  notifications: placeSchema,
  own: placeSchema,
  /** When news were last looked for. */
  newsAt: v.number(),
  /** Messages whose way up to the root is still to be read. */
  unrooted: v.array(v.string()),
  /** Posts that did not fit the batch they belong to. */
  left: v.array(v.string()),
  /** Roots of watched threads that were more than one step could read. */
  rereading: v.array(v.string()),
  known: packedSchema,
})

export type Cursor = Omit<v.InferOutput<typeof cursorSchema>, 'known'> & { readonly known: Known }

/** Null where there is none or it is of another time: then everything is read anew, which changes nothing known. */
export const readCursor = (text: string | null): Cursor | null => {
  if (text === null) return null
  try {
    const cursor = v.parse(cursorSchema, JSON.parse(text))
    return { ...cursor, known: unpackKnown(cursor.known) }
  } catch {
    return null
  }
}

export const writeCursor = (cursor: Cursor): string => JSON.stringify({ ...cursor, known: packKnown(cursor.known) })
