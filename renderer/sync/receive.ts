/** Joins the bridge's deliveries to the store: a batch in, its receipt out. */
import type { Receipt } from '#domain/batch'
import { onBatch } from '../bridge.ts'
import { StoreProblem } from '../store/problem.ts'
import { applyBatch } from '../store/receive.ts'

/** Writes one batch, given as JSON. Always resolves: main waits for this before it reads on. */
export const takeBatch = async (json: string): Promise<Receipt> => {
  try {
    return await applyBatch(json)
  } catch (error) {
    return { isWritten: false, problem: error instanceof StoreProblem ? error.message : String(error), watched: [] }
  }
}

/** From now on batches go into the store. */
export const receiveBatches = (take: (taker: typeof takeBatch) => void = onBatch): void => take(takeBatch)
