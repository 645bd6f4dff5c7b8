import { useState } from 'react'
import type { OutboxItem } from '#domain/outbox-item'
import { discardItem, editItem, lookAgain, needsDecision, retryItem } from '../store/outbox.ts'
import { problemOf } from '../store/problem.ts'
import { Button } from '../ui/Button.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { Notice } from '../ui/Notice.tsx'
import { untilWords } from '../ui/time.ts'
import { useNow } from '../ui/use-now.ts'
import { heldUntil, mayRetry } from '../words/outbox.ts'

/** What can be done with an answer that has not gone. Nothing while it is being sent. */
export const OutboxActions = ({ item, onEdit }: { item: OutboxItem; onEdit: (conversationId: string) => void }) => {
  const [isAsking, setAsking] = useState(false)
  const [problem, setProblem] = useState<string | null>(null)
  const now = useNow(1000)
  const attempt = (work: Promise<unknown>) => {
    work.then(() => setProblem(null), (error: unknown) => setProblem(problemOf(error).message))
  }
  if (item.state === 'sending' || item.state === 'sent') return null
  const until = heldUntil(item, now)
  const isLooking = item.state === 'unsure' && !needsDecision(item)
  return <div className="outbox-actions">
    {problem !== null && <Notice tone="bad" isLive>{problem}</Notice>}
    {mayRetry(item, needsDecision(item)) && <Button disabled={until !== null} onClick={() => attempt(retryItem(item.id, Date.now()))}>
      {item.state === 'unsure' ? 'Send again' : until === null ? 'Try again' : `Try again ${untilWords(until - now)}`}</Button>}
    {item.state === 'unsure' && <Button onClick={() => attempt(lookAgain(item.id, Date.now()))}>Look again</Button>}
    {!isLooking && <Button onClick={() => attempt(editItem(item.id, Date.now()).then(() => onEdit(item.conversationId)))}>Edit</Button>}
    <Button look="quiet" onClick={() => setAsking(true)}>Discard</Button>
    {isAsking && <Dialog title="Discard this answer?" onClose={() => setAsking(false)} actions={<>
      <Button onClick={() => setAsking(false)}>Keep it</Button>
      <Button look="grave" onClick={() => { setAsking(false); attempt(discardItem(item.id)) }}>Discard</Button></>}>
      <p>{item.state === 'unsure' ? 'It may be on the network already; discarding does not take it back there. ' : ''}The text is forgotten here.</p>
      <p className="outbox-quote" dir="auto">{item.text}</p>
    </Dialog>}
  </div>
}
