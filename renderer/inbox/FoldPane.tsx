import './fold-pane.css'
import type { RefObject } from 'react'
import { ArrowLeft } from 'lucide-react'
import { useQuery } from '@tanstack/react-query'
import { getConversation } from '../store/conversations.ts'
import type { FoldInbox } from '../store/rows.ts'
import { useBindings } from '../commands/use-bindings.ts'
import { Avatar } from '../ui/Avatar.tsx'
import { Button, IconButton } from '../ui/Button.tsx'
import { inWrittenOrder } from '../ui/plain-text.ts'
import { nameOf } from '../words/names.ts'
import { say } from '../words/say.ts'
import { askLine, foldHeadline, namesLine } from './fold-words.ts'
import { isPerson } from './lists.ts'
import { useInboxPages } from './queries.ts'

const askersShown = 8

/** What everybody answered, as the conversation with the first of them has it. */
const useRootText = (firstId: string | null) => useQuery({
  queryKey: [{ tables: ['messages'] }, 'fold-root', firstId],
  queryFn: async () => (firstId === null ? null : (await getConversation(firstId))?.messages.find(({ parentId }) => parentId === null)?.text ?? null),
}).data ?? null

/** A folded thread before it is opened: what it is about, and who asks. */
export const FoldPane = ({ fold, paneRef, onOpen, onBack }: {
  fold: FoldInbox
  paneRef: RefObject<HTMLElement | null>
  /** Goes into it, to one of its people or to the first. */
  onOpen: (conversationId: string | null) => void
  onBack: () => void
}) => {
  const { hint } = useBindings()
  const people = useInboxPages('waiting', fold.threadId).rows.filter(isPerson)
  const text = useRootText(people[0]?.id ?? null)
  const asking = people.filter(({ asks }) => asks).slice(0, askersShown)
  return <section className="fold-pane" ref={paneRef} tabIndex={-1} aria-label={foldHeadline(fold)}>
    <div className="only-narrow"><IconButton label={say('ui.back-to-list')} keys={hint('back')} icon={<ArrowLeft size={20} />} onClick={onBack} /></div>
    <div className="fold-column">
      <h2>{foldHeadline(fold)}</h2>
      <p className="fold-names">{namesLine(fold)}</p>
      {text !== null && <blockquote className="fold-root" dir="auto">{inWrittenOrder(fold.thread.title ?? text)}</blockquote>}
      <Button look="primary" onClick={() => onOpen(null)} keys={hint('open')}>{say('fold.go-through')}</Button>
      {asking.length > 0 && <>
        <h3>{askLine(fold)}</h3>
        <ul>{asking.map((row) => <li key={row.id}><button type="button" className="fold-person" onClick={() => onOpen(row.id)}>
          <Avatar of={row.personId} name={row.person.name} handle={row.person.handle} size="small" />
          <span><bdi>{nameOf(row.person)}</bdi><span dir="auto">{inWrittenOrder(row.snippet)}</span></span>
        </button></li>)}</ul>
      </>}
    </div>
  </section>
}
