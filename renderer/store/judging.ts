/** Judges messages for the store: gathers what the judge looks at, and never judges the same thing twice. */
import type { Exception } from '#domain/exception'
import type { Message } from '#domain/message'
import type { Person } from '#domain/person'
import type { Thread } from '#domain/thread'
import { noiseItemOf, type NoiseItem } from '../rules/noise/item.ts'
import { judge, type Verdict } from '../rules/noise.ts'
import type { NoiseKind } from '../rules/noise/signals/signal.ts'
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

/**
 * History in steps: a growing friendship, or a stranger's tenth word, is not worth judging everything anew. The steps are
 * those at which the signals of the judge turn: never talked, once, a few times, often; and each of a stranger's first words.
 */
const mineSteps = [0, 1, 2, 5]
const theirSteps = [0, 1, 2, 3]
const mostOthers = 5
/** The kind of noise that hangs on who else carries a text. */
const sentToMany: NoiseKind = 'same-text'

const stepUnder = (steps: readonly number[], count: number): number => steps.findLast((step) => step <= count) ?? 0

/** What the judge is told of the two; their other words so far are one less than all of them. */
export const historyOf = (passed: Passed | undefined): { mine: number; theirs: number } =>
  ({ mine: stepUnder(mineSteps, passed?.mine ?? 0), theirs: stepUnder(theirSteps, (passed?.theirs ?? 0) - 1) })

/** Where this changes, everything a person said is judged anew. */
export const historyStep = (passed: Passed): string => {
  const { mine, theirs } = historyOf(passed)
  return `${mine} ${theirs}`
}

/** How many others carry a text, as far as it matters. `own`: those of the same person in the same thread. */
export const othersOf = (carriers: number, own: number): number => Math.min(mostOthers, Math.max(0, carriers - own))

/** One message of somebody's: `own` are all their messages in this thread. */
export interface Judged {
  readonly message: MessageRow
  readonly own: readonly MessageRow[]
  readonly author: Person
  readonly scene: Scene
}
type Known = Omit<Knowledge, 'sameText'>

/**
 * Judged as if its text had been sent to many. Where even that makes no noise of it, who else carries the text need not
 * be looked up: that saves a read for nearly everything people write.
 */
const judgeAtWorst = (judged: Judged, known: Known): AtWorst => {
  const { message, author, scene: { byId } } = judged
  const before = looks.get(message)
  if (before?.author === author && before.byId === byId && before.depths === known.depths && before.exceptions === known.exceptions) return before.found
  const found = lookAtWorst(judged, known)
  looks.set(message, { author, byId, depths: known.depths, exceptions: known.exceptions, found })
  return found
}

interface AtWorst { readonly item: NoiseItem; readonly verdict: Verdict }
/** Within one derivation every message is looked at twice, before and after who else carries its text is known: from the very same facts. */
const looks = new WeakMap<MessageRow, Pick<Known, 'depths' | 'exceptions'> & { readonly author: Person; readonly byId: Scene['byId']; readonly found: AtWorst }>()

const lookAtWorst = ({ message, author, scene }: Judged, known: Known): AtWorst => {
  const item = noiseItemOf(message, coarse(author), {
    mine: scene.mine,
    parent: scene.byId.get(message.parentId ?? '') ?? null,
    isReplyToMe: isReplyToMe(message, scene),
    history: historyOf(known.depths.get(author.id)),
    sameTextSeen: message.textHash === null ? 0 : mostOthers,
    // What the user has nothing against when sent to many may still be noise of another kind when it was not.
    exceptions: message.textHash === null ? known.exceptions : known.exceptions.filter(({ by, value }) => by !== 'reason' || value !== sentToMany),
  })
  return { item, verdict: remember(message.id, item) }
}

/** The hash of its text where the verdict hangs on who else carries it; else null. */
export const suspectText = (judged: Judged, known: Known): number | null =>
  judged.message.textHash !== null && judgeAtWorst(judged, known).verdict.is === 'noise' ? judged.message.textHash : null

/** `known.sameText` must hold what `suspectText` asks for. */
export const judgeMessage = (judged: Judged, known: Knowledge): Verdict => {
  const { message: { id, textHash }, own } = judged
  const { item, verdict } = judgeAtWorst(judged, known)
  if (verdict.is !== 'noise' || textHash === null) return verdict
  const ownCount = own.filter((one) => one.textHash === textHash).length
  return remember(`${id} truly`, { ...item, exceptions: known.exceptions, sameTextSeen: othersOf(known.sameText.get(textHash)?.length ?? 0, ownCount) })
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
