/** `npm run eval:turns -- FILE.jsonl`: is the turn of every person in every thread right? */
import { turnsOf } from '../../renderer/rules/turn.ts'
import { personIdOf } from './handles.ts'
import { readLines } from './lines.ts'
import { turnItem, turnThreadOf } from './turn-items.ts'
import type { TurnItem } from './turn-items.ts'

/** One line for each wrong person, then the figures as JSON. */
export const report = (file: string): readonly string[] => {
  const items = readLines(file, turnItem)
  const mistakes = items.map((item) => ({ item, lines: mistakesIn(item) })).filter(({ lines }) => lines.length > 0)
  const wrong = mistakes.map(({ item }) => item.id)
  return [...mistakes.flatMap(({ lines }) => lines), JSON.stringify({ items: items.length, right: items.length - wrong.length, wrong })]
}

/** What the rule says otherwise than expected, a line per person. */
export const mistakesIn = (item: TurnItem): readonly string[] => {
  const turns = turnsOf(turnThreadOf(item))
  const expected = new Map(Object.entries(item.expect).map(([handle, turn]) => [personIdOf(handle), turn]))
  return [...new Set([...expected.keys(), ...turns.keys()])].flatMap((personId) => {
    const is = turns.get(personId)?.turn ?? 'nobody'
    const wanted = expected.get(personId) ?? 'nobody'
    return is === wanted ? [] : [`${item.id}: ${personId} is ${is}, expected ${wanted}`]
  })
}
