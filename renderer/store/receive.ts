/** Writing what a pull brought. */
import type { Receipt } from '#domain/batch'
import { ask } from './open.ts'
import { isProblem, StoreProblem } from './problem.ts'

/**
 * Writes a batch and its cursor together, or nothing.
 * A malformed batch resolves to a receipt that says why; only a store that is not open rejects.
 */
export const applyBatch = async (json: string): Promise<Receipt> => {
  const receipt = await ask('applyBatch', json, Date.now())
  const [, says = '', rest = ''] = /^([a-z-]+)( \(.*)?$/su.exec(receipt.problem ?? '') ?? []
  return isProblem(says) ? { ...receipt, problem: new StoreProblem(says).message + rest } : receipt
}

/** Makes every derived row and counter anew from messages and triage. */
export const rebuildStore = (): Promise<void> => ask('rebuild')
