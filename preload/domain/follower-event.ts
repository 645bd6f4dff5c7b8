import type { InferOutput } from 'valibot'
import type { followerEventSchema } from '../schema/batch.ts'
import type { DeepReadonly } from './readonly.ts'

/** Somebody followed, left, or asked to follow, at a time. */
export type FollowerEvent = DeepReadonly<InferOutput<typeof followerEventSchema>>
