import type { InferOutput } from 'valibot'
import type { followerEventSchema } from '../schema/batch.ts'
import type { DeepReadonly } from './readonly.ts'

/** Somebody followed, or left, at a time. */
export type FollowerEvent = DeepReadonly<InferOutput<typeof followerEventSchema>>
