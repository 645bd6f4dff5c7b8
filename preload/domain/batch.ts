import type { InferOutput } from 'valibot'
import type { batchSchema, progressSchema, receiptSchema } from '../schema/batch.ts'
import type { DeepReadonly } from './readonly.ts'

/** What one pull brought, self-contained, with the cursor that follows it. */
export type Batch = DeepReadonly<InferOutput<typeof batchSchema>>
/** The store's word that a batch and its cursor are written together, or not at all. */
export type Receipt = DeepReadonly<InferOutput<typeof receiptSchema>>
/** How far a long read has come. */
export type Progress = DeepReadonly<InferOutput<typeof progressSchema>>
