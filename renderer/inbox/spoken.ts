/** What a screen reader says for a row: who, what, how long, on which account. */
import type { FoldInbox, InboxRow, PersonInbox } from '../store/rows.ts'
import { agoWords } from '../ui/time.ts'
import { handleOf, nameOf } from '../words/names.ts'
import { say } from '../words/say.ts'
import { askLine, foldHeadline, namesLine } from './fold-words.ts'
import { isPerson } from './lists.ts'
import { sentenceOf } from './phrases.ts'

/** A sentence of its own, also where the row shows only the beginning of a text. */
const closed = (text: string): string => (text === '' || /[.!?…。！？؟]["'”’»)]*$/u.test(text) ? text : `${text}…`)

const spokenWhere = ({ account }: InboxRow, network: string): string =>
  account ? say('spoken.on-to', { network, handle: handleOf(account) }) : say('spoken.on', { network })

const spokenPerson = (row: PersonInbox, network: string, now: number): string => {
  const name = nameOf(row.person)
  const sentence = sentenceOf(row, now)
  return [sentence.startsWith(name) ? '' : `${name}.`, sentence, closed(row.snippet.trim()), spokenWhere(row, network)].filter((part) => part !== '').join(' ')
}

const spokenFold = (fold: FoldInbox, network: string, now: number): string => {
  const since = agoWords(Math.max(0, now - fold.waitingSince))
  return [say('spoken.fold', { headline: foldHeadline(fold), since }), askLine(fold), fold.thread.title ?? '', say('spoken.names', { names: namesLine(fold) }), spokenWhere(fold, network)].filter((part) => part !== '').join(' ')
}

export const spokenRow = (row: InboxRow, network: string, now: number): string =>
  isPerson(row) ? spokenPerson(row, network, now) : spokenFold(row, network, now)

/** The time a row shows: since when they wait, else when the last word was said. */
export const timeOf = (row: Pick<PersonInbox, 'section' | 'waitingSince' | 'latestAt'>): number =>
  row.section === 'waiting' && row.waitingSince > 0 ? row.waitingSince : row.latestAt
