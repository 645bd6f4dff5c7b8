/** Who stands first, in plain tiers without a secret score, and the sentence that says why. */
import type { Message } from '#domain/message'
import type { Reason } from '#domain/reason'
import { isClosing } from './closing.ts'
import { depthRank } from './depth.ts'
import { asks } from './question.ts'

/** How their words reached the user. */
export type Way = 'held-for-you' | 'wrote-to-you' | 'replied-to-you' | 'quoted-you' | 'named-you' | 'commented'

export interface Waiting {
  /** Theirs that wait, by arrival; at least one. */
  readonly messages: readonly Message[]
  /** Exchanges of the two before, in all threads and over all accounts of a linked person. */
  readonly exchanges: number
  readonly way: Way
}
export interface Rank {
  /** 0 first. 0–7: by depth, then by whether they ask; 8–11: closing words, by depth. */
  readonly tier: number
  readonly asks: boolean
  /** True where all that waits only closes the talk. */
  readonly isClosing: boolean
  readonly reason: Reason
}

export const lastTier = 11

/** The tier alone: what of it follows from the words does not change when two people have talked more. */
export const tierOf = ({ isClosing: isClosed, asks: isAsking }: Pick<Rank, 'isClosing' | 'asks'>, exchanges: number): number => {
  const depth = depthRank(exchanges)
  return isClosed ? 8 + depth : depth * 2 + (isAsking ? 0 : 1)
}

/**
 * The tier of a waiting conversation. It does not depend on the time, so it can be stored: inside a tier the longest
 * wait (the network's arrival time) stands first, and age is cut by a range of the same index.
 */
export const rankOf = ({ messages, exchanges, way }: Waiting): Rank => {
  // A held comment wants a yes or a no first, whatever it says.
  const isHeld = way === 'held-for-you'
  const isClosed = !isHeld && messages.every((message) => message.attachments.length === 0 && isClosing(message.text))
  const isAsking = !isClosed && messages.some(({ text }) => asks(text))
  return {
    tier: tierOf({ isClosing: isClosed, asks: isAsking }, exchanges),
    asks: isAsking,
    isClosing: isClosed,
    reason: { key: isClosed ? 'closed-kindly' : isAsking && !isHeld ? 'asked-you' : way, params: { at: messages[0]?.arrivedAt ?? 0, count: messages.length, exchanges } },
  }
}
