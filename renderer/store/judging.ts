/** Judges messages for the store: gathers what the judge looks at, and never judges the same thing twice. */
import type { Exception } from '#domain/exception'
import type { Message } from '#domain/message'
import type { Person } from '#domain/person'
import type { Thread } from '#domain/thread'
import { noiseItemOf, type NoiseItem } from '../rules/noise/item.ts'
import { judge, type Verdict } from '../rules/noise.ts'
import type { MessageRow, Passed } from './rows.ts'
import { isSame } from './write/same.ts'

/** What is known beyond the thread. */
export interface Knowledge {
  /** By person id, over all threads. */
  readonly depths: ReadonlyMap<string, Passed>
  /** By text hash: ids of the messages that carry it, a few dozen at most. */
  readonly sameText: ReadonlyMap<number, readonly string[]>
  readonly exceptions: readonly Exception[]
  /** Until when what was snoozed has been woken. */
  readonly clock: number
}
export interface Scene {
  readonly thread: Thread
  readonly mine: ReadonlySet<string>
  readonly byId: ReadonlyMap<string, Message>
}

/** More history than this changes no verdict, so that a growing friendship is not judged anew with every word. */
const mostMine = 5
const mostTheirs = 4
const mostOthers = 5

/** Where this changes, everything a person said is judged anew. */
export const historyStep = ({ mine, theirs }: Passed): string => `${Math.min(mine, mostMine)} ${Math.min(theirs, mostTheirs)}`

/** How many others carry a text, as far as it matters. `own`: those of the same person in the same thread. */
export const othersOf = (carriers: number, own: number): number => Math.min(mostOthers, Math.max(0, carriers - own))

/** `own`: the person's messages in this thread. */
export const judgeMessage = (message: MessageRow, own: readonly MessageRow[], author: Person, scene: Scene, known: Knowledge): Verdict => {
  const passed = known.depths.get(author.id)
  const { textHash } = message
  const item = noiseItemOf(message, coarse(author), {
    mine: scene.mine,
    parent: scene.byId.get(message.parentId ?? '') ?? null,
    isReplyToMe: isReplyToMe(message, scene),
    history: { mine: Math.min(passed?.mine ?? 0, mostMine), theirs: Math.max(0, Math.min(passed?.theirs ?? 0, mostTheirs) - 1) },
    sameTextSeen: textHash === null ? 0 : othersOf(known.sameText.get(textHash)?.length ?? 0, own.filter((one) => one.textHash === textHash).length),
    exceptions: known.exceptions,
  })
  return remember(message.id, item)
}

/** What a person adds to their own answer still answers the user. */
const isReplyToMe = (message: Message, { thread, mine, byId }: Scene): boolean => {
  const seen = new Set<string>()
  for (let at = message; !seen.has(at.id);) {
    seen.add(at.id)
    if (at.parentId === null) return false
    const parent = byId.get(at.parentId)
    if (!parent) return thread.authorId !== null && mine.has(thread.authorId)
    if (parent.authorId !== at.authorId) return mine.has(parent.authorId)
    at = parent
  }
  return false
}

/** Counts move all the time; a verdict should not hang on the last follower. Steps of a fifth. */
const coarse = (person: Person): Person =>
  ({ ...person, followers: roughly(person.followers), following: roughly(person.following), posts: roughly(person.posts) })
const roughly = (count: number | null): number | null =>
  count === null || count < 10 ? count : Math.round(2 ** (Math.round(Math.log2(count) * 4) / 4))

/** True where the judge would see somebody else than before. */
export const looksDifferent = (a: Person, b: Person): boolean => {
  const [before, after] = [coarse(a), coarse(b)]
  return (['name', 'handle', 'bio', 'isBot', 'followers', 'following', 'posts'] as const).some((key) => before[key] !== after[key])
}

/**
 * Verdicts are not stored: to judge again what was forgotten is quicker than to write and read a row per message,
 * and what follows from its inputs alone can never be stale.
 */
const verdicts = new Map<string, { readonly item: NoiseItem; readonly verdict: Verdict }>()
const mostRemembered = 5000

const remember = (id: string, item: NoiseItem): Verdict => {
  const before = verdicts.get(id)
  if (before && isSame(before.item, item)) return before.verdict
  if (verdicts.size >= mostRemembered) verdicts.clear()
  const verdict = judge(item)
  verdicts.set(id, { item, verdict })
  return verdict
}
