/** The lists of the inbox, as data: what each is called, says and asks. */
import { countAtStart } from '../ui/numbers.ts'
import type { ListName } from './lists.ts'

export interface SectionInfo {
  readonly section: ListName
  readonly label: string
  /** The question of the screen, answered in one line. `people`: how many they are, or null where not all have been read. */
  readonly headline: (count: number, people: number | null) => string
  /** Said under the headline while there is something; the list may know something better to say. */
  readonly subline: string
  /** Said instead of a list when there is nothing. */
  readonly empty: { readonly title: string; readonly words: string }
  /** True where the count stands beside the name in the navigation. */
  readonly isCounted: boolean
  /** True where it is in the navigation only while it holds something. */
  readonly comesAndGoes: boolean
  /** Set aside from the rest by a rule: what is no person's turn. */
  readonly isAside: boolean
}

/** One person may have written in several places: "people" is said only where they have been counted. */
const people = (count: number, known: number | null, one: string, many: string): string => {
  if (known === null) return `${countAtStart(count)} conversations ${many}`
  return known === 1 ? `One person ${one}` : `${countAtStart(known)} people ${many}`
}

const plain = { isCounted: false, comesAndGoes: false, isAside: false } as const

export const sections: readonly SectionInfo[] = [
  {
    ...plain,
    section: 'waiting',
    label: 'Waiting',
    headline: (count, known) => (count === 0 ? 'Nobody is waiting' : people(count, known, 'is waiting', 'are waiting')),
    subline: '',
    empty: { title: 'Everyone who wrote has been answered', words: 'When somebody writes to you, they appear here. Until then there is nothing to do.' },
    isCounted: true,
  },
  {
    ...plain,
    section: 'older',
    label: 'Older',
    headline: (count, known) => (count === 0 ? 'Nobody waits from long ago' : people(count, known, 'waits from long ago', 'wait from long ago')),
    subline: 'You saw these before. A late answer is still an answer.',
    empty: { title: 'Nobody waits from long ago', words: 'What you have seen and left for some weeks moves here.' },
    isCounted: true,
    comesAndGoes: true,
  },
  {
    ...plain,
    section: 'answered',
    label: 'Answered',
    headline: (count, known) => (count === 0 ? 'Nobody yet' : people(count, known, 'has your answer', 'have your answer')),
    subline: 'The latest stand first. They wait again when they write back.',
    empty: { title: 'You have not answered anyone yet', words: 'Whoever has your answer is kept here, also when you gave it on your phone.' },
  },
  {
    ...plain,
    section: 'snoozed',
    label: 'Snoozed',
    headline: (count, known) => (count === 0 ? 'Nothing is put off' : people(count, known, 'is put off', 'are put off')),
    subline: 'Each returns by itself, and at once when they write.',
    empty: { title: 'Nothing is put off', words: 'Put a conversation off with s, and it returns when you said, or when they write.' },
    isCounted: true,
    comesAndGoes: true,
  },
  {
    ...plain,
    section: 'done',
    label: 'Done',
    headline: (count, known) => (count === 0 ? 'Nothing set aside' : people(count, known, 'is set aside', 'are set aside')),
    subline: 'They come back by themselves when they write again.',
    empty: { title: 'Nothing is set aside', words: 'Mark a conversation as done and it rests here. It comes back by itself when they write again.' },
  },
  {
    ...plain,
    section: 'hidden',
    label: 'Hidden',
    headline: (count) => (count === 0 ? 'Nothing is hidden' : `${countAtStart(count)} ${count === 1 ? 'is' : 'are'} hidden`),
    subline: 'Nothing here is lost. One key brings it back.',
    empty: { title: 'Nothing is hidden', words: 'What looks like noise is kept here, each with its reason, and one key brings it back.' },
    isCounted: true,
    isAside: true,
  },
  {
    ...plain,
    section: 'bots',
    label: 'Bots',
    headline: (count) => (count === 0 ? 'No bot has written' : `${countAtStart(count)} from bots`),
    subline: 'They say so themselves. They never wait.',
    empty: { title: 'No bot has written', words: 'Accounts that say of themselves that they are automatic are kept here. They never wait.' },
    isCounted: true,
    comesAndGoes: true,
    isAside: true,
  },
]

export const infoOf = (section: ListName): SectionInfo => {
  const info = sections.find((entry) => entry.section === section)
  if (!info) throw new Error(`No list shows the section ${section}.`)
  return info
}
