/** A folded thread as speech: "30 people answered your post. 7 ask something." */
import type { FoldInbox } from '../store/rows.ts'
import { countAtStart, countInWords } from '../ui/numbers.ts'
import { inWrittenOrder } from '../ui/plain-text.ts'

type Facts = Pick<FoldInbox, 'people' | 'asking' | 'thread' | 'personNames'>

const deedOf = ({ thread: { root } }: Facts): string =>
  root === 'article' ? 'commented on your article' : root === 'direct' ? 'wrote in one conversation' : 'answered your post'

/** What they all answered, in the place of a name. */
export const foldTitle = ({ thread: { title, root } }: Pick<Facts, 'thread'>): string =>
  title ? `“${inWrittenOrder(title)}”` : root === 'article' ? 'Your article' : root === 'direct' ? 'One conversation' : 'Your post'

/** As a headline. */
export const foldHeadline = (fold: Facts): string => `${countAtStart(fold.people)} people ${deedOf(fold)}`

/** How many ask; empty where nobody does. */
export const askLine = ({ asking }: Facts): string => (asking === 0 ? '' : `${countAtStart(asking)} ask${asking === 1 ? 's' : ''} something.`)

/** Both in one short line under the title, in figures: it is read at a glance. */
export const foldWhy = (fold: Facts): string => {
  const { root } = fold.thread
  const many = `${fold.people.toLocaleString('en')} people ${root === 'article' ? 'commented' : root === 'direct' ? 'wrote' : 'answered'}`
  return fold.asking === 0 ? `${many}.` : `${many}, ${fold.asking.toLocaleString('en')} ask${fold.asking === 1 ? 's' : ''} something.`
}

/** `Rhea, Sam, Ines, Karol and 26 others`. */
export const namesLine = ({ people, personNames }: Facts): string => {
  const names = personNames.filter((name) => name.trim() !== '').map(inWrittenOrder)
  const rest = people - names.length
  if (names.length === 0) return ''
  return rest > 0 ? `${names.join(', ')} and ${countInWords(rest)} other${rest === 1 ? '' : 's'}` : names.join(', ')
}
