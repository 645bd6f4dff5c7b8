/** What of a message and of a person is indexed, and by which words. */
import type { Message } from '#domain/message'
import type { Note } from '#domain/note'
import type { Person } from '#domain/person'
import { termsOf } from '../../rules/search/words.ts'
import type { MessageRow, PersonRow } from '../rows.ts'
import { hashOf, type Doc } from './segment.ts'

/** Begin with characters no word has, so that nobody finds them by typing. */
export const accountTerm = (accountId: string): string => `\u0001a${accountId}`
export const heldTerm = (kind: string): string => `\u0001h${kind}`
export const nameTerm = (term: string): string => `\u0002${term}`

/** All words of a message, also those behind its links and those that describe its pictures. */
export const wordsOf = ({ text, warning, attachments, marks }: Pick<Message, 'text' | 'warning' | 'attachments' | 'marks'>): string =>
  [text, warning ?? '', ...attachments.map(({ alt }) => alt), ...marks.flatMap(({ kind, target }) => kind === 'link' && !text.includes(target) ? [target] : [])]
    .filter((part) => part !== '').join('\n')

export const heldIn = ({ attachments, marks }: Pick<Message, 'attachments' | 'marks'>): Set<string> =>
  new Set([...attachments.map(({ kind }) => kind), ...marks.flatMap(({ kind }) => kind === 'link' ? [kind] : [])])

export const namesOf = ({ name, handle }: Pick<Person, 'name' | 'handle'>): string => `${name}\n${handle}`

/** What the user keeps for themselves about somebody. */
export const notedOf = (note: Pick<Note, 'text' | 'labels'> | undefined): string => note ? [note.text, ...note.labels].join('\n') : ''

/** Null for a deleted one: nobody finds it. */
export const messageDoc = (row: MessageRow): Doc | null => row.deletedAt !== null ? null : {
  id: row.id, at: row.arrivedAt, thread: hashOf(row.threadId), author: hashOf(row.authorId),
  terms: [...termsOf(wordsOf(row)), ...[...heldIn(row)].map(heldTerm), ...row.accountIds.map(accountTerm)],
}

export const personDoc = (row: PersonRow, note: Note | undefined): Doc => {
  const names = [...termsOf(namesOf(row))]
  return {
    id: row.id, at: 0, thread: 0, author: hashOf(row.id),
    terms: new Set([...names, ...names.map(nameTerm), ...termsOf(row.bio), ...termsOf(notedOf(note)), ...row.accountIds.map(accountTerm)]),
  }
}
