/** What `from:`, `on:` and `is:` mean in this inbox now. */
import type { Account } from '#domain/account'
import { personIn, type Section } from '#domain/conversation'
import type { Person } from '#domain/person'
import { holds } from '../../rules/search/ranges.ts'
import type { Filter, Query, SectionWord } from '../../rules/search/query.ts'
import { normal } from '../../rules/search/words.ts'
import type { Database } from '../database.ts'
import { insideFold } from '../place.ts'
import { namesOf } from './docs.ts'
import { authorsWith, type Limits, type Sides } from './finding.ts'
import { hashOf, type Packed } from './segment.ts'

type Of<K extends Filter['by']> = Extract<Filter, { by: K }>
const filtersOf = <K extends Filter['by']>({ filters }: Query, by: K): Of<K>[] => filters.filter((filter): filter is Of<K> => filter.by === by)

/** Null where no such operator is there. */
const sidesOf = <K extends Filter['by'], T>(query: Query, by: K, valuesOf: (filter: Of<K>) => Iterable<T>): Sides<T> | null => {
  const filters = filtersOf(query, by)
  if (filters.length === 0) return null
  const [wanted, unwanted] = [filters.filter(({ isNot }) => !isNot), filters.filter(({ isNot }) => isNot)]
  return { wanted: wanted.length === 0 ? null : new Set(wanted.flatMap((one) => [...valuesOf(one)])), unwanted: new Set(unwanted.flatMap((one) => [...valuesOf(one)])) }
}

const allows = <T>(sides: Sides<T> | null, values: readonly T[]): boolean =>
  sides === null || (sides.wanted === null || values.some((value) => sides.wanted?.has(value))) && !values.some((value) => sides.unwanted.has(value))

/** The limits of a query, for choosing by the index, and the same again for looking at what was chosen. */
export interface Known extends Omit<Limits, 'threads'> {
  /** Which sections are asked for; null for all. */
  readonly sections: ReadonlySet<SectionWord> | null
  readonly allowsAuthor: (author: Person) => boolean
  readonly allowsAccounts: (accountIds: readonly string[]) => boolean
  readonly allowsSection: (section: Section | null) => boolean
}

export const limitsOf = (query: Query, people: readonly Packed[], accounts: readonly Account[]): Known => {
  const mine = accounts.map(({ personId }) => personId)
  const isMe = (value: string): boolean => value === 'me'
  const accountSides = sidesOf(query, 'on', ({ piece, value }) => accounts
    .filter(({ network, handle, name }) => network === value || holds(normal(`${network}\n${handle}\n${name}`), [piece])).map(({ id }) => id))
  const authors = sidesOf(query, 'from', ({ value, piece }) => isMe(value) ? mine.map(hashOf) : authorsWith(people, [piece]))
  const sections = sidesOf<'is', SectionWord>(query, 'is', ({ value }) => [value])
  const from = filtersOf(query, 'from')
  const says = ({ value, piece }: Of<'from'>, author: Person): boolean => isMe(value) ? mine.includes(author.id) : holds(normal(namesOf(author)), [piece])
  const wantedFrom = from.filter(({ isNot }) => !isNot)
  return {
    accounts: accountSides, authors, sections: sections?.wanted ?? null,
    allowsAuthor: (author) => (wantedFrom.length === 0 || wantedFrom.some((one) => says(one, author))) && !from.some((one) => one.isNot && says(one, author)),
    allowsAccounts: (accountIds) => allows(accountSides, accountIds),
    allowsSection: (section) => allows<string>(sections, section === null ? [] : [section]),
  }
}

/** The threads with somebody in one of these sections, as hashes: from the keys of the index alone. */
export const threadsIn = async (database: Database, sections: ReadonlySet<SectionWord>): Promise<Set<number>> => {
  const ranges = [...sections].flatMap((section) => section === 'waiting' ? [['waiting'], ['shown'], [insideFold('')]] : [[section]])
  const ids = await Promise.all(ranges.map(([list = '']) => database.conversations.where('[list+tier+waitingSince+id]')
    .between([list], list === insideFold('') ? [`${list}\uffff`] : [list, []]).primaryKeys()))
  const threads = new Set<string>()
  for (const id of ids.flat()) threads.add(id.slice(0, id.length - personIn(id).length - 1))
  return new Set([...threads].map(hashOf))
}
