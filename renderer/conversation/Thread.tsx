import './thread.css'
import { useState } from 'react'
import type { ReactNode, RefObject } from 'react'
import type { OutboxItem } from '#domain/outbox-item'
import type { ConversationView, ThreadMessage } from '../store/rows.ts'
import { Button } from '../ui/Button.tsx'
import { ExternalLink } from '../ui/ExternalLink.tsx'
import type { FailureScene } from '../words/failure.ts'
import { say } from '../words/say.ts'
import { MessageView } from './MessageView.tsx'
import { QueuedView } from './QueuedView.tsx'
import { useWholeThread } from './queries.ts'
import { useFindsMessage } from './use-finds-message.ts'
import type { Sought } from './use-finds-message.ts'

interface Props {
  view: ConversationView
  scene: FailureScene
  now: number
  queuedFoot: (item: OutboxItem, view: ConversationView) => ReactNode
  onAnswer: (message: ThreadMessage) => void
  sought: Sought | null
  scroller: RefObject<HTMLElement | null>
}

/** My own root is what the talk hangs under, so it stands quietly above it. */
const asContext = (message: ThreadMessage, index: number): ThreadMessage =>
  index === 0 && message.part === 'mine' && message.parentId === null && message.kind === 'post' ? { ...message, part: 'context' } : message

export const Thread = ({ view, scene, now, queuedFoot, onAnswer, sought, scroller }: Props) => {
  const [choice, setWhole] = useState<boolean | null>(null)
  // What is sought may have been said to others.
  const isWhole = choice ?? (sought !== null && !view.messages.some(({ id }) => id === sought.messageId))
  const whole = useWholeThread(view.thread.id, view.person.id, isWhole)
  const shown = (isWhole ? whole.data : null) ?? view.messages
  useFindsMessage(scroller, sought, shown)
  const answerable = view.messages.filter((message) => message.part === 'theirs' && message.deletedAt === null)
  const left = view.threadSize - view.messages.length
  return <>
    {view.thread.title && <p className="thread-title"><bdi dir="auto">{view.thread.title}</bdi></p>}
    {left > 0 && <Button look="quiet" aria-expanded={isWhole} onClick={() => setWhole(!isWhole)}>
      {isWhole ? say('conversation.show-between') : say('conversation.show-whole', { count: view.threadSize })}</Button>}
    {view.thread.isIncomplete && <p className="thread-note">{say('conversation.incomplete', { network: scene.network })}
      {view.thread.url !== null && <> <ExternalLink url={view.thread.url}>{say('conversation.see-there')}</ExternalLink></>}</p>}
    <ol className="thread" data-whole={isWhole} data-seeks={sought !== null}>
      {shown.map(asContext).map((message) => <MessageView key={message.id} message={message} account={view.account} scene={scene} now={now} isSought={message.id === sought?.messageId}
        isMine={message.part === 'mine' || message.authorId === view.account?.personId}
        onAnswer={message.part === 'theirs' && answerable.length > 1 && message.id !== view.conversation.messageId ? () => onAnswer(message) : null} />)}
      {view.outbox.map((item) => <QueuedView key={item.id} item={item} foot={queuedFoot(item, view)} />)}
    </ol>
  </>
}
