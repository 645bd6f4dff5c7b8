/** Notes that are typed and on no disk yet. They outlive their panel and, as far as the window or main remembers, the page itself. */
import * as v from 'valibot'
import type { Note } from '#domain/note'
import { getNote, saveNote } from '../store/about.ts'
import { problemOf } from '../store/problem.ts'
import type { StoreProblem } from '../store/problem.ts'

export type NoteWords = Pick<Note, 'text' | 'labels'>

/** `writtenAt`: when the last of it was typed (ms since epoch). */
const heldSchema = v.array(v.object({ personId: v.string(), text: v.string(), labels: v.array(v.string()), writtenAt: v.number() }))
type Held = v.InferOutput<typeof heldSchema>[number]

const readAs = (text: string): readonly Held[] => {
  try {
    const found = v.safeParse(heldSchema, JSON.parse(text))
    return found.success ? found.output : []
  } catch {
    return []
  }
}

/** Emptied with the window, and by deleting everything. */
const place = 'kith-unsaved-notes'
let held: Map<string, Held> | null = null
const all = (): Map<string, Held> => {
  if (held) return held
  let remembered = ''
  try {
    remembered = sessionStorage.getItem(place) ?? ''
  } catch { /* Nothing is remembered then. */ }
  held = new Map(readAs(remembered).map((one) => [one.personId, one]))
  return held
}
let last: Promise<unknown> = Promise.resolve()

export const heldNote = (personId: string): NoteWords | null => {
  const one = all().get(personId)
  return one ? { text: one.text, labels: one.labels } : null
}
export const holdNote = (personId: string, { text, labels }: NoteWords): void =>
  void all().set(personId, { personId, text, labels: [...labels], writtenAt: Date.now() })

const save = async (one: Held, isBack: boolean): Promise<void> => {
  const { personId, text, labels, writtenAt } = one
  // What a page left behind may be saved, or overtaken, by now.
  const stored = isBack ? await getNote(personId) : null
  if (stored === null || stored.savedAt <= writtenAt) await saveNote({ personId, text, labels, savedAt: Date.now() })
  if (all().get(personId) === one) all().delete(personId)
}

/** Saves now what is not saved yet of somebody's, one after the other; resolves to why it could not be, or null. */
export const flushNote = (personId: string): Promise<string | null> => {
  const saving = last.then(async () => {
    const one = all().get(personId)
    if (!one) return null
    try {
      await save(one, false)
      return null
    } catch (error) {
      return problemOf(error).message
    }
  })
  last = saving
  return saving
}

/** Resolves once what is being saved is: only then does the store say what stands. */
export const notesSettled = async (): Promise<void> => {
  await last
}

export const hasUnsavedNotes = (): boolean => all().size > 0
/** All of it as text, for whoever keeps it while there is no page. */
export const unsavedNotesText = (): string => JSON.stringify([...all().values()])
/** Holds what `unsavedNotesText` gave, but for those typed here since. */
export const takeUnsavedNotes = (text: string): void => {
  for (const one of readAs(text)) if (!all().has(one.personId)) all().set(one.personId, one)
}
/** A second place beside the page's own memory, for where it is loaded anew. */
export const rememberUnsavedNotes = (): void => {
  try {
    if (hasUnsavedNotes()) sessionStorage.setItem(place, unsavedNotesText())
    else sessionStorage.removeItem(place)
  } catch { /* The page still has them. */ }
}

/** Saves what the last page left, where nothing newer stands. Rejects with the StoreProblem of the first that could not be saved; it is still held. */
export const putBackUnsavedNotes = async (): Promise<void> => {
  const problems: StoreProblem[] = []
  for (const one of [...all().values()]) await save(one, true).catch((error: unknown) => void problems.push(problemOf(error)))
  rememberUnsavedNotes()
  const [first] = problems
  if (first) throw first
}
