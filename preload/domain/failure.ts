import type { InferOutput } from 'valibot'
import type { failureSchema } from '../schema/failure.ts'
import type { DeepReadonly } from './readonly.ts'

/** Why a network said no. */
export type Failure = DeepReadonly<InferOutput<typeof failureSchema>>
