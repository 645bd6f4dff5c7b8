/** How quitting speaks. Pure. */
import type { OutboxItem } from '#domain/outbox-item'
import { countAtStart } from '../ui/numbers.ts'

/** Of `count` answers, so many are `unsure`: they may be there already. */
export const quitTitle = (count: number, unsure = 0): string => {
  const how = unsure > 0 && unsure === count ? 'may not have gone yet' : null
  return count === 1 ? `One answer ${how ?? 'has not gone yet'}` : `${countAtStart(count)} answers ${how ?? 'have not gone yet'}`
}

export const quitWords = (count: number, unsure = 0): string => {
  const it = count === 1 ? 'it' : 'them'
  // What may be there is looked for first, and only some networks let Kith ask about it then.
  const then = unsure === 0 ? `Kith asks you about ${it}` : unsure === count ? `Kith looks for ${it}` : 'Kith asks you about what has not gone'
  const looks = unsure === 0 ? '' : unsure === count
    ? ` ${count === 1 ? 'It' : 'They'} may be there already: Kith looks before anything is sent again.`
    : ' What may be there already is looked for before anything is sent again.'
  return `Nothing goes while you decide. Send ${it} now, or keep ${it}: ${then} when it starts again.${looks}`
}

export const leavingTitle = (count: number): string => count === 0 ? 'All sent' : count === 1 ? 'Sending one answer' : `Sending ${count.toLocaleString('en')} answers`

export const askTitle = (count: number): string => count === 1 ? 'One answer waits for your word' : `${countAtStart(count)} answers wait for your word`

/** Why they wait; what was kept and what is late can stand side by side. */
export function askWords(items: readonly Pick<OutboxItem, 'asksBecause'>[]): string {
  const isOne = items.length === 1
  const isKept = items.some(({ asksBecause }) => asksBecause === 'kept')
  const isLate = items.some(({ asksBecause }) => asksBecause === 'late')
  if (isKept && isLate) return 'Some were kept when Kith was closed; for others Kith was not running when they should have gone. Nothing has been sent.'
  if (isLate) return `Kith was not running when ${isOne ? 'it' : 'they'} should have gone. ${isOne ? 'It has' : 'They have'} not been sent.`
  return `${isOne ? 'It was' : 'They were'} still on the way when Kith was closed. ${isOne ? 'It has' : 'They have'} not been sent.`
}
