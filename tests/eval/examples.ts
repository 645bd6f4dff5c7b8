/** Judged messages as training needs them: what each shows, and what it is. */
import type { NoiseItem } from '../../renderer/rules/noise/item.ts'
import { read } from '../../renderer/rules/noise/reading.ts'
import { signals } from '../../renderer/rules/noise/signals/all.ts'
import { readLines } from './lines.ts'
import { noiseItemOfLine, noiseLine } from './noise-items.ts'

export interface Example {
  readonly id: string
  readonly item: NoiseItem
  readonly isNoise: boolean
  /** Which signals show, by their place in the list, and how strongly. */
  readonly at: readonly number[]
  readonly values: readonly number[]
}

/** The messages of one file: one author's hand. */
export const examplesOf = (file: string): readonly Example[] => readLines(file, noiseLine).map((line) => {
  const item = noiseItemOfLine(line)
  const reading = read(item)
  const values = signals.map((signal) => signal.in(reading))
  const at = [...values.keys()].filter((index) => values[index] !== 0)
  return { id: line.id, item, isNoise: line.expect === 'noise', at, values: at.map((index) => values[index] ?? 0) }
})
