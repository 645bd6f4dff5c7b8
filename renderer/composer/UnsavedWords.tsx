import './unsaved-words.css'
import { useRef, useState } from 'react'
import type { ReactNode } from 'react'
import { Button } from '../ui/Button.tsx'
import { copyText } from '../ui/copy.ts'
import { sayRich } from '../ui/say-rich.ts'
import { say } from '../words/say.ts'
import { listUnsaved } from './unsaved.ts'

const Words = ({ whose, copy, text }: { whose: ReactNode; copy: string; text: string }) => {
  const [said, setSaid] = useState<string | null>(null)
  const shown = useRef<HTMLParagraphElement>(null)
  return <li>
    <p className="unsaved-to">{whose}</p>
    {text !== '' && <><p className="unsaved-text" dir="auto" ref={shown}>{text}</p>
      <Button look="quiet" aria-label={copy} onClick={() => void copyText(text, shown.current).then(setSaid)}>{say('ui.copy')}</Button>{' '}
      <span className="unsaved-said" aria-live="polite">{said}</span></>}
  </li>
}

interface NoteWords {
  personId: string
  /** Of whom it is about. */
  name: string
  text: string
  labels: readonly string[]
}

/**
 * What was typed and is on no disk, with whom it is for, where the composers themselves are gone; with `notes` of which the
 * same is true. Nothing where there is none.
 */
export const UnsavedWords = ({ notes }: { notes: readonly NoteWords[] }) => {
  const all = listUnsaved()
  const count = all.length + notes.length
  if (count === 0) return null
  return <section className="unsaved-words" aria-label={say('unsaved.title')}>
    <p>{say('unsaved.words', { count })}</p>
    <ul>
      {all.map(({ conversationId, toName, text, attachments }) => <Words key={conversationId} text={text} copy={say('unsaved.copy-to', { name: toName })}
        whose={attachments.length === 0
          ? sayRich('unsaved.to', { name: <bdi>{toName}</bdi> })
          : sayRich('unsaved.to-pictures', { name: <bdi>{toName}</bdi>, count: attachments.length })} />)}
      {notes.map(({ personId, name, text, labels }) => <Words key={`note ${personId}`} text={[text, labels.join(', ')].filter((part) => part !== '').join('\n\n')}
        copy={say('unsaved.copy-note', { name })} whose={sayRich('unsaved.note', { name: <bdi>{name}</bdi> })} />)}
    </ul>
  </section>
}
