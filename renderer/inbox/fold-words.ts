/** A folded thread as speech: "30 people answered your post. 7 ask something." */
import type { FoldInbox } from '../store/rows.ts'
import { countAtStart, countInWords } from '../ui/numbers.ts'
import { inWrittenOrder } from '../ui/plain-text.ts'
import { say } from '../words/say.ts'

type Facts = Pick<FoldInbox, 'people' | 'asking' | 'thread' | 'personNames'>

/** What they all answered, in the place of a name. */
export const foldTitle = ({ thread: { title, root } }: Pick<Facts, 'thread'>): string =>
  title ? say('ui.quoted', { text: inWrittenOrder(title) }) : say(`fold.title.${root}`)

/** As a headline. */
export const foldHeadline = ({ people, thread: { root } }: Facts): string => say(`fold.headline.${root}`, { words: countAtStart(people) })

/** How many ask; empty where nobody does. */
export const askLine = ({ asking }: Facts): string => (asking === 0 ? '' : say('fold.asking', { count: asking, words: countAtStart(asking) }))

/** Both in one short line under the title, in figures: it is read at a glance. */
export const foldWhy = ({ people, asking, thread: { root } }: Facts): string =>
  asking === 0 ? say(`fold.why.${root}`, { count: people }) : say(`fold.why-asking.${root}`, { count: people, asking })

/** `Rhea, Sam, Ines, Karol and 26 others`. */
export const namesLine = ({ people, personNames }: Facts): string => {
  const names = personNames.filter((name) => name.trim() !== '').map(inWrittenOrder)
  const rest = people - names.length
  if (names.length === 0) return ''
  return rest > 0 ? say('fold.names', { names: names.join(', '), count: rest, words: countInWords(rest) }) : names.join(', ')
}
