import type { InferOutput } from 'valibot'
import type { threadSchema } from '../schema/batch.ts'
import type { DeepReadonly } from './readonly.ts'

/** What hangs under one root: a post and its replies, an article and its comments, a direct conversation. */
export type Thread = DeepReadonly<InferOutput<typeof threadSchema>>
