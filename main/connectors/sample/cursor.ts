/** How far the sample has been read. */
import * as v from 'valibot'

const cursorSchema = v.object({
  /** Which world was read: one added again is read from the start. */
  world: v.number(),
  /** The highest event number seen. */
  newest: v.number(),
  /** The past is read down to this number; null once there is no more of it. */
  oldest: v.nullable(v.number()),
  /** Events seen since, and in, the past. */
  seen: v.number(),
})

export type Cursor = v.InferOutput<typeof cursorSchema>

/** Null on the first read, and for text that is not ours: reading again from the start does no harm. */
export const parseCursor = (text: string | null): Cursor | null => {
  try {
    const parsed = v.safeParse(cursorSchema, JSON.parse(text ?? 'null'))
    return parsed.success ? parsed.output : null
  } catch {
    return null
  }
}

export const formatCursor = (cursor: Cursor): string => JSON.stringify(cursor)
