/** Judged messages as training needs them: what each shows, and what it is. */
import type { NoiseItem } from '../../renderer/rules/noise/item.ts'
import { read } from '../../renderer/rules/noise/reading.ts'
import { partsOf } from '../../renderer/rules/noise/says.ts'
import { signals } from '../../renderer/rules/noise/signals/all.ts'
import { wordedWordsOf } from '../../renderer/rules/noise/wording.ts'
import { readLines } from './lines.ts'
import { noiseItemOfLine, noiseLine } from './noise-items.ts'

export interface Example {
  readonly hand: string
  readonly item: NoiseItem
  readonly isNoise: boolean
  /** How strongly each signal shows, in the order of `signals`. */
  readonly values: readonly number[]
  readonly parts: ReadonlySet<string>
  /** Its words with the marks at them. */
  readonly worded: ReadonlySet<string>
  readonly bioWorded: ReadonlySet<string>
}

/** The messages of one file: one author's hand. */
export const examplesOf = (file: string, hand: string): readonly Example[] => readLines(file, noiseLine).map((line) => {
  const item = noiseItemOfLine(line)
  const reading = read(item)
  return { hand, item, isNoise: line.expect === 'noise', values: signals.map((signal) => signal.in(reading)), parts: partsOf(reading.words), worded: wordedWordsOf(reading.plain), bioWorded: wordedWordsOf(reading.plainBio) }
})
