/** What the made-up server remembers: one file, private to the user, replaced as a whole. */
import { randomUUID } from 'node:crypto'
import { mkdir, open, readFile, rename, rm } from 'node:fs/promises'
import { dirname } from 'node:path'
import * as v from 'valibot'

const time = v.pipe(v.number(), v.safeInteger(), v.minValue(0), v.maxValue(8_640_000_000_000_000))

const stateSchema = v.object({
  version: v.literal(1),
  /** When the sample was added (ms since epoch): everything written down is dated back from here, once. */
  addedAt: time,
  /** What was said since, by the user and to them, in the order the server learned of it. */
  said: v.array(v.object({
    id: v.string(), by: v.string(), thread: v.string(),
    /** Null where it begins a thread of its own, which `isDirect` nobody else sees. */
    answers: v.nullable(v.string()), isDirect: v.optional(v.boolean(), false), text: v.string(), language: v.nullable(v.string()), at: time,
    /** The address and description of each picture; the file of an older Kith knows none. */
    images: v.optional(v.array(v.object({ url: v.string(), alt: v.string() })), []),
    /** When it is taken back: a time to come, or past, or never. */
    goneAt: v.nullable(time),
  })),
  /** Ids of people. */
  barred: v.optional(v.object({ muted: v.array(v.string()), blocked: v.array(v.string()) }), { muted: [], blocked: [] }),
})

export type State = v.InferOutput<typeof stateSchema>

const isMissing = (error: unknown): boolean => error instanceof Error && 'code' in error && error.code === 'ENOENT'

/** Null where there is no world; 'unreadable' where the file is not one of ours. Rejects where the disk does. */
export const readState = async (file: string): Promise<State | 'unreadable' | null> => {
  try {
    const parsed = v.safeParse(stateSchema, JSON.parse(await readFile(file, 'utf8')))
    return parsed.success ? parsed.output : 'unreadable'
  } catch (error) {
    if (isMissing(error)) return null
    if (error instanceof SyntaxError) return 'unreadable'
    throw error
  }
}

/** Written beside and renamed, so that a crash leaves the old file or the new one. */
export const writeState = async (file: string, state: State): Promise<void> => {
  await mkdir(dirname(file), { recursive: true, mode: 0o700 })
  const beside = `${file}.${randomUUID()}`
  try {
    const handle = await open(beside, 'wx', 0o600)
    try {
      await handle.writeFile(JSON.stringify(state))
      await handle.sync()
    } finally {
      await handle.close()
    }
    await rename(beside, file)
  } catch (error) {
    await rm(beside, { force: true })
    throw error
  }
}

/** Removes the world. No error where there is none. */
export const removeState = (file: string): Promise<void> => rm(file, { force: true })
