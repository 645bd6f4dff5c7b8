/** How far a preview has been read: nobody's notifications, only the threads under somebody's latest posts. */
import * as v from 'valibot'
import { packedSchema, packKnown, unpackKnown } from './known-text.ts'
import type { Known } from './known.ts'

const cursorSchema = v.object({
  version: v.literal('preview-1'),
  threads: v.array(v.object({ root: v.string(), replies: v.number(), readAt: v.number() })),
  /** Roots still to be read in this reading. */
  left: v.array(v.string()),
  known: packedSchema,
})

export type PreviewCursor = Omit<v.InferOutput<typeof cursorSchema>, 'known'> & { readonly known: Known }

/** Null where there is none, or it is that of an account somebody signed in to. */
export const readPreviewCursor = (text: string | null): PreviewCursor | null => {
  try {
    const cursor = v.parse(cursorSchema, JSON.parse(text ?? 'null'))
    return { ...cursor, known: unpackKnown(cursor.known) }
  } catch {
    return null
  }
}

export const writePreviewCursor = (cursor: PreviewCursor): string => JSON.stringify({ ...cursor, known: packKnown(cursor.known) })
