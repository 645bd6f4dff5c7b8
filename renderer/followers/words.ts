/** How the door speaks. */
import type { CommandName } from '../commands/list.ts'
import type { Pile } from '#domain/review'
import type { DoorList } from '../rules/door.ts'
import type { DoorRow } from '../store/rows.ts'
import { countAtStart } from '../ui/numbers.ts'
import { agoWords, dayWords } from '../ui/time.ts'
import { handleOf, nameOf } from '../words/names.ts'
import { say } from '../words/say.ts'

export const listNames: Readonly<Record<DoorList, string>> = {
  get door() { return say('door.list.door') },
  get hello() { return say('door.list.hello') },
  get later() { return say('door.list.later') },
  get 'let-be'() { return say('door.list.let-be') },
}

/** Where somebody can be put, by which command. */
export const piles: readonly { readonly pile: Pile; readonly label: string; readonly command: CommandName }[] = [
  { pile: 'hello', get label() { return listNames.hello }, command: 'pile-hello' },
  { pile: 'later', get label() { return listNames.later }, command: 'pile-later' },
  { pile: 'let-be', get label() { return listNames['let-be'] }, command: 'pile-let-be' },
]

/** `Three people at the door`. */
export const headlineOf = (list: DoorList, count: number): string => say(`door.headline.${list}`, { count, words: countAtStart(count) })

export const sublineOf: Readonly<Record<DoorList, string>> = {
  get door() { return say('door.subline.door') },
  get hello() { return say('door.subline.hello') },
  get later() { return say('door.subline.later') },
  get 'let-be'() { return say('door.subline.let-be') },
}

/** A list without anybody; `key`: what puts somebody on it, where there is a key. */
export const emptyWords = (list: DoorList, key: string | undefined): { readonly title: string; readonly words: string } => {
  const title = say(`door.empty.${list}`)
  if (list === 'door') return { title, words: say('door.empty.door-words') }
  return { title, words: say(`door.empty.${list}-words`, { label: listNames[list], key: key === undefined ? '' : ` (${key})` }) }
}

/** What was decided, said after it: the words of the toast. */
export const decidedWords = (pile: Pile, name: string): string => say(`door.decided.${pile}`, { name })

/** Why they stand where they stand, under their name. */
export const whyOf = ({ isBack, waitsIn, spokeAt, followedAt, review, list }: DoorRow, now: number): string => {
  if (waitsIn !== null) return say('door.why.waits')
  if (isBack) return spokeAt !== null && spokeAt > (review?.decidedAt ?? 0) ? say('door.why.wrote') : say('door.why.put-off')
  if (list === 'later' && review?.returnsAt) return say('door.why.back', { day: dayWords(review.returnsAt, now) })
  return say('door.why.followed', { ago: agoWords(Math.max(0, now - followedAt)) })
}

/** One row as a voice says it. */
export const spokenOf = (row: DoorRow, network: string, now: number): string =>
  say('door.spoken', {
    name: nameOf(row.person), why: whyOf(row, now), network, handle: handleOf(row.account),
    bio: row.person.bio.trim() === '' ? `${say('person.no-bio-short')}.` : row.person.bio.trim(),
  })
