/** Logistic regression that stays near where it starts: small, deterministic, seconds for thousands of messages. */

/** What one message shows: features by number, and how strongly. */
export interface Row {
  readonly at: readonly number[]
  readonly values: readonly number[]
  readonly isNoise: boolean
  /** How much a mistake about it costs. */
  readonly cost: number
}

export interface Start {
  /** A weight for each feature, the bias last, and how strongly each holds on to it. */
  readonly weights: readonly number[]
  readonly hold: readonly number[]
  /** No weight falls below this, one for each feature; `-Infinity`, or none at all, where it may. */
  readonly least?: readonly number[]
}

/** Accelerated gradient steps, as long for each feature as its curve allows; begins anew where a step leads uphill. */
export const fit = (rows: readonly Row[], { weights: start, hold, least }: Start, rounds = 300): readonly number[] => {
  const count = start.length
  const bias = count - 1
  const steep = Float64Array.from(hold)
  for (const { at, values, cost } of rows) {
    const total = values.reduce((sum, value) => sum + Math.abs(value), 1)
    at.forEach((feature, index) => { steep[feature] = (steep[feature] ?? 0) + 0.25 * cost * Math.abs(values[index] ?? 0) * total })
    steep[bias] = (steep[bias] ?? 0) + 0.25 * cost * total
  }
  let weights = Float64Array.from(start)
  let ahead = Float64Array.from(start)
  let pace = 1
  for (let round = 0; round < rounds; round++) {
    const slope = slopeAt(ahead, rows, start, hold)
    const next = ahead.map((weight, index) => Math.max(least?.[index] ?? -Infinity, weight - (slope[index] ?? 0) / (steep[index] ?? 1)))
    const before = weights
    const uphill = next.reduce((sum, weight, index) => sum + (slope[index] ?? 0) * (weight - (before[index] ?? 0)), 0) > 0
    const faster = uphill ? 1 : (1 + Math.sqrt(1 + 4 * pace * pace)) / 2
    const further = uphill ? 0 : (pace - 1) / faster
    ahead = next.map((weight, index) => weight + further * (weight - (before[index] ?? 0)))
    weights = next
    pace = faster
  }
  return [...weights]
}

const slopeAt = (weights: Float64Array, rows: readonly Row[], start: readonly number[], hold: readonly number[]): Float64Array => {
  const bias = weights.length - 1
  const slope = weights.map((weight, index) => (hold[index] ?? 0) * (weight - (start[index] ?? 0)))
  for (const row of rows) {
    const { at, values } = row
    const error = row.cost * (1 / (1 + Math.exp(-sumOf(weights, row))) - Number(row.isNoise))
    for (let index = 0; index < at.length; index++) {
      const feature = at[index] ?? 0
      slope[feature] = (slope[feature] ?? 0) + error * (values[index] ?? 0)
    }
    slope[bias] = (slope[bias] ?? 0) + error
  }
  return slope
}

/** The log-odds of noise; the bias is the last weight. */
export const sumOf = (weights: ArrayLike<number>, { at, values }: Row): number => {
  let sum = weights[weights.length - 1] ?? 0
  for (let index = 0; index < at.length; index++) sum += (weights[at[index] ?? 0] ?? 0) * (values[index] ?? 0)
  return sum
}
