import type { ReactNode } from 'react'
import type { OutboxItem } from '#domain/outbox-item'
import { fetchPicture } from '../sync/pictures.ts'
import { Pictures } from '../ui/Picture.tsx'
import { say } from '../words/say.ts'

/** An answer of mine on its way: it looks like mine; what is under it says where it is. */
export const QueuedView = ({ item, foot }: { item: OutboxItem; foot: ReactNode }) =>
  <li className="message" data-part="mine" data-mine="true" data-queued="true">
    <article aria-label={say('message.queued')}>
      <div className="message-body">
        {item.text !== '' && <div className="words" dir="auto">{item.text}</div>}
        <Pictures of={item.attachments} load={fetchPicture} />
      </div>
      {foot}
    </article>
  </li>
