/** The file of a snapshot: compressed JSON Lines, a header first and a checksum last; docs/backups.md describes it. */
import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { pipeline } from 'node:stream/promises'
import { promisify } from 'node:util'
import { createGunzip, createGzip, gunzip } from 'node:zlib'
import * as v from 'valibot'
import { journalEntrySchema } from '#schema/backup'
import { systemCode } from '../system-error.ts'
import { writeWhole } from '../write-whole.ts'
import { addRow, countRows, handlesIn, sortedRows, type Rows } from './rows.ts'
import { linesOf } from './sealed-line.ts'

const headerSchema = v.object({
  kith: v.literal('snapshot'),
  format: v.literal(1),
  generation: v.string(),
  /** Grows with each snapshot of a generation, whatever the clock says. */
  number: v.number(),
  /** It holds everything up to this sequence. */
  seq: v.number(),
  /** When it was made (ms since epoch). */
  at: v.number(),
  /** Rows by table. */
  counts: v.record(v.string(), v.number()),
  /** Handles. */
  accounts: v.array(v.string()),
})
export type SnapshotHeader = v.InferOutput<typeof headerSchema>
const newerSchema = v.object({ kith: v.literal('snapshot'), format: v.pipe(v.number(), v.minValue(2)) })
const endSchema = v.object({ count: v.number(), sum: v.string() })

export type SnapshotReading =
  | { readonly is: 'whole'; readonly header: SnapshotHeader; readonly rows: Rows }
  | { readonly is: 'damaged' }
  | { readonly is: 'newer' }

/** Characters packed at once: a call for each row would take longer than the packing. */
const chunkLength = 64_000
const line = (value: unknown): Buffer => Buffer.from(`${JSON.stringify(value)}\n`)

/** Writes a snapshot whole or not at all. Rejects with the system's error. */
export const writeSnapshot = async (path: string, { generation, number, seq, at }: Pick<SnapshotHeader, 'generation' | 'number' | 'seq' | 'at'>, rows: Rows): Promise<void> => {
  const sum = createHash('sha256')
  const header: SnapshotHeader = { kith: 'snapshot', format: 1, generation, number, seq, at, counts: countRows(rows), accounts: handlesIn(rows) }
  const lines = function* (): Generator<Buffer> {
    let text = ''
    for (const value of [header, ...sortedRows(rows)]) {
      text += `${JSON.stringify(value)}\n`
      if (text.length < chunkLength) continue
      const bytes = Buffer.from(text)
      sum.update(bytes)
      yield bytes
      text = ''
    }
    const bytes = Buffer.from(text)
    sum.update(bytes)
    yield bytes
    yield line({ count: rows.size, sum: sum.digest('hex') } satisfies v.InferOutput<typeof endSchema>)
  }
  await pipeline(lines, createGzip(), (bytes: AsyncIterable<Uint8Array>) => writeWhole(path, bytes))
}

const parse = (bytes: Buffer): unknown => {
  try {
    return JSON.parse(bytes.toString('utf8'))
  } catch {
    return null
  }
}

const inflate = promisify(gunzip)

/** Reads and checks all of it. Rejects with the system's error where the file cannot be read at all. */
export const readSnapshot = async (path: string): Promise<SnapshotReading> => {
  const packed = await readFile(path)
  const bytes = await inflate(packed).catch(() => null)
  if (!bytes) return { is: 'damaged' }
  const rows: Rows = new Map()
  let header: SnapshotHeader | null = null
  let isEnded = false
  for (const { line: text, start } of linesOf(bytes)) {
    const value = parse(text)
    if (isEnded) return { is: 'damaged' }
    if (start === 0) {
      if (v.is(newerSchema, value)) return { is: 'newer' }
      if (!v.is(headerSchema, value)) return { is: 'damaged' }
      header = value
    } else if (v.is(endSchema, value)) {
      isEnded = value.count === rows.size && value.sum === createHash('sha256').update(bytes.subarray(0, start)).digest('hex')
      if (!isEnded) return { is: 'damaged' }
    } else {
      const row = v.safeParse(journalEntrySchema, value)
      if (!row.success) return { is: 'damaged' }
      addRow(rows, row.output)
    }
  }
  return header && isEnded ? { is: 'whole', header, rows } : { is: 'damaged' }
}

/** Only the header, for a list; null where it is damaged or newer. Rejects with the system's error. */
export const readSnapshotHeader = async (path: string): Promise<SnapshotHeader | null> => {
  const chunks: Buffer[] = []
  const file = createReadStream(path)
  const bytes = file.pipe(createGunzip())
  file.on('error', (error) => bytes.destroy(error))
  try {
    for await (const chunk of bytes as AsyncIterable<Buffer>) {
      chunks.push(chunk)
      if (chunk.includes(0x0a)) break
    }
  } catch (error) {
    if (!systemCode(error).startsWith('Z_')) throw error
    return null
  } finally {
    file.destroy()
  }
  const [first] = linesOf(Buffer.concat(chunks))
  const header = v.safeParse(headerSchema, first ? parse(first.line) : null)
  return header.success ? header.output : null
}
