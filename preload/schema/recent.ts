import * as v from 'valibot'
import { personSchema, threadSchema } from './batch.ts'
import { failureSchema } from './failure.ts'
import { messageSchema } from './message.ts'

const id = v.pipe(v.string(), v.minLength(1), v.maxLength(2000))

/** One thing somebody put out lately. */
const recentPostSchema = v.object({
  /** Their own words and what they hang under; null for a repost, which is somebody else's. */
  said: v.nullable(v.object({ message: messageSchema, thread: threadSchema })),
  /** Whom it answers (Person id), perhaps themselves; null where it answers nobody. */
  answersId: v.nullable(id),
  at: v.number(),
})

/** Somebody's latest public posts, newest first, as the network showed them. Facts: what they mean is for a rule to say. */
export const recentSchema = v.object({
  person: personSchema,
  readAt: v.number(),
  posts: v.pipe(v.array(recentPostSchema), v.maxLength(60)),
  /** Whether they follow the account that asked; null where the network did not say. */
  followsYou: v.nullable(v.boolean()),
})

export const recentAnswerSchema = v.variant('is', [
  v.object({ is: v.literal('read'), recent: recentSchema }),
  v.object({ is: v.literal('failed'), failure: failureSchema }),
])
