/** A model as the source files it is committed in: few enough lines each, and in an order that does not jump about. */
import type { Model } from '../../renderer/rules/noise/weighing.ts'

const note = 'Written by tests/eval/train.ts; do not edit.'
const width = 124
/** Rows of words a file holds. */
const rowsAFile = 240

/** File names under renderer/rules/noise, and what goes into each. */
export const sourcesOf = (model: Model): readonly (readonly [name: string, source: string])[] => {
  const rows = wordRowsOf(model)
  const tables = Array.from({ length: Math.max(1, Math.ceil(rows.length / rowsAFile)) }, (_, index) => [`words-${index + 1}`, rows.slice(index * rowsAFile, (index + 1) * rowsAFile)] as const)
  return [
    ['weights.ts', weightsOf(model)],
    ...tables.map(([name, part], index) => [`learned/${name}.ts`, [
      `/** ${note} Words that were learned: a kind, a weight in hundredths of log-odds, and the words that have it. */`,
      "import type { WordTable } from '../says.ts'", '', `export const words${index + 1}: WordTable = [`, ...part, ']', '',
    ].join('\n')] as const),
    ['learned/tables.ts', [
      `/** ${note} All tables of learned words. */`, ...tables.map(([name], index) => `import { words${index + 1} } from './${name}.ts'`), '',
      `export const tables = [${tables.map((_, index) => `words${index + 1}`).join(', ')}]`, '',
    ].join('\n')],
  ]
}

/** What weighs next to nothing is left out. */
const weightsOf = ({ bias, threshold, weights }: Model): string => {
  const entries = Object.entries(weights).flatMap(([name, weight]) => (Math.abs(weight) < 0.04 ? [] : [`'${name.replace(/'/gu, '\\\'')}': ${weight},`]))
  return [
    `/** ${note} How much each signal weighs: above zero for noise, below for a person; in log-odds. */`,
    `export const bias = ${bias}`, `export const threshold = ${threshold}`, '', 'export const weights: Readonly<Record<string, number>> = {', ...filled(entries, '  ', ' '), '}', '',
  ].join('\n')
}

const wordRowsOf = ({ words }: Model): readonly string[] => {
  const groups = new Map<string, string[]>()
  for (const [word, { of, weight }] of words) {
    // To two hundredths: so that many words share a row.
    const key = `'${of}', ${2 * Math.round(weight * 50)}`
    groups.set(key, [...groups.get(key) ?? [], word])
  }
  return [...groups].sort(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([key, list]) => filled(list.sort().map((word) => `${word},`), '', '').map((row) => `  [${key}, '${row.replace(/,$/u, '')}'],`))
}

/** As many entries on a line as fit. */
const filled = (entries: readonly string[], indent: string, gap: string): readonly string[] => {
  const lines: string[] = []
  for (const entry of entries) {
    const last = lines.at(-1)
    if (last !== undefined && last.length + gap.length + entry.length < width) lines[lines.length - 1] = `${last}${gap}${entry}`
    else lines.push(`${indent}${entry}`)
  }
  return lines
}
