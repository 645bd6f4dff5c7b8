/**
 * `node tests/eval/run.mjs train FILE.jsonl …`: fits the weights of the noise signals to judged messages.
 * Starts from the weights by hand and moves away from them only as far as the messages ask for (L2 towards the hand),
 * so it is small, deterministic and readable. Writes renderer/rules/noise/weights.ts.
 */
import { writeFileSync } from 'node:fs'
import { hand, handBias } from '../../renderer/rules/noise/hand.ts'
import { read } from '../../renderer/rules/noise/reading.ts'
import { signals } from '../../renderer/rules/noise/signals/all.ts'
import { readLines } from './lines.ts'
import { noiseItemOfLine, noiseLine } from './noise-items.ts'

interface Example { readonly shows: readonly (readonly [index: number, value: number])[]; readonly isNoise: boolean }

const names = signals.map(({ name }) => name)
const start = [...names.map((name) => hand[name] ?? 0), handBias]
/** How strongly the hand holds on. */
const hold = 4
const rounds = 2000

/** Trains on all files, writes the weights, and says what was done. */
export const train = (files: readonly string[], target: string): readonly string[] => {
  const unknown = Object.keys(hand).filter((name) => !names.includes(name) && !/^(?:bio|name) speaks|speaks (?:of|much)/u.test(name))
  if (unknown.length > 0) throw new Error(`hand.ts weighs signals that do not exist: ${unknown.join(', ')}`)
  const examples = files.flatMap((file) => readLines(file, noiseLine)).map((line): Example => {
    const reading = read(noiseItemOfLine(line))
    return { shows: signals.flatMap((signal, index) => { const value = signal.in(reading); return value === 0 ? [] : [[index, value] as const] }), isNoise: line.expect === 'noise' }
  })
  const weights = fit(examples)
  writeFileSync(target, sourceOf(weights))
  const right = examples.filter((example) => (sumOf(weights, example) > 0) === example.isNoise).length
  return [`${examples.length} messages, ${right} on the right side of zero; ${names.length} signals written to ${target}`]
}

/** Logistic regression by accelerated gradient steps; the same examples give the same weights. */
const fit = (examples: readonly Example[]): readonly number[] => {
  const bias = names.length
  const steepest = Math.max(...examples.map(({ shows }) => shows.reduce((sum, [, value]) => sum + value ** 2, 1)))
  const step = 1 / (0.25 * steepest * 0.15 + hold / examples.length)
  let weights = [...start]
  let ahead = [...start]
  let pace = 1
  for (let round = 0; round < rounds; round++) {
    const slope = ahead.map((weight, index) => (index === bias ? 0 : (hold / examples.length) * (weight - (start[index] ?? 0))))
    for (const example of examples) {
      const error = (1 / (1 + Math.exp(-sumOf(ahead, example))) - Number(example.isNoise)) / examples.length
      for (const [index, value] of example.shows) slope[index] = (slope[index] ?? 0) + error * value
      slope[bias] = (slope[bias] ?? 0) + error
    }
    const next = ahead.map((weight, index) => weight - step * (slope[index] ?? 0))
    const faster = (1 + Math.sqrt(1 + 4 * pace * pace)) / 2
    ahead = next.map((weight, index) => weight + ((pace - 1) / faster) * (weight - (weights[index] ?? 0)))
    weights = next
    pace = faster
  }
  return weights
}

const sumOf = (weights: readonly number[], { shows }: Example): number =>
  shows.reduce((sum, [index, value]) => sum + (weights[index] ?? 0) * value, weights[names.length] ?? 0)

/** As many weights on a line as fit; what weighs next to nothing is left out. */
const sourceOf = (weights: readonly number[]): string => {
  const entries = names.flatMap((name, index) => (Math.abs(rounded(weights[index])) < 0.04 ? [] : [`'${name}': ${rounded(weights[index])},`]))
  const lines: string[] = []
  for (const entry of entries) {
    const last = lines.at(-1)
    if (last !== undefined && last.length + entry.length < 124) lines[lines.length - 1] = `${last} ${entry}`
    else lines.push(`  ${entry}`)
  }
  return [
    '/** Written by tests/eval/train.ts; do not edit. How much each signal weighs: above zero for noise, below for a person; in log-odds. */',
    `export const bias = ${rounded(weights[names.length])}`, '', 'export const weights: Readonly<Record<string, number>> = {', ...lines, '}', '',
  ].join('\n')
}

const rounded = (weight: number | undefined): number => Math.round((weight ?? 0) * 100) / 100
