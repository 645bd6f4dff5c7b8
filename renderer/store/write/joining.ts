/** A draft that comes back meets one that stands here: whichever is newer, no words are lost. */
import type { Draft } from '#domain/draft'
import { before } from './drafts.ts'

/** Everything in `part` is in `whole` too. */
const holds = (whole: Draft, part: Draft): boolean =>
  whole.text.includes(part.text.trim()) && part.attachments.every(({ hash }) => whole.attachments.some((one) => one.hash === hash))

/** The more careful of the two stands. */
const doubt = (a: Draft, b: Draft): Draft['restored'] => a.restored === 'sent-perhaps' ? a.restored : b.restored === 'sent-perhaps' ? b.restored : a.restored ?? b.restored

/** What stands once both are together, or null where it is what stands here. `isNewer`: the one that comes back is. */
export const joined = (here: Draft, back: Draft, isNewer: boolean): Draft | null => {
  if (holds(here, back)) return null
  const both = holds(back, here) ? back : isNewer ? before(here, back) : before(back, here)
  // Later than either: a composer that has it open sees that it is not what it wrote.
  return { ...both, restored: doubt(back, here), savedAt: Math.max(here.savedAt, back.savedAt) + 1 }
}

/** The words that stand here, marked that they may be there already; null where they say so. */
export const perhapsSent = (here: Draft): Draft | null =>
  here.restored === 'sent-perhaps' || here.restored === 'account-left' ? null : { ...here, restored: 'sent-perhaps', savedAt: here.savedAt + 1 }
