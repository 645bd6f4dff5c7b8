/**
 * Whose turn it is, per person in one thread: derived from messages alone (docs/architecture.md §1).
 * The reply tree decides; time only for later naming, in direct conversations, and for what they added to their own words.
 */
import type { Turn } from '#domain/conversation'
import type { Message } from '#domain/message'
import type { Thread } from '#domain/thread'
import { answersOf, isAnswered } from './answers.ts'
import type { Answers } from './answers.ts'
import { append } from './group.ts'
import { newlyNamed } from './naming.ts'
import { treeOf } from './tree.ts'
import type { Tree } from './tree.ts'

export interface TurnThread {
  readonly root: Thread['root']
  /** Person ids of all the user's own accounts. */
  readonly mine: ReadonlySet<string>
  /** Person ids that carry an honest label of automation. */
  readonly bots: ReadonlySet<string>
  /** All messages of the thread, and the user's messages elsewhere that quote one of them; in any order. */
  readonly messages: readonly Message[]
  /** Ids of messages judged noise: they never wait. */
  readonly noise?: ReadonlySet<string>
}

export interface PersonTurn {
  readonly turn: Turn
  /** Theirs that wait, by arrival. */
  readonly waiting: readonly Message[]
  /** Theirs, still there, that the user has answered. */
  readonly answered: readonly Message[]
  /** Theirs, still there, in this thread but not to the user. An answered one may be among them. */
  readonly overheard: readonly Message[]
}

/** The turn of everybody who wrote in the thread, the user aside. Never throws; the order of the messages does not matter. */
export const turnsOf = (thread: TurnThread): Map<string, PersonTurn> => {
  const tree = treeOf(thread.messages)
  const written = messagesByAuthor(tree, thread.mine)
  if (written.size === 0) return new Map()
  const addressed = addressedToMe(tree, thread)
  const answers = answersOf(tree, thread, written)
  return new Map([...written].map(([personId, indexes]) =>
    [personId, turnOf(tree, indexes, addressed, answers, thread.bots.has(personId) ? 'all' : thread.noise ?? nothing)]))
}

const nothing: ReadonlySet<string> = new Set()

const turnOf = (
  tree: Tree, indexes: readonly number[], addressed: Uint8Array, answers: Answers, noise: ReadonlySet<string> | 'all',
): PersonTurn => {
  const waiting: Message[] = []
  const answered: Message[] = []
  const overheard: Message[] = []
  for (const index of indexes) {
    const message = tree.messages[index]
    if (!message || message.deletedAt !== null) continue
    const hasAnswer = isAnswered(tree, answers, index)
    if (hasAnswer !== 'no') answered.push(message)
    if (addressed[index] !== 1) overheard.push(message)
    else if (hasAnswer !== 'yes' && noise !== 'all' && !noise.has(message.id)) waiting.push(message)
  }
  const turn = waiting.length > 0 ? 'theirs' : answered.length > 0 ? 'yours' : 'quiet'
  return { turn, waiting: waiting.sort(byArrival), answered: answered.sort(byArrival), overheard: overheard.sort(byArrival) }
}

/** The network's order; ids tell apart what arrived in one moment. */
export const byArrival = (a: Message, b: Message): number => a.arrivedAt - b.arrivedAt || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0)

const messagesByAuthor = (tree: Tree, mine: ReadonlySet<string>): Map<string, number[]> => {
  const written = new Map<string, number[]>()
  for (const index of tree.order) {
    const authorId = tree.messages[index]?.authorId ?? ''
    if (mine.has(authorId)) continue
    append(written, authorId, index)
  }
  return written
}

/** 1 for every message of theirs that is to the user; what its author adds below it belongs to the same utterance. */
const addressedToMe = (tree: Tree, { root, mine }: TurnThread): Uint8Array => {
  const addressed = new Uint8Array(tree.messages.length)
  for (const index of tree.order) {
    const message = tree.messages[index]
    if (!message || mine.has(message.authorId)) continue
    const parentIndex = tree.parents[index] ?? -1
    const parent = tree.messages[parentIndex] ?? null
    const isContinued = parent?.authorId === message.authorId && addressed[parentIndex] === 1
    if (isContinued || isToMe(tree, message, parent, root, mine)) addressed[index] = 1
  }
  return addressed
}

const isToMe = (tree: Tree, message: Message, parent: Message | null, root: Thread['root'], mine: ReadonlySet<string>): boolean => {
  if (root === 'direct' || message.kind === 'direct' || message.audience === 'direct') return true
  // Nobody else can let it through.
  if (message.isHeld === true) return true
  if (parent ? mine.has(parent.authorId) : root === 'article') return true
  if (message.quotedAuthorId !== null && mine.has(message.quotedAuthorId)) return true
  const quoted = message.quotedId === null ? undefined : tree.messages[tree.indexOf.get(message.quotedId) ?? -1]
  if (quoted && mine.has(quoted.authorId)) return true
  if (!message.mentions.some((personId) => mine.has(personId))) return false
  for (const personId of newlyNamed(message, parent)) if (mine.has(personId)) return true
  return false
}
