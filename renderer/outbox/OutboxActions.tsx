import { useState } from 'react'
import { Undo2 } from 'lucide-react'
import type { OutboxItem } from '#domain/outbox-item'
import { lookAgain, needsDecision, retryItem, sendNow } from '../store/outbox.ts'
import { isHeldBack } from '../store/queue.ts'
import { problemOf } from '../store/problem.ts'
import { Button } from '../ui/Button.tsx'
import { Notice } from '../ui/Notice.tsx'
import { untilWords } from '../ui/time.ts'
import { useNow } from '../ui/use-now.ts'
import { heldUntil, mayRetry } from '../words/outbox.ts'
import { thingTo, writingAt } from '../words/writing.ts'
import type { UnsentVerbs } from './verbs.ts'

type Props = { item: OutboxItem; name: string } & Pick<UnsentVerbs, 'onTakeBack' | 'onDiscardItem'>

/** What can be done with an answer that has not gone. Nothing while it is being sent. */
export const OutboxActions = ({ item, name, onTakeBack, onDiscardItem }: Props) => {
  const [problem, setProblem] = useState<string | null>(null)
  const now = useNow(1000)
  const attempt = (work: () => Promise<unknown>) => () => {
    work().then(() => setProblem(null), (error: unknown) => setProblem(problemOf(error).message))
  }
  if (item.state === 'sending' || item.state === 'sent') return null
  const until = heldUntil(item, now)
  const isUndecided = needsDecision(item)
  const isLooking = item.state === 'unsure' && !isUndecided
  const isHeld = isHeldBack(item)
  const to = (words: string) => ({ 'aria-label': `${words} the ${thingTo(writingAt(item.conversationId), name)}` })
  const again = item.state === 'unsure' ? 'Send again' : 'Try again'
  return <div className="outbox-actions">
    {problem !== null && <Notice tone="bad" isLive>{problem}</Notice>}
    {isHeld && <Button {...to('Send now')} onClick={attempt(() => sendNow(item.id, Date.now()))}>Send now</Button>}
    {mayRetry(item, isUndecided) && <Button disabled={until !== null} {...to(again)} onClick={attempt(() => retryItem(item.id, Date.now()))}>
      {until === null ? again : `Try again ${untilWords(until - now)}`}</Button>}
    {item.state === 'unsure' && <Button {...to('Look again for')} onClick={attempt(() => lookAgain(item.id, Date.now()))}>Look again</Button>}
    {item.state === 'holding' && !isHeld
      ? <Button icon={<Undo2 size={15} aria-hidden="true" />} {...to('Undo')} onClick={attempt(() => onTakeBack(item))}>Undo</Button>
      : <>
        {!isLooking && <Button {...to('Edit')} onClick={attempt(() => onTakeBack(item))}>Edit</Button>}
        <Button look="quiet" {...to('Discard')} onClick={attempt(() => onDiscardItem(item))}>Discard</Button>
      </>}
  </div>
}
