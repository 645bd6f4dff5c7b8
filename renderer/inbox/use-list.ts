import { useMemo } from 'react'
import type { FoldInbox } from '../store/rows.ts'
import { askLine, foldHeadline } from './fold-words.ts'
import type { Heading } from './InboxPane.tsx'
import { asDecided } from './leaving.ts'
import type { Leaving } from './leaving.ts'
import type { ListName } from './lists.ts'
import { isPerson, peopleIn } from './lists.ts'
import { useHiddenCounts, useInboxPages, useListCounts, useWaitingFromBefore } from './queries.ts'
import type { InboxPages } from './queries.ts'
import { infoOf } from './sections.ts'
import { hiddenSubline, waitingSubline } from './sublines.ts'

export interface OpenList {
  readonly pages: InboxPages
  readonly heading: Heading
  /** How many rows it has in all. */
  readonly count: number
  /** Which list it is. */
  readonly key: string
}

/** A list of the inbox with what it says of itself; inside a fold, that of the people in it. Who is leaving is not in it any more. */
export function useList(list: ListName, fold: FoldInbox | null, leaving: Leaving): OpenList {
  const read = useInboxPages(list, fold?.threadId ?? null)
  const key = `${list} ${fold?.threadId ?? ''}`
  const staying = useMemo(() => asDecided(key, read.rows, read.readAt, leaving), [key, read.rows, read.readAt, leaving])
  const pages = { ...read, rows: staying }
  const counts = useListCounts()
  const hidden = useHiddenCounts()
  const fromBefore = useWaitingFromBefore()
  const { label, headline, subline, empty } = infoOf(list)
  const { rows } = pages
  const people = useMemo(() => peopleIn(rows), [rows])
  if (fold) {
    // Who was answered meanwhile has left; the fold itself was read when it was opened.
    const left = pages.isWhole ? { ...fold, people: rows.length, asking: rows.filter((row) => isPerson(row) && row.asks).length } : fold
    const shown = pages.isLoading ? fold : left
    return { pages, key, count: shown.people, heading: { label: foldHeadline(shown), headline: foldHeadline(shown), subline: askLine(shown), empty } }
  }
  const total = counts?.[list] ?? rows.length
  const known = list === 'waiting' ? waitingSubline(rows, (pages.isWhole ? people : null) ?? total, fromBefore) : list === 'hidden' ? hiddenSubline(hidden) : ''
  return { pages, key, count: pages.isWhole ? rows.length : total, heading: { label, headline: counts ? headline(total, pages.isWhole ? people : null) : label, subline: known || subline, empty } }
}
