import type { InferOutput } from 'valibot'
import type { moderateSchema, verdictSchema } from '../schema/moderating.ts'
import type { DeepReadonly } from './readonly.ts'

/** A moderator's word: everybody may see it, it is spam, or it goes to the trash. */
export type Verdict = InferOutput<typeof verdictSchema>
export type ModerateRequest = DeepReadonly<InferOutput<typeof moderateSchema>>
