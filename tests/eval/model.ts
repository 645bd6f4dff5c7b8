/** From judged messages to a model the app can judge by. */
import { hand, handBias } from '../../renderer/rules/noise/hand.ts'
import type { SaidWord } from '../../renderer/rules/noise/says.ts'
import { signals } from '../../renderer/rules/noise/signals/all.ts'
import type { SourcedSignal } from '../../renderer/rules/noise/signals/all.ts'
import type { NoiseKind } from '../../renderer/rules/noise/signals/signal.ts'
import { isNoiseKind, kindOf } from '../../renderer/rules/noise/weighing.ts'
import type { Model } from '../../renderer/rules/noise/weighing.ts'
import type { Example } from './examples.ts'
import { fit } from './fit.ts'
import type { Row } from './fit.ts'
import { vocabularyOf } from './vocabulary.ts'
import type { Vocabulary } from './vocabulary.ts'
import { wordingOf } from './wording.ts'

/** How strongly the weights by hand hold on, and those of words to zero. */
const hold = 0.3
const holdWords = 1.5
/** No single word says more than this, in log-odds. */
const mostOfWord = 0.5
/** Hiding a person costs this many times as much as showing noise. */
const personCost = 3

/** Fits a model; the same messages give the same one. */
export const modelOf = (examples: readonly Example[], threshold: number): Model => {
  const vocabulary = vocabularyOf(examples)
  const count = vocabulary.words.length
  const weights = fit(examples.map((example) => rowOf(example, vocabulary)), {
    weights: [...signals.map(({ name }) => hand[name] ?? 0), ...vocabulary.words.map(() => 0), handBias],
    hold: [...signals.map(() => hold), ...vocabulary.words.map(() => holdWords), 0],
    least: [...signals.map(leastOf), ...vocabulary.words.map(() => -Infinity), -Infinity],
  })
  const kinds = kindsOf(examples)
  const wording = wordingOf(examples)
  return {
    bias: hundredths((weights[signals.length + count] ?? 0) + wording.bias),
    weights: Object.fromEntries(signals.map(({ name }, index) => [name, hundredths(weights[index])])),
    threshold,
    pieces: wording.pieces,
    bioPieces: wording.bioPieces,
    words: new Map(vocabulary.words.flatMap((word, index): [string, SaidWord][] => {
      const weight = hundredths(Math.max(-mostOfWord, Math.min(mostOfWord, (weights[signals.length + index] ?? 0) * (vocabulary.telling[index] ?? 0))))
      return Math.abs(weight) < 0.04 ? [] : [[word, { of: weight < 0 ? 'own-words' : kinds.get(word) ?? 'promotion', weight }]]
    })),
  }
}

/** A rule named after a kind of noise never learns to speak for a person, unless the weight by hand says so: its reason would be untrue. */
const leastOf = ({ name, of, from }: SourcedSignal): number => (from === 'rule' && isNoiseKind(of) && (hand[name] ?? 0) >= 0 ? 0 : -Infinity)

const hundredths = (weight: number | undefined): number => Math.round((weight ?? 0) * 100) / 100

const rowOf = ({ values, parts, isNoise }: Example, { indexOf, telling }: Vocabulary): Row => {
  const said = [...parts].flatMap((part) => indexOf.get(part) ?? [])
  const shown = [...values.keys()].filter((index) => values[index] !== 0)
  return {
    at: [...shown, ...said.map((index) => signals.length + index)],
    values: [...shown.map((index) => values[index] ?? 0), ...said.map((index) => telling[index] ?? 0)],
    isNoise, cost: isNoise ? 1 : personCost,
  }
}

/** Which kind of noise a word is a sign of: the one most of the noise that says it is, by the weights of the hand. */
const kindsOf = (examples: readonly Example[]): ReadonlyMap<string, NoiseKind> => {
  const votes = new Map<string, Map<NoiseKind, number>>()
  for (const { values, parts, isNoise } of examples) {
    const kind = isNoise ? kindOf(signals.map((signal, index) => ({ signal, weight: (hand[signal.name] ?? 0) * (values[index] ?? 0) }))) : null
    if (kind === null) continue
    for (const part of parts) {
      const of = votes.get(part) ?? new Map<NoiseKind, number>()
      votes.set(part, of.set(kind, (of.get(kind) ?? 0) + 1))
    }
  }
  return new Map([...votes].flatMap(([part, of]) => [...of].sort((a, b) => b[1] - a[1]).slice(0, 1).map(([kind]) => [part, kind] as const)))
}
