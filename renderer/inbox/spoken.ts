/** What a screen reader says for a row: who, what, how long, on which account. */
import type { InboxRow } from '../store/rows.ts'
import { spanWords } from '../ui/time.ts'
import { handleOf, nameOf } from '../words/names.ts'
import { phraseReason } from './phrases.ts'

/** A sentence of its own, also where the row shows only the beginning of a text. */
const closed = (text: string): string => (text === '' || /[.!?…。！？؟]["'”’»)]*$/u.test(text) ? text : `${text}…`)

export function spokenRow(row: InboxRow, network: string, now: number): string {
  const span = spanWords(Math.max(0, now - timeOf(row))).replace(/ min$/, ' minutes')
  const time = row.section === 'waiting' ? `Waiting ${span === 'now' ? 'since just now' : span}.` : span === 'now' ? 'Just now.' : `${span} ago.`
  const where = row.account ? `On ${network}, to ${handleOf(row.account)}.` : `On ${network}.`
  return [`${nameOf(row.person)}.`, phraseReason(row, now), closed(row.snippet.trim()), time, where].filter((part) => part !== '').join(' ')
}

/** The time a row shows: since when they wait, else when the last word was said. */
export const timeOf = (row: Pick<InboxRow, 'section' | 'turn' | 'waitingSince' | 'latestAt'>): number =>
  row.section === 'waiting' && row.waitingSince > 0 ? row.waitingSince : row.latestAt
