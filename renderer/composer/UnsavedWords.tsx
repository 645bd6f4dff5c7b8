import './unsaved-words.css'
import { useRef, useState } from 'react'
import { Button } from '../ui/Button.tsx'
import { copyText } from '../ui/copy.ts'
import { plural } from '../ui/numbers.ts'
import { listUnsaved } from './unsaved.ts'
import type { Unsaved } from './unsaved.ts'

const Words = ({ words: { toName, text, attachments } }: { words: Unsaved }) => {
  const [said, setSaid] = useState<string | null>(null)
  const shown = useRef<HTMLParagraphElement>(null)
  return <li>
    <p className="unsaved-to">To <bdi>{toName}</bdi>{attachments.length > 0 && `, with ${plural(attachments.length, 'picture')}`}</p>
    {text !== '' && <><p className="unsaved-text" dir="auto" ref={shown}>{text}</p>
      <Button look="quiet" aria-label={`Copy the words to ${toName}`} onClick={() => void copyText(text, shown.current).then(setSaid)}>Copy</Button>{' '}
      <span className="unsaved-said" aria-live="polite">{said}</span></>}
  </li>
}

/** What was typed and is on no disk, with whom it is for, where the composers themselves are gone. Nothing where there is none. */
export const UnsavedWords = () => {
  const all = listUnsaved()
  if (all.length === 0) return null
  return <section className="unsaved-words" aria-label="Words that are not saved yet">
    <p>{all.length === 1 ? 'What you were writing is not saved yet. Kith holds it here, and puts it back into its place' : 'What you were writing is not saved yet. Kith holds it here, and puts all of it back into its places'} by itself once it can. Leave this window open until then, or copy it.</p>
    <ul>{all.map((words) => <Words key={words.conversationId} words={words} />)}</ul>
  </section>
}
