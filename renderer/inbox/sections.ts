/** The lists of the inbox, as data: what each is called, says and asks. */
import { countAtStart } from '../ui/numbers.ts'
import { say } from '../words/say.ts'
import type { ListName } from './lists.ts'

interface Section {
  readonly section: ListName
  /** True where the count stands beside the name in the navigation. */
  readonly isCounted: boolean
  /** True where it is in the navigation only while it holds something. */
  readonly comesAndGoes: boolean
  /** Set aside from the rest by a rule: what is no person's turn. */
  readonly isAside: boolean
}

export interface SectionWords {
  readonly label: string
  /** The question of the screen, answered in one line. `people`: how many they are, or null where not all have been read. */
  readonly headline: (count: number, people: number | null) => string
  /** Said under the headline while there is something; the list may know something better to say. */
  readonly subline: string
  /** Said instead of a list when there is nothing. */
  readonly empty: { readonly title: string; readonly words: string }
}

export const sections: readonly Section[] = [
  { section: 'waiting', isCounted: true, comesAndGoes: false, isAside: false },
  { section: 'older', isCounted: true, comesAndGoes: true, isAside: false },
  { section: 'answered', isCounted: false, comesAndGoes: false, isAside: false },
  { section: 'snoozed', isCounted: true, comesAndGoes: true, isAside: false },
  { section: 'done', isCounted: false, comesAndGoes: false, isAside: false },
  { section: 'hidden', isCounted: true, comesAndGoes: false, isAside: true },
  { section: 'bots', isCounted: true, comesAndGoes: true, isAside: true },
]

/** What a list is called in the navigation. */
export const labelOf = (section: ListName): string => say(`section.${section}.label`)

/** One person may have written in several places: "people" is said only where they have been counted. */
const headlineOf = (section: ListName) => (count: number, known: number | null): string => {
  if (count === 0) return say(`section.${section}.none`)
  if (section === 'hidden' || section === 'bots') return say(`section.${section}.counted`, { count, words: countAtStart(count) })
  return known === null
    ? say(`section.${section}.conversations`, { words: countAtStart(count) })
    : say(`section.${section}.people`, { count: known, words: countAtStart(known) })
}

/** What a list says. */
export const infoOf = (section: ListName): SectionWords => ({
  label: labelOf(section),
  headline: headlineOf(section),
  subline: section === 'waiting' ? '' : say(`section.${section}.subline`),
  empty: { title: say(`section.${section}.empty-title`), words: say(`section.${section}.empty`) },
})
