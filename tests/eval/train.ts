/**
 * `node tests/eval/run.mjs train FILE.jsonl …`: fits the weights of the noise signals and of single words to judged
 * messages, one file a hand. Starts from the weights by hand and moves away from them only as far as the messages ask for
 * (L2 towards the hand), so it is small, deterministic and readable. Writes renderer/rules/noise/weights.ts and learned/.
 *
 * `node tests/eval/run.mjs train --cross FILE.jsonl …` writes nothing: every hand is judged by a model that has seen all
 * the others only. The pooled line is the figure to improve; those of training flatter.
 */
import { readdirSync, rmSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { hand } from '../../renderer/rules/noise/hand.ts'
import { signals } from '../../renderer/rules/noise/signals/all.ts'
import type { Model } from '../../renderer/rules/noise/weighing.ts'
import { judgeBy } from '../../renderer/rules/noise.ts'
import type { Example } from './examples.ts'
import { examplesOf } from './examples.ts'
import { modelOf } from './model.ts'
import { sourcesOf } from './sources.ts'

/** Hidden from here on: chosen on the pooled figures of `--cross`, for at most one person in two hundred. */
const threshold = 1.7

/** Trains on all files, writes the weights under `target`, and says what was done. */
export const train = (files: readonly string[], target: string): readonly string[] => {
  const names = new Set(signals.map(({ name }) => name))
  const unknown = Object.keys(hand).filter((name) => !names.has(name) && !/^(?:bio|name) speaks|speaks (?:of|much)/u.test(name))
  if (unknown.length > 0) throw new Error(`hand.ts weighs signals that do not exist: ${unknown.join(', ')}`)
  const examples = files.flatMap((file) => examplesOf(file, basename(file, '.jsonl')))
  const model = modelOf(examples, threshold)
  for (const old of readdirSync(join(target, 'learned'))) rmSync(join(target, 'learned', old))
  for (const [name, source] of sourcesOf(model)) writeFileSync(join(target, name), source)
  return [`${examples.length} messages; ${signals.length} signals, ${model.words.size} words and ${model.pieces.size + model.bioPieces.size} pieces of words written to ${target}`, `all of them: ${figuresOf(verdictsOn(examples, model))}`]
}

/** How far the threshold is moved for the curve. */
const moves = [-1.2, -0.9, -0.6, -0.3, 0, 0.3, 0.6, 0.9, 1.2]

/** Leaves each hand out in turn and judges it; at the threshold for each hand, and pooled at several. */
export const cross = (files: readonly string[]): readonly string[] => {
  const hands = files.map((file) => ({ name: basename(file, '.jsonl'), examples: examplesOf(file, basename(file, '.jsonl')) }))
  const judged = hands.map(({ name, examples }) => {
    const model = modelOf(hands.filter((other) => other.name !== name).flatMap((other) => other.examples), threshold)
    return { name, byMove: moves.map((move) => verdictsOn(examples, { ...model, threshold: threshold + move })) }
  })
  return [
    ...judged.map(({ name, byMove }) => `${name}: ${figuresOf(byMove[moves.indexOf(0)] ?? [])}`),
    ...moves.map((move, index) => `all hands, threshold ${(threshold + move).toFixed(1)}: ${figuresOf(judged.flatMap(({ byMove }) => byMove[index] ?? []))}`),
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
