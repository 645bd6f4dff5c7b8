/** Writing what a pull brought. */
import type { Receipt } from '#domain/batch'
import { ask } from './open.ts'

/**
 * Writes a batch and its cursor together, or nothing.
 * A malformed batch resolves to a receipt that says why; only a store that is not open rejects.
 */
export const applyBatch = (json: string): Promise<Receipt> => ask('applyBatch', json, Date.now())

/** Makes every derived row and counter anew from messages and triage. */
export const rebuildStore = (): Promise<void> => ask('rebuild')
