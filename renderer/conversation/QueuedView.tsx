import type { ReactNode } from 'react'
import type { OutboxItem } from '#domain/outbox-item'
import { needsDecision } from '../store/outbox.ts'
import type { FailureScene } from '../words/failure.ts'
import { outboxTone, outboxWords } from '../words/outbox.ts'

/** An answer of mine on its way: it looks like mine, and says where it is. */
export const QueuedView = ({ item, scene, actions }: { item: OutboxItem; scene: FailureScene; actions: ReactNode }) =>
  <li className="message" data-part="mine" data-mine="true" data-queued="true">
    <article aria-label="Your answer, not sent yet">
      <div className="message-body"><div className="words" dir="auto">{item.text}</div></div>
      <p className="queued-state" data-tone={outboxTone(item)}>{outboxWords(item, scene, needsDecision(item))}</p>
      {actions}
    </article>
  </li>
