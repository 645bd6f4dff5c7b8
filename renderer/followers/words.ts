/** How the door speaks. */
import type { CommandName } from '../commands/list.ts'
import type { Pile } from '#domain/review'
import type { DoorList } from '../rules/door.ts'
import type { DoorRow } from '../store/rows.ts'
import { agoWords, dayWords } from '../ui/time.ts'
import { handleOf, nameOf } from '../words/names.ts'

const small = ['No', 'One', 'Two', 'Three', 'Four', 'Five', 'Six', 'Seven', 'Eight', 'Nine', 'Ten', 'Eleven', 'Twelve'] as const

export const listNames: Readonly<Record<DoorList, string>> = { door: 'At the door', hello: 'Say hello', later: 'Later', 'let-be': 'Let be' }

/** Where somebody can be put, by which command. */
export const piles: readonly { readonly pile: Pile; readonly label: string; readonly command: CommandName }[] = [
  { pile: 'hello', label: 'Say hello', command: 'pile-hello' }, { pile: 'later', label: 'Later', command: 'pile-later' }, { pile: 'let-be', label: 'Let be', command: 'pile-let-be' },
]

/** `Three people followed you`. */
export const headlineOf = (list: DoorList, count: number): string => {
  const people = `${small[count] ?? count.toLocaleString('en')} ${count === 1 ? 'person' : 'people'}`
  switch (list) {
    case 'door': return `${people} at the door`
    case 'hello': return `${people} to say hello to`
    case 'later': return `${people} for later`
    case 'let-be': return `${people} let be`
  }
}

export const sublineOf: Readonly<Record<DoorList, string>> = {
  door: 'They followed you. Look at one, then decide; nobody is told.',
  hello: 'One at a time, in your own words.',
  later: 'They are back in a month, or when they first write to you.',
  'let-be': 'They follow you, and that is all.',
}

/** A list without anybody; `key`: what puts somebody on it, where there is a key. */
export const emptyWords = (list: DoorList, key: string | undefined): { readonly title: string; readonly words: string } => {
  const choose = (label: string): string => `Choose “${label}” at the door${key === undefined ? '' : ` (${key})`}`
  switch (list) {
    case 'door': return { title: 'Nobody at the door', words: 'Who follows you from now on is shown here, until you have looked.' }
    case 'hello': return { title: 'Nobody to say hello to', words: `${choose('Say hello')} to put somebody here.` }
    case 'later': return { title: 'Nobody is put off', words: `${choose('Later')} to look at somebody again in a month.` }
    case 'let-be': return { title: 'Nobody is let be', words: `${choose('Let be')} to leave it at somebody’s following you.` }
  }
}

/** What was decided, said after it: the words of the toast. */
export const decidedWords = (pile: Pile, name: string): string => {
  switch (pile) {
    case 'hello': return `${name} is someone to say hello to.`
    case 'later': return `${name} is back in a month, or when they write.`
    case 'let-be': return `${name} is let be.`
  }
}

/** Why they stand where they stand, under their name. */
export const whyOf = ({ isBack, waitsIn, spokeAt, followedAt, review, list }: DoorRow, now: number): string => {
  if (waitsIn !== null) return 'Wrote to you, and waits in your inbox'
  if (isBack) return spokeAt !== null && spokeAt > (review?.decidedAt ?? 0) ? 'Put off; has written to you since' : 'Put off a month ago'
  if (list === 'later' && review?.returnsAt) return `Back on ${dayWords(review.returnsAt, now)}`
  return `Followed you ${agoWords(Math.max(0, now - followedAt))}`
}

/** One row as a voice says it. */
export const spokenOf = (row: DoorRow, network: string, now: number): string =>
  `${nameOf(row.person)}. ${whyOf(row, now)}. ${row.person.bio.trim() === '' ? 'Says nothing about themselves.' : row.person.bio.trim()} On ${network}, ${handleOf(row.account)}.`
