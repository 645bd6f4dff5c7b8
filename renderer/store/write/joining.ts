/** A draft that comes back meets one that stands here: whichever is newer, no words are lost. */
import type { Attached, Draft } from '#domain/draft'
import { before, between } from './drafts.ts'
import { isSame } from './same.ts'

const wrapped = (text: string): string => `${between}${text.trim()}${between}`

/** The words are there as a whole or as paragraphs of their own, or, `isNewer`, `whole` is what became of them. */
const hasWords = (whole: string, part: string, isNewer: boolean): boolean =>
  part.trim() === '' || wrapped(whole).includes(wrapped(part)) || (isNewer && whole.trimStart().startsWith(part.trim()))

/** Everything in `part` is in `whole` too; `isNewer`: `whole` is the newer of the two. */
const holds = (whole: Draft, part: Draft, isNewer: boolean): boolean =>
  hasWords(whole.text, part.text, isNewer) && part.attachments.every(({ hash }) => whole.attachments.some((one) => one.hash === hash))

const mayBeThere = ({ restored }: Draft): boolean => restored === 'sent-perhaps' || restored === 'account-left'

/** The more careful of the two stands. */
const doubt = (a: Draft, b: Draft): Draft['restored'] => a.restored === 'sent-perhaps' ? a.restored : b.restored === 'sent-perhaps' ? b.restored : a.restored ?? b.restored

/** Pictures are described as the newer says; an empty description says nothing. */
const described = (pictures: readonly Attached[], newer: Draft): readonly Attached[] => pictures.map((one) => {
  const alt = newer.attachments.find(({ hash }) => hash === one.hash)?.alt ?? ''
  return alt === '' ? one : { ...one, alt }
})

/** What stands once both are together, or null where it is what stands here. `isNewer`: the one that comes back is. */
export const joined = (here: Draft, back: Draft, isNewer: boolean): Draft | null => {
  const newer = isNewer ? back : here
  const isHere = holds(here, back, !isNewer)
  // What comes back stands first, as everywhere: a composer that has the other open knows it by that.
  const both = isHere ? here : holds(back, here, isNewer) ? back : before(back, here)
  const restored = isHere && !mayBeThere(back) ? here.restored : doubt(back, here)
  const next = { ...both, restored, messageId: newer.messageId, attachments: described(both.attachments, newer) }
  // Later than either: a composer that has it open sees that it is not what it wrote.
  return isSame(next, here) ? null : { ...next, savedAt: Math.max(here.savedAt, back.savedAt) + 1 }
}

/** The words that stand here, marked that they may be there already; null where they say so. */
export const perhapsSent = (here: Draft): Draft | null => mayBeThere(here) ? null : { ...here, restored: 'sent-perhaps', savedAt: here.savedAt + 1 }
