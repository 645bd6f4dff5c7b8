/** What the composer says about itself, and nothing it does not know. */
import type { Account } from '#domain/account'
import type { Message } from '#domain/message'
import { listed } from '../ui/listed.ts'
import { audienceWords } from '../words/audience.ts'
import { handleOf } from '../words/names.ts'
import type { Room } from '../rules/room.ts'
import { say } from '../words/say.ts'

/** What an answer answers. */
export type Answered = Pick<Message, 'text' | 'audience' | 'warning' | 'answerNames'> & { readonly isDeleted: boolean }

/** Which message was picked; its words follow where they are there. */
export const pickedWords = (answered: Answered | null): string =>
  answered === null ? say('composer.picked-gone') : answered.isDeleted ? say('composer.picked-deleted') : `${say('composer.picked')} `

const mostShown = 4

/** What goes out besides the words, said outright; empty where they go alone. */
export function alongWords(front: readonly string[], warning: string | null): string {
  const more = front.length - mostShown
  const shown = front.slice(0, mostShown).join(' ')
  const names = more > 0 ? say('composer.names-and-more', { names: shown, count: more }) : shown
  if (warning === null) return names === '' ? '' : say('composer.along-names', { names })
  return names === '' ? say('composer.along-warning', { warning }) : say('composer.along-both', { names, warning })
}

/** Who else reads a private answer because its words name them; empty where nobody does. */
export const alsoReadWords = (handles: readonly string[]): string =>
  handles.length === 0 ? '' : say('composer.also-read', { people: listed(handles) })

/** How things stand for an answer from this account now. */
export type Standing = 'ready' | 'offline' | 'signed-out' | 'locked'

/** `named`: how many the answer is for, as far as the network says. */
export const asWhom = (account: Account, network: string, audience: Message['audience'], named = 1): string =>
  say('composer.as-whom', { handle: handleOf(account), network, audience: audience === 'direct' && named > 1 ? say('audience.named-only') : audienceWords(audience) })

/** Bytes by the thousand are nothing a writer counts. */
const manyBytes = 5000

export const roomWords = ({ left, by }: Room): string => {
  if (left === null || (by === 'bytes' && left > manyBytes)) return ''
  const is = left < 0 ? 'over' : 'left'
  return say(by === 'bytes' ? `room.bytes-${is}` : `room.${is}`, { count: Math.abs(left) })
}

/** Why the button cannot be pressed, on the button. */
export function tooLongWords({ left, by }: Room): string | null {
  if (left === null || left >= 0) return null
  return say(by === 'bytes' ? 'room.bytes-too-long' : 'room.too-long', { count: -left })
}

/** What happens to words that cannot go at once; null where it can. */
export function standingWords(standing: Standing, network: string): string | null {
  switch (standing) {
    case 'ready': return null
    case 'offline': return say('composer.offline', { network })
    case 'signed-out': return say('composer.signed-out')
    case 'locked': return say('composer.locked')
  }
}
