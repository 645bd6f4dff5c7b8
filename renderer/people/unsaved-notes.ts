/** Notes that are typed and on no disk yet. They outlive their panel and, as far as the window or main remembers, the page itself. */
import * as v from 'valibot'
import type { Note } from '#domain/note'
import type { Person } from '#domain/person'
import { getNote, saveNote } from '../store/about.ts'
import { problemOf, withEach } from '../store/problem.ts'

export type NoteWords = Pick<Note, 'text' | 'labels'>

/**
 * `over`: when the latest note that was known as these words were typed, or that may have been saved of them, was saved
 * (ms since epoch); 0 where there was none. `name`: of whom they are about.
 */
const heldSchema = v.array(v.pipe(
  v.object({ personId: v.string(), name: v.optional(v.string()), text: v.string(), labels: v.array(v.string()), over: v.optional(v.number()), writtenAt: v.optional(v.number(), 0) }),
  // The first that were kept said when they were typed instead.
  v.transform(({ name, over, writtenAt, ...one }) => ({ ...one, name: name ?? one.personId, over: over ?? writtenAt })),
))
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
let isRemembered = false
let held: Map<string, Held> | null = null
const all = (): Map<string, Held> => {
  if (held) return held
  let remembered = ''
  try {
    remembered = sessionStorage.getItem(place) ?? ''
  } catch { /* Nothing is remembered then. */ }
  held = new Map(readAs(remembered).map((one) => [one.personId, one]))
  isRemembered = held.size > 0
  return held
}
let last: Promise<unknown> = Promise.resolve()
/** When this page saved a note last, by Person: what a panel was opened with may be older. */
const savedHere = new Map<string, number>()

export const heldNote = (personId: string): NoteWords | null => {
  const one = all().get(personId)
  return one ? { text: one.text, labels: one.labels } : null
}
/** `before`: the note as it was stored when the panel was opened. */
export const holdNote = ({ id, name }: Pick<Person, 'id' | 'name'>, { text, labels }: NoteWords, before: Note | null): void => {
  const over = all().get(id)?.over ?? Math.max(before?.savedAt ?? 0, savedHere.get(id) ?? 0)
  all().set(id, { personId: id, name, text, labels: [...labels], over })
}

const save = async (one: Held, isBack: boolean, holdsOn = false): Promise<void> => {
  const { personId, text, labels } = one
  // What a page left behind may be saved, or overtaken, by now.
  const stored = isBack ? await getNote(personId) : null
  // Typed on meanwhile: that is saved by whoever types.
  if (all().get(personId) !== one) return
  let saved = one
  if (stored === null || stored.savedAt <= one.over) {
    // Later than what it stands over, also where the clock was set back.
    const savedAt = Math.max(Date.now(), one.over + 1)
    // Said before it is asked: it may be saved without anything being heard of it again.
    saved = { ...one, over: savedAt }
    all().set(personId, saved)
    await saveNote({ personId, text, labels, savedAt })
    savedHere.set(personId, savedAt)
  }
  if (holdsOn || all().get(personId) !== saved) return
  all().delete(personId)
  if (isRemembered) rememberUnsavedNotes()
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
      // The page may not live for long now.
      rememberUnsavedNotes()
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
/** Those in which something stands, to be shown where there is no panel. */
export const listUnsavedNotes = (): readonly Readonly<Held>[] => [...all().values()].filter(({ text, labels }) => text.trim() !== '' || labels.length > 0)
/** All of it as text, for whoever keeps it while there is no page. */
export const unsavedNotesText = (): string => JSON.stringify([...all().values()])
/** Holds what `unsavedNotesText` gave, but for those typed here since. */
export const takeUnsavedNotes = (text: string): void => {
  for (const one of readAs(text)) if (!all().has(one.personId)) all().set(one.personId, one)
}
/** A second place beside the page's own memory, for where it is loaded anew. */
export const rememberUnsavedNotes = (): void => {
  try {
    isRemembered = hasUnsavedNotes()
    if (isRemembered) sessionStorage.setItem(place, unsavedNotesText())
    else sessionStorage.removeItem(place)
  } catch { /* The page still has them. */ }
}

/**
 * Saves what the last page left, where nothing newer stands. Rejects with the StoreProblem of the first that could not be
 * saved; it is still held. `holdsOn`: so is what is saved, for where nobody knows yet whether the store can be read again.
 */
export const putBackUnsavedNotes = async (holdsOn = false): Promise<void> => {
  const saving = last.then(() => withEach([...all().values()], (one) => save(one, true, holdsOn)))
  // What comes after it is saved all the same.
  last = saving.catch(() => undefined)
  await saving.finally(rememberUnsavedNotes)
}
