/** The lists of the inbox, as data: what each is called, says and asks. */
import type { Section } from '#domain/conversation'
import { countAtStart } from '../ui/numbers.ts'

export interface SectionInfo {
  readonly section: Section
  readonly label: string
  /** The question of the screen, answered in one line. */
  readonly headline: (count: number) => string
  /** Said under the headline while there is something. */
  readonly subline: string
  /** Said instead of a list when there is nothing. */
  readonly empty: { readonly title: string; readonly words: string }
  /** True where the count stands beside the name in the navigation. */
  readonly isCounted: boolean
}

const people = (count: number, one: string, many: string): string =>
  count === 1 ? `One person ${one}` : `${countAtStart(count)} people ${many}`

export const sections: readonly SectionInfo[] = [
  {
    section: 'waiting',
    label: 'Waiting',
    headline: (count) => (count === 0 ? 'Nobody is waiting' : people(count, 'is waiting', 'are waiting')),
    subline: 'Whoever has waited longest stands first.',
    empty: { title: 'Everyone who wrote has been answered', words: 'When somebody writes to you, they appear here. Until then there is nothing to do.' },
    isCounted: true,
  },
  {
    section: 'answered',
    label: 'Answered',
    headline: (count) => (count === 0 ? 'Nobody yet' : people(count, 'has your answer', 'have your answer')),
    subline: 'The latest stand first. They wait again when they write back.',
    empty: { title: 'You have not answered anyone yet', words: 'Whoever has your answer is kept here, also when you gave it on your phone.' },
    isCounted: false,
  },
  {
    section: 'done',
    label: 'Done',
    headline: (count) => (count === 0 ? 'Nothing set aside' : people(count, 'is set aside', 'are set aside')),
    subline: 'They come back by themselves when they write again.',
    empty: { title: 'Nothing is set aside', words: 'Mark a conversation as done and it rests here. It comes back by itself when they write again.' },
    isCounted: false,
  },
]

export const infoOf = (section: Section): SectionInfo => {
  const info = sections.find((entry) => entry.section === section)
  if (!info) throw new Error(`No list shows the section ${section}.`)
  return info
}
