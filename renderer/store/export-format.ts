/**
 * The file of an export, format 1: JSON Lines. A header; then rows, table by table in this order; then a last line that
 * counts them, so that a file that was cut off is noticed. No secrets: the store has none. Derived rows are left out, as
 * they are made anew, and so is how far each account was read, so that reading begins anew. Described in docs/backups.md.
 */
import * as v from 'valibot'
import { followerEventSchema, personSchema, reactionSchema, threadSchema } from '#schema/batch'
import { messageSchema } from '#schema/message'
import { attachedSchema } from '#schema/sending'
import type { UserTable } from './change-rows.ts'
import type { Tables } from './rows.ts'
import { userRowOf } from './user-rows.ts'
import { isUserTable } from './write/journaling.ts'

export const exportFormat = 1

export type NetworkTable = 'messages' | 'reactions' | 'followerEvents' | 'threads' | 'people'
/** One row of what networks said. */
export type NetworkRow = { readonly [T in NetworkTable]: { readonly table: T; readonly row: Tables[T] } }[NetworkTable]
/** One row of the user's; null where it is gone. */
export interface UserRow {
  readonly table: UserTable
  readonly key: string
  readonly at: number
  readonly row: object | null
}
/** A stretch of a picture's bytes. */
export interface BlobPart {
  readonly table: 'blobs'
  readonly key: string
  readonly mediaType: string
  readonly size: number
  readonly from: number
  readonly base64: string
}

/** What is pointed at stands after what points: it cannot be missing, whatever is written while the export runs. */
export const exportOrder = [
  'accounts', 'messages', 'reactions', 'followerEvents', 'threads', 'people', 'settings', 'exceptions', 'triage', 'looks', 'reviews', 'notes', 'links', 'followUps', 'drafts', 'outbox', 'blobs',
] as const
export type Exported = typeof exportOrder[number]
export type Counts = Readonly<Partial<Record<Exported, number>>>

export type Line =
  | { readonly is: 'header'; readonly format: number; readonly exportedAt: number; readonly version: string }
  | { readonly is: 'network'; readonly row: NetworkRow }
  | { readonly is: 'user'; readonly row: UserRow }
  | { readonly is: 'blob'; readonly part: BlobPart }
  | { readonly is: 'end'; readonly counts: Counts }

const headerSchema = v.object({ kith: v.literal('export'), format: v.pipe(v.number(), v.integer(), v.minValue(1)), exportedAt: v.number(), version: v.string() })
const endSchema = v.object({ end: v.record(v.picklist(exportOrder), v.number()) })
const seen = { accountIds: v.array(v.string()) }
const networkSchemas = {
  messages: v.object({ ...messageSchema.entries, ...seen, refs: v.record(v.string(), v.string()), textHash: v.nullable(v.number()) }),
  reactions: v.object({ ...reactionSchema.entries, ...seen }),
  followerEvents: followerEventSchema,
  threads: v.object({ ...threadSchema.entries, ...seen }),
  people: v.object({ ...personSchema.entries, ...seen }),
} as const satisfies Record<NetworkTable, v.GenericSchema>
const userSchema = v.object({ key: v.pipe(v.string(), v.minLength(1)), at: v.number(), row: v.nullable(v.looseObject({})) })
const blobSchema = v.object({
  table: v.literal('blobs'), key: attachedSchema.entries.hash, mediaType: attachedSchema.entries.mediaType,
  size: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(50_000_000)), from: v.pipe(v.number(), v.integer(), v.minValue(0)), base64: v.pipe(v.string(), v.base64()),
})

export const headerLine = (exportedAt: number, version: string): string => JSON.stringify({ kith: 'export', format: exportFormat, exportedAt, version })
export const endLine = (end: Counts): string => JSON.stringify({ end })

const isNetworkTable = (table: string): table is NetworkTable => Object.hasOwn(networkSchemas, table)

/** Reads one line; null where it is not one of ours. */
export const readLine = (text: string): Line | null => {
  try {
    return lineOf(JSON.parse(text))
  } catch {
    return null
  }
}

const lineOf = (value: unknown): Line | null => {
  if (typeof value !== 'object' || value === null) return null
  if ('kith' in value) return ifFits(headerSchema, value, ({ format, exportedAt, version }) => ({ is: 'header', format, exportedAt, version }))
  if ('end' in value) return ifFits(endSchema, value, ({ end }) => ({ is: 'end', counts: end }))
  const table = 'table' in value ? String(value.table) : ''
  if (table === 'blobs') return ifFits(blobSchema, value, (part) => ({ is: 'blob', part }))
  // Exactly this table's schema is checked; TypeScript cannot follow it through the record.
  if (isNetworkTable(table)) return ifFits(v.object({ row: networkSchemas[table] }), value, ({ row }) => ({ is: 'network', row: { table, row } as NetworkRow }))
  if (!isUserTable(table)) return null
  return ifFits(userSchema, value, ({ key, at, row }) => {
    const checked = row === null ? null : userRowOf(table, key, row)
    return row !== null && checked === null ? null : { is: 'user', row: { table, key, at, row: checked } }
  })
}

const ifFits = <S extends v.GenericSchema>(schema: S, value: unknown, make: (output: v.InferOutput<S>) => Line | null): Line | null => {
  const parsed = v.safeParse(schema, value)
  return parsed.success ? make(parsed.output) : null
}
