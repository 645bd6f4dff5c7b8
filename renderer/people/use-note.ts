import { useEffect, useState } from 'react'
import type { Note } from '#domain/note'
import { saveNote } from '../store/about.ts'
import { problemOf } from '../store/problem.ts'

type Words = Pick<Note, 'text' | 'labels'>

const saveMs = 250

/** What is typed and not on disk yet, by person: it outlives its panel, so that closing it loses nothing. */
const unsaved = new Map<string, Words>()
let last: Promise<unknown> = Promise.resolve()

/** Saves now what is not saved yet, one after the other; resolves to why it could not be, or null. */
const flush = (personId: string): Promise<string | null> => {
  const saving = last.then(async () => {
    const words = unsaved.get(personId)
    if (!words) return null
    try {
      await saveNote({ personId, text: words.text, labels: words.labels, savedAt: Date.now() })
      if (unsaved.get(personId) === words) unsaved.delete(personId)
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

/** A note saved as it is typed, and at the latest when its panel goes. `before`: as it was stored. */
export function useNote(personId: string, before: Note | null) {
  const [content, setContent] = useState<Words>(() => unsaved.get(personId) ?? { text: before?.text ?? '', labels: before?.labels ?? [] })
  const [problem, setProblem] = useState<string | null>(null)
  useEffect(() => {
    if (unsaved.get(personId) !== content) return
    const timer = setTimeout(() => void flush(personId).then(setProblem), saveMs)
    return () => clearTimeout(timer)
  }, [personId, content])
  useEffect(() => {
    const save = () => void flush(personId)
    window.addEventListener('pagehide', save)
    return () => {
      window.removeEventListener('pagehide', save)
      save()
    }
  }, [personId])
  return {
    ...content, problem,
    write: (change: Partial<Words>) => {
      const next = { ...content, ...change }
      unsaved.set(personId, next)
      setContent(next)
    },
    flush: () => void flush(personId).then(setProblem),
  }
}
