/**
 * `node tests/eval/run.mjs train FILE.jsonl …`: fits the weights of the noise signals to judged messages, one file a hand.
 * Starts from the weights by hand and moves away from them only as far as the messages ask for (L2 towards the hand),
 * so it is small, deterministic and readable. Writes renderer/rules/noise/weights.ts.
 *
 * `node tests/eval/run.mjs train --cross FILE.jsonl …` writes nothing: every hand is judged by a model that has seen all
 * the others only. The pooled line is the figure to improve; those of training flatter.
 */
import { writeFileSync } from 'node:fs'
import { basename } from 'node:path'
import { hand, handBias } from '../../renderer/rules/noise/hand.ts'
import { signals } from '../../renderer/rules/noise/signals/all.ts'
import type { Model } from '../../renderer/rules/noise/weighing.ts'
import { judgeBy, shipped } from '../../renderer/rules/noise.ts'
import type { Example } from './examples.ts'
import { examplesOf } from './examples.ts'
import { fit, sumOf } from './fit.ts'

const names = signals.map(({ name }) => name)
/** How strongly the hand holds on. */
const hold = 4
const start = { weights: [...names.map((name) => hand[name] ?? 0), handBias], hold: [...names.map(() => hold), 0] }

/** Trains on all files, writes the weights, and says what was done. */
export const train = (files: readonly string[], target: string): readonly string[] => {
  const unknown = Object.keys(hand).filter((name) => !names.includes(name) && !/^(?:bio|name) speaks|speaks (?:of|much)/u.test(name))
  if (unknown.length > 0) throw new Error(`hand.ts weighs signals that do not exist: ${unknown.join(', ')}`)
  const examples = files.flatMap(examplesOf)
  const weights = fit(examples, start)
  writeFileSync(target, sourceOf(weights))
  const right = examples.filter((example) => (sumOf(weights, example) > 0) === example.isNoise).length
  return [`${examples.length} messages, ${right} on the right side of zero; ${names.length} signals written to ${target}`]
}

const modelOf = (weights: readonly number[]): Model =>
  ({ ...shipped, bias: weights.at(-1) ?? 0, weights: Object.fromEntries(names.map((name, index) => [name, rounded(weights[index])])) })

/** How far the threshold is moved for the curve. */
const moves = [-1.2, -0.8, -0.4, 0, 0.4, 0.8, 1.2]

/** Leaves each hand out in turn and judges it; at the shipped threshold for each hand, and pooled at several. */
export const cross = (files: readonly string[]): readonly string[] => {
  const hands = files.map((file) => ({ name: basename(file, '.jsonl'), examples: examplesOf(file) }))
  const judged = hands.map(({ name, examples }) => {
    const model = modelOf(fit(hands.filter((other) => other.name !== name).flatMap((other) => other.examples), start))
    return { name, byMove: moves.map((move) => verdictsOn(examples, { ...model, threshold: model.threshold + move })) }
  })
  return [
    ...judged.map(({ name, byMove }) => `${name}: ${figuresOf(byMove[moves.indexOf(0)] ?? [])}`),
    ...moves.map((move, index) => `all hands, threshold ${rounded(shipped.threshold + move)}: ${figuresOf(judged.flatMap(({ byMove }) => byMove[index] ?? []))}`),
  ]
}

interface Judged { readonly isNoise: boolean; readonly isHidden: boolean }

const verdictsOn = (examples: readonly Example[], model: Model): readonly Judged[] => {
  const judge = judgeBy(model)
  return examples.map(({ item, isNoise }) => ({ isNoise, isHidden: judge(item).is === 'noise' }))
}

const figuresOf = (judged: readonly Judged[]): string => {
  const hidden = (isNoise: boolean): string => {
    const all = judged.filter((one) => one.isNoise === isNoise)
    const part = all.filter(({ isHidden }) => isHidden).length
    return `${part} of ${all.length} (${((100 * part) / Math.max(1, all.length)).toFixed(1)} %)`
  }
  return `persons hidden ${hidden(false)}, noise hidden ${hidden(true)}`
}

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
