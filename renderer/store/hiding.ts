/** Which of somebody's words in a thread are noise. Judging is per message, hiding per conversation. */
import type { Person } from '#domain/person'
import type { Reason } from '#domain/reason'
import { judgeMessage, suspectText, type Knowledge, type Scene } from './judging.ts'
import type { MessageRow } from './rows.ts'

export interface Speaker {
  readonly person: Person
  /** Theirs in this thread that are still there, by arrival. */
  readonly words: readonly MessageRow[]
  /** The user opened, drafted in or decided this conversation. */
  readonly isOpened: boolean
  /** The user has spoken to them here. */
  readonly isSpokenTo: boolean
}

/** Hashes of texts of theirs whose verdict hangs on who else carries them. */
export const suspectTexts = ({ person, words }: Speaker, scene: Scene, known: Omit<Knowledge, 'sameText'>): number[] =>
  words.flatMap((message) => suspectText({ message, own: words, author: person, scene }, known) ?? [])

/** Ids of the noise among their words, each with its reason. */
export const noiseOf = (speaker: Speaker, scene: Scene, known: Knowledge): ReadonlyMap<string, Reason> => {
  const { person, words } = speaker
  const noise = new Map<string, Reason>()
  for (const message of words) {
    const { is, reason } = judgeMessage({ message, own: words, author: person, scene }, known)
    if (is === 'noise' && !isProtected(reason, speaker, known)) noise.set(message.id, reason)
  }
  return noise
}

/**
 * What the user touched is not hidden by itself any more. What they marked is: a sender always, a domain where the two
 * have never talked.
 */
const isProtected = ({ key }: Reason, { person, isOpened, isSpokenTo }: Speaker, { depths }: Knowledge): boolean => {
  if (key === 'marked-sender') return false
  if (key === 'marked-domain') return isSpokenTo || (depths.get(person.id)?.mine ?? 0) > 0
  return isOpened || isSpokenTo
}
