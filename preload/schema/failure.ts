import * as v from 'valibot'

/**
 * Why a network said no.
 * `code` is a stable word the interface phrases (unknown codes fall back to the kind's sentence);
 * `detail` is what the network itself said, for the curious, never needed to understand what happened.
 * `until` is the time (ms since epoch) before which asking again is pointless, or null.
 */
export const failureSchema = v.object({
  kind: v.picklist(['signed-out', 'slow-down', 'offline', 'refused', 'broken']),
  code: v.pipe(v.string(), v.maxLength(60)),
  until: v.nullable(v.number()),
  detail: v.pipe(v.string(), v.maxLength(2000)),
})
