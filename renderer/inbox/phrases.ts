/** Why a conversation stands where it does, as speech; it says only what the rules know. */
import type { PersonInbox } from '../store/rows.ts'
import { agoWords, whenWords } from '../ui/time.ts'
import { countInWords } from '../ui/numbers.ts'
import { nameOf } from '../words/names.ts'
import { say } from '../words/say.ts'
import { hiddenWords } from './hidden-words.ts'

export type Facts = Pick<PersonInbox, 'section' | 'reason' | 'waitingCount' | 'waitingSince' | 'exchanges' | 'thread'>

const longestTitle = 60
const short = (title: string): string => (title.length > longestTitle ? `${title.slice(0, longestTitle).trimEnd()}…` : title)

const deeds = ['asked-you', 'replied-to-you', 'named-you', 'quoted-you', 'wrote-to-you', 'held-for-you', 'commented'] as const
type Deed = (typeof deeds)[number]

/** What they did. Unknown keys, from a newer store, say nothing rather than something wrong. */
const deedOf = ({ reason }: Facts): Deed | null => deeds.find((deed) => deed === reason.key) ?? null

/** Without who and when. */
const rowOf = (deed: Deed, { thread: { title } }: Facts): string =>
  deed === 'commented' && title ? say('reason.commented-on.row', { title: short(title) }) : say(`reason.${deed}.row`)
/** With both. */
const whoOf = (deed: Deed, name: string, ago: string, { thread: { title } }: Facts): string =>
  deed === 'commented' && title ? say('reason.commented-on.who', { name, ago, title: short(title) }) : say(`reason.${deed}.who`, { name, ago })

const paramOf = ({ reason }: Facts, key: string): number | null => {
  const value = reason.params[key]
  return typeof value === 'number' ? value : null
}
/** With the space before it; nothing where nobody knows. */
const agoOf = (facts: Facts, now: number): string => {
  const at = paramOf(facts, 'at')
  return at === null ? '' : ` ${agoWords(Math.max(0, now - at))}`
}
const returnWords = (facts: Facts, now: number): string => {
  const at = paramOf(facts, 'returnsAt')
  return at === null ? say('reason.put-off') : say('reason.put-off-until', { when: whenWords(at, now) })
}

/** What is said of a conversation that is nobody's turn to wait in. */
const settledWords = (facts: Facts, now: number): string => {
  switch (facts.reason.key) {
    case 'closed-kindly': return say('reason.closed-kindly.row')
    case 'you-answered': return say('reason.you-answered.row', { ago: agoOf(facts, now) })
    case 'done': return say('reason.done', { ago: agoOf(facts, now) })
    case 'no-answer': return say('reason.no-answer')
    case 'snoozed': return returnWords(facts, now)
    case 'snoozed-until-reply': return say('reason.put-off-until-reply')
    default: return hiddenWords(facts.reason, now)
  }
}

/** A row's short line: what, and how deep you two have talked, left out where rows are compact; of a stranger rather how much they wrote. */
export function phraseReason(facts: Facts, now: number): { readonly why: string; readonly talk: string } {
  const done = deedOf(facts)
  if (done === null) return { why: settledWords(facts, now), talk: '' }
  const deed = rowOf(done, facts)
  if (facts.exchanges === 0 && facts.waitingCount > 1) return { why: say('reason.row-messages', { deed, words: countInWords(facts.waitingCount) }), talk: '' }
  return { why: say('reason.row', { deed }), talk: say('reason.talked.row', { count: facts.exchanges }) }
}

/** The whole sentence, with who and when: `Ana asked you something 2 days ago; you have talked 6 times.` */
export function sentenceOf(facts: Facts & Pick<PersonInbox, 'person'>, now: number): string {
  const deed = deedOf(facts)
  const name = nameOf(facts.person)
  const ago = agoOf(facts, now)
  const talk = say('reason.talked.sentence', { count: facts.exchanges })
  if (deed !== null) {
    const messages = facts.waitingCount > 1 ? say('reason.messages', { words: countInWords(facts.waitingCount) }) : ''
    return say('reason.sentence', { who: whoOf(deed, name, ago, facts), messages, talk })
  }
  switch (facts.reason.key) {
    case 'closed-kindly': return say('reason.closed-kindly.sentence', { name, ago })
    case 'you-answered': return say('reason.you-answered.sentence', { name, ago, talk })
    default: return settledWords(facts, now)
  }
}
