import * as v from 'valibot'
import { accountSchema } from './account.ts'
import { failureSchema } from './failure.ts'

export const barrierSchema = v.picklist(['mute', 'block'])

/** How the account stands to somebody on their network; nothing of it is kept in Kith. */
export const barriersSchema = v.object({ isMuted: v.boolean(), isBlocked: v.boolean() })

/** `change`: what the user decided just now about exactly this person; null only asks how it stands. */
export const barAskSchema = v.object({
  account: accountSchema,
  personId: v.pipe(v.string(), v.maxLength(2000)),
  /** As they were last seen. */
  handle: v.pipe(v.string(), v.maxLength(1000)),
  change: v.nullable(v.object({ barrier: barrierSchema, isOn: v.boolean() })),
})

export const barAnswerSchema = v.variant('is', [
  v.object({ is: v.literal('done'), barriers: barriersSchema }),
  v.object({ is: v.literal('failed'), failure: failureSchema }),
])
