/** How far one account has been read: the connector's only memory, kept by the store and opaque to everybody else. */
import * as v from 'valibot'
import { serverSchema } from './instance.ts'
import { knownSchema, packKnown, unpackKnown, type Known } from './known.ts'
import { placeSchema } from './place.ts'

const cursorSchema = v.object({
  version: v.literal(1),
  /** What the server is, and when it was asked. */
  server: serverSchema,
  serverAt: v.number(),
  notices: placeSchema,
  own: placeSchema,
  /** When news were last looked for. */
  newsAt: v.number(),
  /** Ids of statuses that did not fit the batch they belong to. */
  left: v.array(v.string()),
  /** Pages of people and the actors behind them, newest last. */
  names: v.array(v.tuple([v.string(), v.string()])),
  known: knownSchema,
})

export type Cursor = Omit<v.InferOutput<typeof cursorSchema>, 'known'> & { readonly known: Known }

const mostNames = 1500

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

export const writeCursor = (cursor: Cursor): string =>
  JSON.stringify({ ...cursor, names: cursor.names.slice(-mostNames), known: packKnown(cursor.known) })
