/** `npm run eval:noise -- FILE.jsonl`: which people would be hidden, how much noise is? Honest bots count as shown. */
import { judge } from '../../renderer/rules/noise.ts'
import { readLines } from './lines.ts'
import { noiseItemOfLine, noiseLine } from './noise-items.ts'

/** One line for each miss, what is hidden by reason and language, then the figures as JSON. */
export const report = (file: string): readonly string[] => {
  const lines = readLines(file, noiseLine)
  const judged = lines.map((line) => ({ line, verdict: judge(noiseItemOfLine(line)) }))
  const missed = judged.filter(({ line, verdict }) => (verdict.is === 'noise') !== (line.expect === 'noise'))
  const persons = lines.filter(({ expect }) => expect === 'person').length
  const noise = lines.length - persons
  const personsHidden = missed.filter(({ line }) => line.expect === 'person').length
  const noiseHidden = noise - (missed.length - personsHidden)
  const byGroup = (name: string, groupOf: (one: (typeof judged)[number]) => string): string[] => {
    const groups = groupBy(judged, groupOf)
    return [...groups].sort(([a], [b]) => (a < b ? -1 : 1)).map(([group, members]) => {
      const is = (expect: string, hidden: boolean): number => members.filter(({ line, verdict }) => line.expect === expect && (verdict.is === 'noise') === hidden).length
      return `${name} ${group}: noise hidden ${is('noise', true)}, noise shown ${is('noise', false)}, persons shown ${is('person', false)}, persons hidden ${is('person', true)}`
    })
  }
  return [
    ...missed.map(({ line, verdict }) => `${line.id}: expected ${line.expect}, is ${verdict.is} (${verdict.reason.key}; ${verdict.signals.map(({ name, weight }) => `${name} ${weight}`).join(', ')})`),
    ...byGroup('reason', ({ verdict }) => verdict.reason.key),
    ...byGroup('language', ({ line }) => line.lang || 'unknown'),
    JSON.stringify({
      items: lines.length, personsHidden, personsHiddenShare: share(personsHidden, persons), noiseHidden, noiseHiddenShare: share(noiseHidden, noise),
      misses: missed.map(({ line }) => line.id),
    }),
  ]
}

const share = (part: number, whole: number): number => (whole === 0 ? 0 : Math.round((part / whole) * 10_000) / 10_000)

const groupBy = <T>(list: readonly T[], keyOf: (one: T) => string): Map<string, T[]> => {
  const groups = new Map<string, T[]>()
  for (const one of list) groups.set(keyOf(one), [...groups.get(keyOf(one)) ?? [], one])
  return groups
}
