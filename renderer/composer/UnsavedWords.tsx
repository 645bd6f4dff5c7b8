import './unsaved-words.css'
import { useRef, useState } from 'react'
import { Button } from '../ui/Button.tsx'
import { copyText } from '../ui/copy.ts'
import { sayRich } from '../ui/say-rich.ts'
import { say } from '../words/say.ts'
import { listUnsaved } from './unsaved.ts'
import type { Unsaved } from './unsaved.ts'

const Words = ({ words: { toName, text, attachments } }: { words: Unsaved }) => {
  const [said, setSaid] = useState<string | null>(null)
  const shown = useRef<HTMLParagraphElement>(null)
  return <li>
    <p className="unsaved-to">{attachments.length === 0
      ? sayRich('unsaved.to', { name: <bdi>{toName}</bdi> })
      : sayRich('unsaved.to-pictures', { name: <bdi>{toName}</bdi>, count: attachments.length })}</p>
    {text !== '' && <><p className="unsaved-text" dir="auto" ref={shown}>{text}</p>
      <Button look="quiet" aria-label={say('unsaved.copy-to', { name: toName })} onClick={() => void copyText(text, shown.current).then(setSaid)}>{say('ui.copy')}</Button>{' '}
      <span className="unsaved-said" aria-live="polite">{said}</span></>}
  </li>
}

/** What was typed and is on no disk, with whom it is for, where the composers themselves are gone. Nothing where there is none. */
export const UnsavedWords = () => {
  const all = listUnsaved()
  if (all.length === 0) return null
  return <section className="unsaved-words" aria-label={say('unsaved.title')}>
    <p>{say('unsaved.words', { count: all.length })}</p>
    <ul>{all.map((words) => <Words key={words.conversationId} words={words} />)}</ul>
  </section>
}
