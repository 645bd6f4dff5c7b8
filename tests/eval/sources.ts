/** A model as the source files it is committed in: few enough lines each, and in an order that does not jump about. */
import type { Model } from '../../renderer/rules/noise/weighing.ts'
import type { Pieces } from '../../renderer/rules/noise/wording.ts'

const note = 'Written by tests/eval/train.ts; do not edit.'
const width = 124
/** Rows of words a file holds. */
const rowsAFile = 240

interface Family {
  readonly file: string
  readonly name: string
  readonly type: readonly [name: string, from: string]
  readonly says: string
  readonly rows: readonly string[]
}

/** File names under renderer/rules/noise, and what goes into each. */
export const sourcesOf = (model: Model): readonly (readonly [name: string, source: string])[] => {
  const families: readonly Family[] = [
    { file: 'words', name: 'words', type: ['WordTable', 'says'], says: 'Words that were learned: a kind, a weight in hundredths of log-odds, and the words that have it.', rows: wordRowsOf(model) },
    { file: 'pieces', name: 'pieces', type: ['PieceTable', 'wording'], says: 'Pieces of words: a weight in hundredths of log-odds, and the pieces that have it.', rows: pieceRowsOf(model.pieces) },
    { file: 'bio-pieces', name: 'bioPieces', type: ['PieceTable', 'wording'], says: 'Pieces of the words of bios: a weight in hundredths of log-odds, and the pieces that have it.', rows: pieceRowsOf(model.bioPieces) },
  ]
  const tables = families.flatMap(({ rows, ...family }) => Array.from({ length: Math.max(1, Math.ceil(rows.length / rowsAFile)) }, (_, index) =>
    ({ ...family, number: index + 1, rows: rows.slice(index * rowsAFile, (index + 1) * rowsAFile) })))
  const sources: readonly (readonly [name: string, source: string])[] = [
    ['weights.ts', weightsOf(model)],
    ...tables.map(({ file, name, number, type, says, rows }) => [`learned/${file}-${number}.ts`, [
      `/** ${note} ${says} */`, `import type { ${type[0]} } from '../${type[1]}.ts'`, '', `export const ${name}${number}: ${type[0]} = [`, ...rows, ']', '',
    ].join('\n')] as const),
    ['learned/tables.ts', [
      `/** ${note} All tables of learned words and pieces. */`, ...tables.map(({ file, name, number }) => `import { ${name}${number} } from './${file}-${number}.ts'`), '',
      ...families.map(({ name }) => `export const ${name}Tables = [${tables.filter((table) => table.name === name).map(({ number }) => `${name}${number}`).join(', ')}]`), '',
    ].join('\n')],
  ]
  return [...sources, ['learned/fingerprint.ts', `/** ${note} Another one with every other model: what the store derived by one before is then derived anew. */\nexport const fingerprint = ${fingerprintOf(sources)}\n`]]
}

/** A number made from all of a model's source files, in whatever order: 32 bits. */
export const fingerprintOf = (sources: readonly (readonly [name: string, source: string])[]): number => {
  const all = [...sources].sort(([a], [b]) => (a < b ? -1 : 1)).flat().join('\n')
  let hash = 0x811c9dc5
  for (let at = 0; at < all.length; at++) hash = Math.imul(hash ^ all.charCodeAt(at), 0x01000193)
  return hash >>> 0
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

const pieceRowsOf = (pieces: Pieces): readonly string[] => {
  const groups = new Map<number, string[]>()
  for (const [piece, weight] of pieces) {
    const hundredths = Math.round(weight * 100)
    groups.set(hundredths, [...groups.get(hundredths) ?? [], piece.replace(/[\\']/gu, '\\$&')])
  }
  return [...groups].sort(([a], [b]) => a - b).flatMap(([weight, list]) => filled(list.sort(), '', ' ').map((row) => `  [${weight}, '${row}'],`))
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
