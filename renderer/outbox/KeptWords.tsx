import './kept-words.css'
import { useRef, useState } from 'react'
import type { Draft } from '#domain/draft'
import { Button } from '../ui/Button.tsx'
import { copyText } from '../ui/copy.ts'
import { say } from '../words/say.ts'
import { useUnsent } from './queries.ts'

const Kept = ({ text }: Pick<Draft, 'text'>) => {
  const [said, setSaid] = useState<string | null>(null)
  const words = useRef<HTMLParagraphElement>(null)
  return <li>
    <p dir="auto" ref={words}>{text}</p>
    <Button look="quiet" onClick={() => void copyText(text, words.current).then(setSaid)}>{say('ui.copy')}</Button> <span aria-live="polite">{said}</span>
  </li>
}

/** Words whose account is no longer here, where no account is: to be read and copied. Nothing where there are none. */
export const KeptWords = () => {
  const { restored, drafts } = useUnsent()
  const kept = [...restored, ...drafts].filter(({ text }) => text.trim() !== '')
  if (kept.length === 0) return null
  return <details className="kept-words">
    <summary>{say('kept.title', { count: kept.length })}</summary>
    <p>{say('kept.words')}</p>
    <ul>{kept.map(({ conversationId, text }) => <Kept key={conversationId} text={text} />)}</ul>
  </details>
}
