import { useId, useRef, useState } from 'react'
import type { FocusEvent, KeyboardEvent, MouseEvent } from 'react'
import { flushSync } from 'react-dom'
import type { About } from '../store/about.ts'
import { Button } from '../ui/Button.tsx'
import { say } from '../words/say.ts'
import { NoteText } from './NoteText.tsx'
import { useNote } from './use-note.ts'
import { labelsOf } from './words.ts'

interface WordsProps {
  text: string
  onWrite: (text: string) => void
  onLeave: () => void
}

/** Read where nobody writes it, the box as it was typed where somebody does. An empty one is its box. */
const NoteWords = ({ text, onWrite, onLeave }: WordsProps) => {
  const id = useId()
  const box = useRef<HTMLTextAreaElement>(null)
  const edit = useRef<HTMLButtonElement>(null)
  const [isWriting, setWriting] = useState(false)
  const begin = () => {
    flushSync(() => setWriting(true))
    box.current?.focus()
    box.current?.setSelectionRange(text.length, text.length)
    box.current?.scrollTo(0, box.current.scrollHeight)
  }
  const beginByClick = (event: MouseEvent) => {
    const isLink = event.target instanceof Element && event.target.closest('a') !== null
    if (!isLink && document.getSelection()?.isCollapsed !== false) begin()
  }
  const leave = (event: FocusEvent) => {
    onLeave()
    // Only the window lost the focus: the box has it again with the window.
    if (document.activeElement === event.currentTarget) return
    const read = () => {
      if (document.activeElement !== box.current) setWriting(false)
    }
    // What is read is less high than the box: until the button is up, what it was pressed on stays under it.
    if (document.querySelector(':active') === null) setWriting(false)
    else window.addEventListener('pointerup', () => setTimeout(read), { once: true })
  }
  const leaveByKey = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || event.nativeEvent.isComposing || text.trim() === '') return
    // The panel stays: one step back at a time.
    event.preventDefault()
    event.stopPropagation()
    onLeave()
    flushSync(() => setWriting(false))
    edit.current?.focus()
  }
  if (!isWriting && text.trim() !== '') return <div className="note">
    <div className="note-head">
      <h3>{say('notes.label')}</h3>
      <Button ref={edit} look="quiet" aria-label={say('notes.edit-yours')} onClick={begin}>{say('notes.edit')}</Button>
    </div>
    <div className="note-read" onClick={beginByClick}><NoteText text={text} /></div>
  </div>
  return <div className="note">
    <div className="note-head">
      <label htmlFor={id}>{say('notes.label')}</label>
      <small>{say('notes.markdown')}</small>
    </div>
    <textarea id={id} ref={box} rows={4} dir="auto" autoComplete="off" value={text} placeholder={say('notes.example')} onFocus={() => setWriting(true)}
      onChange={(event) => onWrite(event.target.value)} onBlur={leave} onKeyDown={leaveByKey} />
  </div>
}

/** What the user keeps for themselves about somebody, with labels. */
export const Notes = ({ about }: { about: About }) => {
  const note = useNote(about.person, about.note)
  const [line, setLine] = useState(note.labels.join(', '))
  return <section className="person-notes" aria-label={say('notes.title')}>
    <NoteWords text={note.text} onWrite={(text) => note.write({ text })} onLeave={note.flush} />
    <label>{say('notes.labels')}
      <input autoComplete="off" dir="auto" value={line} placeholder={say('notes.labels-example')} onChange={(event) => { setLine(event.target.value); note.write({ labels: labelsOf(event.target.value) }) }} onBlur={note.flush} /></label>
    {note.problem !== null && <p role="alert">{note.problem} {say('notes.still-here')}</p>}
  </section>
}
