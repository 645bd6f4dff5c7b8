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
import { writingAt } from '../words/writing.ts'
import type { UnsentVerbs } from './verbs.ts'
import { say } from '../words/say.ts'

type Props = { item: OutboxItem; name: string } & Pick<UnsentVerbs, 'onTakeBack' | 'onDiscardItem'>

type Verb = 'send-now' | 'send-again' | 'try-again' | 'look-again' | 'undo' | 'edit' | 'discard'

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
  const writing = writingAt(item.conversationId)
  const to = (verb: Verb) => ({ 'aria-label': say(`outbox.to.${verb}`, { writing, name }) })
  const again = item.state === 'unsure' ? 'send-again' : 'try-again'
  return <div className="outbox-actions">
    {problem !== null && <Notice tone="bad" isLive>{problem}</Notice>}
    {isHeld && <Button {...to('send-now')} onClick={attempt(() => sendNow(item.id, Date.now()))}>{say('outbox.send-now')}</Button>}
    {mayRetry(item, isUndecided) && <Button disabled={until !== null} {...to(again)} onClick={attempt(() => retryItem(item.id, Date.now()))}>
      {until === null ? again === 'send-again' ? say('outbox.send-again') : say('ui.try-again') : say('outbox.try-again-when', { when: untilWords(until - now) })}</Button>}
    {item.state === 'unsure' && <Button {...to('look-again')} onClick={attempt(() => lookAgain(item.id, Date.now()))}>{say('outbox.look-again')}</Button>}
    {item.state === 'holding' && !isHeld
      ? <Button icon={<Undo2 size={15} aria-hidden="true" />} {...to('undo')} onClick={attempt(() => onTakeBack(item))}>{say('ui.undo')}</Button>
      : <>
        {!isLooking && <Button {...to('edit')} onClick={attempt(() => onTakeBack(item))}>{say('outbox.edit')}</Button>}
        <Button look="quiet" {...to('discard')} onClick={attempt(() => onDiscardItem(item))}>{say('outbox.discard')}</Button>
      </>}
  </div>
}
