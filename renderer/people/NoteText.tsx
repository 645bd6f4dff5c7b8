import './note-text.css'
import { useQuery } from '@tanstack/react-query'
import { inWrittenOrder } from '../ui/plain-text.ts'

/** A reader of Markdown is large: fetched when the first note is shown. */
const readReader = () => import('./Markdown.tsx')

/** A note as it reads; as it was typed until it can be read. */
export const NoteText = ({ text }: { text: string }) => {
  const reader = useQuery({ queryKey: [{ tables: [] }, 'markdown'], queryFn: readReader, gcTime: Infinity }).data
  return <div className="note-text">{reader ? <reader.Markdown text={text} /> : <p dir="auto">{inWrittenOrder(text)}</p>}</div>
}
