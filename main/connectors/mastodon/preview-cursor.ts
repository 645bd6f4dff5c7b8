/** How far a preview has been read: nobody's notifications, only the threads under somebody's latest statuses. */
import * as v from 'valibot'
import { serverSchema } from './instance.ts'
import { knownSchema, packKnown, unpackKnown, type Known } from './known.ts'

const cursorSchema = v.object({
  version: v.literal('preview-1'),
  server: serverSchema,
  serverAt: v.number(),
  threads: v.array(v.object({ root: v.string(), replies: v.number(), readAt: v.number() })),
  /** Roots still to be read in this reading. */
  left: v.array(v.string()),
  names: v.array(v.tuple([v.string(), v.string()])),
  known: knownSchema,
})

export type PreviewCursor = Omit<v.InferOutput<typeof cursorSchema>, 'known'> & { readonly known: Known }

const mostNames = 1500

/** Null where there is none, or it is that of an account somebody signed in to. */
export const readPreviewCursor = (text: string | null): PreviewCursor | null => {
  try {
    const cursor = v.parse(cursorSchema, JSON.parse(text ?? 'null'))
    return { ...cursor, known: unpackKnown(cursor.known) }
  } catch {
    return null
  }
}

export const writePreviewCursor = (cursor: PreviewCursor): string =>
  JSON.stringify({ ...cursor, names: cursor.names.slice(-mostNames), known: packKnown(cursor.known) })
