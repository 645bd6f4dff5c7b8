import type { InferOutput } from 'valibot'
import type { reactionSchema } from '../schema/batch.ts'
import type { DeepReadonly } from './readonly.ts'

/** A like or a repost; never an answer, never waiting. */
export type Reaction = DeepReadonly<InferOutput<typeof reactionSchema>>
