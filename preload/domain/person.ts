import type { InferOutput } from 'valibot'
import type { personSchema } from '../schema/batch.ts'
import type { DeepReadonly } from './readonly.ts'

/** Somebody else (or the user themselves), known by network and global identity. */
export type Person = DeepReadonly<InferOutput<typeof personSchema>>
