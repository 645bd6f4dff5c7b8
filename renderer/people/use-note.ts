import { useEffect, useState } from 'react'
import type { Note } from '#domain/note'
import type { Person } from '#domain/person'
import { nameOf } from '../words/names.ts'
import { flushNote, heldNote, holdNote } from './unsaved-notes.ts'
import type { NoteWords } from './unsaved-notes.ts'

const saveMs = 250

/** A note saved as it is typed, and at the latest when its panel goes. `before`: as it was stored. */
export function useNote(person: Person, before: Note | null) {
  const personId = person.id
  const [content, setContent] = useState<NoteWords>(() => heldNote(personId) ?? { text: before?.text ?? '', labels: before?.labels ?? [] })
  const [written, setWritten] = useState(0)
  const [problem, setProblem] = useState<string | null>(null)
  useEffect(() => {
    if (written === 0) return
    const timer = setTimeout(() => void flushNote(personId).then(setProblem), saveMs)
    return () => clearTimeout(timer)
  }, [personId, written])
  useEffect(() => {
    const save = () => void flushNote(personId)
    window.addEventListener('pagehide', save)
    return () => {
      window.removeEventListener('pagehide', save)
      save()
    }
  }, [personId])
  return {
    ...content, problem,
    write: (change: Partial<NoteWords>) => {
      const next = { ...content, ...change }
      holdNote({ id: personId, name: nameOf(person) }, next, before)
      setContent(next)
      setWritten((times) => times + 1)
    },
    flush: () => void flushNote(personId).then(setProblem),
  }
}
