/** What the composer says about itself, and nothing it does not know. */
import type { Account } from '#domain/account'
import type { Message } from '#domain/message'
import { listed } from '../ui/listed.ts'
import { plural } from '../ui/numbers.ts'
import { audienceWords } from '../words/audience.ts'
import { handleOf } from '../words/names.ts'
import type { Room } from '../rules/room.ts'

/** What an answer answers. */
export type Answered = Pick<Message, 'text' | 'audience' | 'warning' | 'answerNames'> & { readonly isDeleted: boolean }

/** Which message was picked; its words follow where they are there. */
export const pickedWords = (answered: Answered | null): string =>
  answered === null ? 'Answering a message that is no longer here' : answered.isDeleted ? 'Answering a message that was deleted meanwhile' : 'Answering '

const mostShown = 4

/** What goes out besides the words, said outright; empty where they go alone. */
export function alongWords(front: readonly string[], warning: string | null): string {
  const more = front.length - mostShown
  const names = front.slice(0, mostShown).join(' ') + (more > 0 ? ` and ${more.toLocaleString('en')} more` : '')
  const behind = warning === null ? '' : `behind the warning “${warning}”`
  if (names === '') return behind === '' ? '' : `Goes out ${behind}`
  return `Goes out with ${names} in front${behind === '' ? '' : `, ${behind}`}`
}

/** Who else reads a private answer because its words name them; empty where nobody does. */
export const alsoReadWords = (handles: readonly string[]): string =>
  handles.length === 0 ? '' : `${listed(handles)} will be able to read this.`

/** How things stand for an answer from this account now. */
export type Standing = 'ready' | 'offline' | 'signed-out' | 'locked'

/** `named`: how many the answer is for, as far as the network says. */
export const asWhom = (account: Account, network: string, audience: Message['audience'], named = 1): string =>
  `as ${handleOf(account)} on ${network}, ${audience === 'direct' && named > 1 ? 'to those it names only' : audienceWords(audience)}`

/** Bytes by the thousand are nothing a writer counts. */
const manyBytes = 5000

export const roomWords = ({ left, by }: Room): string =>
  left === null || (by === 'bytes' && left > manyBytes) ? '' : `${Math.abs(left).toLocaleString('en')}${by === 'bytes' ? ' bytes' : ''} ${left < 0 ? 'over' : 'left'}`

/** Why the button cannot be pressed, on the button. */
export function tooLongWords({ left, by }: Room): string | null {
  if (left === null || left >= 0) return null
  return `${plural(-left, by === 'bytes' ? 'byte' : 'character')} too long`
}

/** What happens to an answer that cannot go at once; null where it can. */
export function standingWords(standing: Standing, network: string): string | null {
  switch (standing) {
    case 'ready': return null
    case 'offline': return `${network} cannot be reached now. Write all the same: your answer is kept and goes when it is back.`
    case 'signed-out': return 'This account is signed out. Write all the same: your answer is kept and goes once you sign in again.'
    case 'locked': return 'Kith is locked. Write all the same: your answer is kept and goes once you unlock it.'
  }
}
