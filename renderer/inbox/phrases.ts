/** Why a conversation stands where it does, as speech; it says only what the rules know. */
import type { PersonInbox } from '../store/rows.ts'
import { agoWords, whenWords } from '../ui/time.ts'
import { countInWords, inFigures } from '../ui/numbers.ts'
import { nameOf } from '../words/names.ts'
import { hiddenWords } from './hidden-words.ts'

export type Facts = Pick<PersonInbox, 'section' | 'reason' | 'waitingCount' | 'waitingSince' | 'exchanges' | 'thread'>

const longestTitle = 60
const short = (title: string): string => (title.length > longestTitle ? `${title.slice(0, longestTitle).trimEnd()}…` : title)

/** What they did, without who and when. Unknown keys, from a newer store, say nothing rather than something wrong. */
const deedOf = ({ reason, thread }: Facts): string | null => {
  switch (reason.key) {
    case 'asked-you': return 'asked you something'
    case 'replied-to-you': return 'replied to you'
    case 'named-you': return 'mentioned you'
    case 'quoted-you': return 'quoted you'
    case 'wrote-to-you': return 'wrote to you'
    case 'held-for-you': return 'left a comment for you to approve'
    case 'commented': return thread.title ? `commented on “${short(thread.title)}”` : 'commented on your article'
    default: return null
  }
}

const counted = (waitingCount: number): string => (waitingCount > 1 ? `, ${countInWords(waitingCount)} messages` : '')
const talkOf = (exchanges: number): string =>
  exchanges === 0 ? 'you have not talked yet' : exchanges === 1 ? 'you have talked once' : exchanges === 2 ? 'you have talked twice' : `you have talked ${inFigures(exchanges)} times`
const atStart = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1)
const paramOf = ({ reason }: Facts, key: string): number | null => {
  const value = reason.params[key]
  return typeof value === 'number' ? value : null
}
const agoOf = (facts: Facts, now: number): string => {
  const at = paramOf(facts, 'at')
  return at === null ? '' : ` ${agoWords(Math.max(0, now - at))}`
}
const returnWords = (facts: Facts, now: number): string => {
  const at = paramOf(facts, 'returnsAt')
  return at === null ? 'You put this off.' : `You put this off. It returns ${whenWords(at, now)}.`
}

/** What is said of a conversation that is nobody's turn to wait in. */
const settledWords = (facts: Facts, now: number): string => {
  switch (facts.reason.key) {
    case 'closed-kindly': return 'A kind closing word. May need no answer.'
    case 'you-answered': return `You answered${agoOf(facts, now)}.`
    case 'done': return `Set aside${agoOf(facts, now)}.`
    case 'no-answer': return 'You said it needs no answer.'
    case 'snoozed': return returnWords(facts, now)
    case 'snoozed-until-reply': return 'You put this off. It returns when they write.'
    default: return hiddenWords(facts.reason, now)
  }
}

/** One short line for a row: what, and how deep you two have talked; of a stranger rather how much they wrote. */
export function phraseReason(facts: Facts, now: number): string {
  const deed = deedOf(facts)
  if (deed === null) return settledWords(facts, now)
  if (facts.exchanges === 0 && facts.waitingCount > 1) return `${atStart(deed)}${counted(facts.waitingCount)}.`
  return `${atStart(deed)}. ${atStart(talkOf(facts.exchanges))}.`
}

/** The whole sentence, with who and when: `Ana asked you something 2 days ago; you have talked 6 times.` */
export function sentenceOf(facts: Facts & Pick<PersonInbox, 'person'>, now: number): string {
  const deed = deedOf(facts)
  const name = nameOf(facts.person)
  if (deed !== null) return `${name} ${deed}${agoOf(facts, now)}${counted(facts.waitingCount)}; ${talkOf(facts.exchanges)}.`
  switch (facts.reason.key) {
    case 'closed-kindly': return `${name} sent a kind closing word${agoOf(facts, now)}; it may need no answer.`
    case 'you-answered': return `You answered ${name}${agoOf(facts, now)}; ${talkOf(facts.exchanges)}.`
    default: return settledWords(facts, now)
  }
}
