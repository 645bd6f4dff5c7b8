/** What the user chose about whole generations: one small file beside their folders. */
import { mkdir, readFile } from 'node:fs/promises'
import { dirname } from 'node:path'
import * as v from 'valibot'
import { writeWhole } from '../write-whole.ts'

const fileSchema = v.object({
  kith: v.literal('choices'),
  format: v.literal(1),
  /** Generations the user has settled on: before them, older ones may make room. */
  settled: v.array(v.string()),
  /** The generation a backup is being restored into: until it is settled, what is there may be half of it. */
  restoring: v.nullable(v.string()),
})
export type Choices = Pick<v.InferOutput<typeof fileSchema>, 'settled' | 'restoring'>

/** A file that is missing or damaged says that nothing was chosen: then nothing is removed, and the user may be asked again. */
export const readChoices = (path: string): Promise<Choices> =>
  readFile(path, 'utf8').then((text) => v.parse(fileSchema, JSON.parse(text))).catch(() => ({ settled: [], restoring: null }))

/** On disk when it resolves; rejects with the system's error. */
export const saveChoices = async (path: string, { settled, restoring }: Choices): Promise<void> => {
  await mkdir(dirname(path), { recursive: true, mode: 0o700 })
  await writeWhole(path, `${JSON.stringify({ kith: 'choices', format: 1, settled, restoring } satisfies v.InferOutput<typeof fileSchema>)}\n`)
}
