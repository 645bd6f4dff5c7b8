/**
 * Which pieces of words tell noise from people, and how much. Learned apart from the signals, whose lists of words were
 * written by people who had read the training messages: beside these, on these, nothing else would find anything to explain.
 */
import type { Pieces } from '../../renderer/rules/noise/wording.ts'
import { piecesOf, shareOf } from '../../renderer/rules/noise/wording.ts'
import type { Example } from './examples.ts'
import { fit } from './fit.ts'
import type { Row } from './fit.ts'

export interface Wording { readonly bias: number; readonly pieces: Pieces; readonly bioPieces: Pieces }

const fewest = 3
const kept = 16_000
const hold = 0.05
const rounds = 120
const personCost = 3
/** How much of what was learned counts beside the signals; chosen on the pooled figures of `--cross`. */
const trust = 1.5
/** How strongly bios show beside the words of the message. Names are not learned: whose sounds like whose says nothing of what they write. */
const ofBio = 0.5
/** Marks the pieces of bios while both are learned together. */
const bioMark = 'bio '
/** Weights are rounded to this many hundredths, so that pieces share rows. */
const step = 5

interface Shown { readonly values: ReadonlyMap<string, number>; readonly isNoise: boolean }

/** Fits the pieces; the same messages give the same ones. */
export const wordingOf = (examples: readonly Example[]): Wording => {
  const shown = examples.map(({ worded, bioWorded, isNoise }): Shown => ({ values: new Map([...valuesOf(worded, '', 1), ...valuesOf(bioWorded, bioMark, ofBio)]), isNoise }))
  const all = tellingOf(shown)
  const first = fitOn(shown, all)
  const strength = new Map([...all].map(([piece, { scale, seen }], index) => [piece, Math.abs(first[index] ?? 0) * scale * Math.sqrt(seen)]))
  // Those that said most are fitted once more, without the others.
  const best = new Map([...all].sort(([a], [b]) => (strength.get(b) ?? 0) - (strength.get(a) ?? 0) || (a < b ? -1 : 1)).slice(0, kept))
  const weights = fitOn(shown, best)
  const weighed = [...best].map(([piece, { scale }], index) => [piece, trust * (weights[index] ?? 0) * scale] as const)
  return {
    bias: trust * (weights[best.size] ?? 0),
    pieces: rounded(weighed.filter(([piece]) => !piece.startsWith(bioMark))),
    bioPieces: rounded(weighed.flatMap(([piece, weight]) => (piece.startsWith(bioMark) ? [[piece.slice(bioMark.length), weight * ofBio]] : []))),
  }
}

const rounded = (weighed: readonly (readonly [string, number])[]): Pieces =>
  new Map(weighed.map(([piece, weight]) => [piece, Math.round((100 / step) * weight) * step / 100] as const).filter(([, weight]) => weight !== 0))

/** How strongly each piece shows in these words. */
const valuesOf = (words: ReadonlySet<string>, mark: string, strength: number): ReadonlyMap<string, number> => {
  const pieces = [...words].flatMap(piecesOf)
  const each = strength * shareOf(pieces.length)
  const values = new Map<string, number>()
  for (const piece of pieces) values.set(mark + piece, (values.get(mark + piece) ?? 0) + each)
  return values
}

interface Telling { readonly scale: number; readonly seen: number }

/** How much a piece may say: more the rarer it is, and the further from being as frequent in noise as with people. */
const tellingOf = (shown: readonly Shown[]): ReadonlyMap<string, Telling> => {
  const noise = new Map<string, number>()
  const people = new Map<string, number>()
  for (const { values, isNoise } of shown) {
    const side = isNoise ? noise : people
    for (const piece of values.keys()) side.set(piece, (side.get(piece) ?? 0) + 1)
  }
  const noises = shown.filter(({ isNoise }) => isNoise).length
  const persons = shown.length - noises
  return new Map([...new Set([...noise.keys(), ...people.keys()])].flatMap((piece): [string, Telling][] => {
    const inNoise = noise.get(piece) ?? 0
    const inPeople = people.get(piece) ?? 0
    const seen = inNoise + inPeople
    if (seen < fewest) return []
    const leaning = Math.abs(Math.log((inNoise + 1) / Math.max(1, noises) / ((inPeople + 1) / Math.max(1, persons))))
    return [[piece, { seen, scale: Math.log(shown.length / seen) / 5 * Math.min(2, 0.3 + leaning) }]]
  }))
}

const fitOn = (shown: readonly Shown[], telling: ReadonlyMap<string, Telling>): readonly number[] => {
  const at = new Map([...telling].map(([piece, { scale }], index) => [piece, { index, scale }]))
  const rows = shown.map(({ values, isNoise }): Row => {
    const row: [number, number][] = []
    for (const [piece, value] of values) {
      const found = at.get(piece)
      if (found) row.push([found.index, value * found.scale])
    }
    return { at: row.map(([index]) => index), values: row.map(([, value]) => value), isNoise, cost: isNoise ? 1 : personCost }
  })
  const zeros = Array.from({ length: telling.size + 1 }, () => 0)
  return fit(rows, { weights: zeros, hold: [...zeros.slice(1).map(() => hold), 0] }, rounds)
}
