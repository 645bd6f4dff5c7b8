import { memo } from 'react'
import type { InboxRow } from '../store/rows.ts'
import { Avatar } from '../ui/Avatar.tsx'
import { inWrittenOrder } from '../ui/plain-text.ts'
import { spanWords } from '../ui/time.ts'
import { handleOf, nameOf } from '../words/names.ts'
import { phraseReason } from './phrases.ts'
import { timeOf } from './spoken.ts'

/** One person in one thread: the person first, then why, then their words. */
export const InboxRowView = memo(({ row, network, now }: { row: InboxRow; network: string; now: number }) => {
  const at = timeOf(row)
  return <>
    <Avatar of={row.personId} name={row.person.name} handle={row.person.handle} />
    <div className="row-words" aria-hidden="true">
      <p className="row-top">
        <bdi className="row-name">{nameOf(row.person)}</bdi>
        <span className="row-where">{network}{row.account && <> · <bdi>{handleOf(row.account)}</bdi></>}</span>
        <time dateTime={new Date(at).toISOString()}>{spanWords(Math.max(0, now - at))}</time>
      </p>
      <p className="row-why">{phraseReason(row, now)}</p>
      <p className="row-said" dir="auto">{inWrittenOrder(row.snippet)}</p>
    </div>
  </>
})
InboxRowView.displayName = 'InboxRowView'
