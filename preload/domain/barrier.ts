import type { InferOutput } from 'valibot'
import type { barAnswerSchema, barAskSchema, barrierSchema, barriersSchema } from '../schema/barrier.ts'
import type { DeepReadonly } from './readonly.ts'

/** What the user puts between themselves and somebody, on the network. */
export type Barrier = InferOutput<typeof barrierSchema>
export type Barriers = DeepReadonly<InferOutput<typeof barriersSchema>>
export type BarAsk = DeepReadonly<InferOutput<typeof barAskSchema>>
export type BarAnswer = DeepReadonly<InferOutput<typeof barAnswerSchema>>
