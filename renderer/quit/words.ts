/** How quitting speaks. Pure. */
import { firstPlaceOf } from '#domain/first-place'
import type { OutboxItem } from '#domain/outbox-item'
import { countAtStart } from '../ui/numbers.ts'
import { say } from '../words/say.ts'

/** A first word answers nothing; what it stands among is called by a word for both. */
export type Called = 'answers' | 'messages'
export const calledOf = (items: readonly Pick<OutboxItem, 'conversationId'>[]): Called =>
  items.every(({ conversationId }) => firstPlaceOf(conversationId) === null) ? 'answers' : 'messages'

/** Of `count`, so many are `unsure`: they may be there already. */
export const quitTitle = (count: number, unsure = 0, are: Called = 'answers'): string =>
  say(unsure > 0 && unsure === count ? 'quit.title-unsure' : 'quit.title', { are, count, words: countAtStart(count) })

/** What may be there is looked for first, and only some networks let Kith ask about it then. */
export const quitWords = (count: number, unsure = 0): string =>
  unsure > 0 && unsure < count ? say('quit.words-some-unsure') : say(unsure === 0 ? 'quit.words' : 'quit.words-unsure', { count })

export const leavingTitle = (count: number, are: Called = 'answers'): string => say('quit.leaving', { are, count })

export const askTitle = (count: number, are: Called = 'answers'): string => say('quit.ask-title', { are, count, words: countAtStart(count) })

/** Why they wait; what was kept and what is late can stand side by side. */
export function askWords(items: readonly Pick<OutboxItem, 'asksBecause'>[]): string {
  const isKept = items.some(({ asksBecause }) => asksBecause === 'kept')
  const isLate = items.some(({ asksBecause }) => asksBecause === 'late')
  if (isKept && isLate) return say('quit.ask-both')
  return say(isLate ? 'quit.ask-late' : 'quit.ask-kept', { count: items.length })
}
