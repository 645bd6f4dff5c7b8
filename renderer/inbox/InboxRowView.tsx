import { memo } from 'react'
import type { FoldInbox, InboxRow, PersonInbox } from '../store/rows.ts'
import { Avatar } from '../ui/Avatar.tsx'
import { inFigures } from '../ui/numbers.ts'
import { inWrittenOrder } from '../ui/plain-text.ts'
import { spanWords } from '../ui/time.ts'
import { handleOf, nameOf } from '../words/names.ts'
import { foldTitle, foldWhy, namesLine } from './fold-words.ts'
import { isPerson } from './lists.ts'
import { phraseReason } from './phrases.ts'
import { timeOf } from './spoken.ts'

interface About {
  readonly network: string
  readonly now: number
  /** True where the user has more than one account, so that it matters which. */
  readonly isAccountShown: boolean
}

const Time = ({ at, now }: { at: number; now: number }) =>
  <time dateTime={new Date(at).toISOString()}>{spanWords(Math.max(0, now - at))}</time>

const Where = ({ account, network, isAccountShown }: Pick<InboxRow, 'account'> & Omit<About, 'now'>) =>
  <span className="row-where"><span>{network}</span>{isAccountShown && account && <span className="row-account">· <bdi>{handleOf(account)}</bdi></span>}</span>

const Why = ({ why, talk }: ReturnType<typeof phraseReason>) =>
  <p className="row-why">{why}{talk !== '' && <span className="row-talk"> {talk}</span>}</p>

/** One person in one thread: the person first, then why, then their words. */
const PersonView = ({ row, network, now, isAccountShown }: { row: PersonInbox } & About) => <>
  <Avatar of={row.personId} name={row.person.name} handle={row.person.handle} />
  <div className="row-words" aria-hidden="true">
    <p className="row-top">
      <bdi className="row-name">{nameOf(row.person)}</bdi>
      <Where account={row.account} network={network} isAccountShown={isAccountShown} />
      <Time at={timeOf(row)} now={now} />
    </p>
    <Why {...phraseReason(row, now)} />
    <p className="row-said" dir="auto">{inWrittenOrder(row.snippet)}</p>
  </div>
</>

/** Many strangers under one thing of mine: what it was, how many, who. */
const FoldView = ({ row, network, now, isAccountShown }: { row: FoldInbox } & About) => <>
  <span className="avatar row-many" aria-hidden="true">{inFigures(row.people)}</span>
  <div className="row-words" aria-hidden="true">
    <p className="row-top">
      <bdi className="row-name">{foldTitle(row)}</bdi>
      <Where account={row.account} network={network} isAccountShown={isAccountShown} />
      <Time at={row.waitingSince} now={now} />
    </p>
    <p className="row-why">{foldWhy(row)}</p>
    <p className="row-said">{namesLine(row)}</p>
  </div>
</>

export const InboxRowView = memo(({ row, ...about }: { row: InboxRow } & About) => isPerson(row)
  ? <PersonView row={row} {...about} />
  : <FoldView row={row} {...about} />)
InboxRowView.displayName = 'InboxRowView'
