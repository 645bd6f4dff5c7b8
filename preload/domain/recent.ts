import type { InferOutput } from 'valibot'
import type { recentAnswerSchema, recentSchema } from '../schema/recent.ts'
import type { DeepReadonly } from './readonly.ts'

/** Somebody's latest public posts, newest first, as the network showed them. */
export type Recent = DeepReadonly<InferOutput<typeof recentSchema>>
export type RecentPost = Recent['posts'][number]
export type RecentAnswer = DeepReadonly<InferOutput<typeof recentAnswerSchema>>
