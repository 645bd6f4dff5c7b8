/** Which of their messages the user's words answer, and from when on. One pass per person over that person's part of the tree. */
import type { Message } from '#domain/message'
import { append } from './group.ts'
import { newlyNamed } from './naming.ts'
import { addsQuestion } from './question.ts'
import { isUnder } from './tree.ts'
import type { Tree } from './tree.ts'
import type { TurnThread } from './turn.ts'

const never = -Infinity

/** A message of the user's that answers by being later: its index and when it spoke to the person. */
interface Later { readonly index: number; readonly at: number }

export interface Answers {
  /** Time of the latest answer the tree gives to a message (a, c, or the same utterance); `never` where none. */
  readonly byTree: Float64Array
  /** By author: what answers everything of theirs before it (b), latest first. */
  readonly byTime: ReadonlyMap<string, readonly Later[]>
  /** The same for everybody: words of the user's without a parent in a direct conversation, latest first. */
  readonly toAll: readonly Later[]
}

/** Gathers what the user's messages answer. `written`: indexes by author, in the order of the tree. */
export const answersOf = (tree: Tree, thread: TurnThread, written: ReadonlyMap<string, readonly number[]>): Answers => {
  const addressing = new Map<string, number[]>()
  const byTime = new Map<string, Later[]>()
  const toAll: Later[] = []
  const quotes = new Float64Array(tree.messages.length).fill(never)
  for (const index of tree.order) {
    const message = tree.messages[index]
    if (!message || message.deletedAt !== null || !thread.mine.has(message.authorId)) continue
    const at = message.arrivedAt
    const parent = tree.messages[tree.parents[index] ?? -1] ?? null
    const quoted = message.quotedId === null ? undefined : tree.indexOf.get(message.quotedId)
    if (quoted !== undefined) quotes[quoted] = Math.max(quotes[quoted] ?? never, at)
    const isDirect = thread.root === 'direct'
    if (isDirect && !parent) toAll.push({ index, at })
    for (const personId of newlyNamed(message, parent)) append(byTime, personId, { index, at: namedAt(message, personId) })
    const isContinuation = parent !== null && thread.mine.has(parent.authorId)
    for (const personId of new Set(parent ? [parent.authorId, ...message.mentions] : message.mentions)) {
      if (!written.has(personId)) continue
      append(addressing, personId, index)
      // In a direct conversation links are often missing: whom it answers there, it answers up to now.
      if (isDirect && !isContinuation) append(byTime, personId, { index, at })
    }
  }
  const byTree = new Float64Array(tree.messages.length).fill(never)
  for (const [personId, theirs] of written) gatherByTree(tree, theirs, addressing.get(personId) ?? [], quotes, byTree)
  for (const list of byTime.values()) list.sort(latestFirst)
  return { byTree, byTime, toAll: toAll.sort(latestFirst) }
}

/** `reopened`: it was answered, and a later edit added a question. */
export const isAnswered = (tree: Tree, answers: Answers, index: number): 'yes' | 'no' | 'reopened' => {
  const message = tree.messages[index]
  if (!message) return 'no'
  const latest = Math.max(
    answers.byTree[index] ?? never,
    latestAfter(tree, answers.byTime.get(message.authorId) ?? [], index, message),
    latestAfter(tree, answers.toAll, index, message),
  )
  if (latest === never) return 'no'
  const { edited } = message
  return edited && edited.at > latest && addsQuestion(edited.textBefore, message.text) ? 'reopened' : 'yes'
}

/** When the latest of these spoke, if that was after the message. What stands under an answer, or quotes it, came after it whatever its clock says. */
const latestAfter = (tree: Tree, later: readonly Later[], index: number, message: Message): number => {
  for (const answer of later) {
    if (answer.at <= message.arrivedAt) return never
    if (!isUnder(tree, index, answer.index) && message.quotedId !== tree.messages[answer.index]?.id) return answer.at
  }
  return never
}

/** A name the user put in with an edit counts from that edit. */
const namedAt = (message: Message, personId: string): number => {
  const mark = message.marks.find(({ kind, target }) => kind === 'mention' && target === personId)
  if (!message.edited || !mark) return message.arrivedAt
  return message.edited.textBefore.includes(message.text.slice(mark.from, mark.to)) ? message.arrivedAt : message.edited.at
}

/**
 * Fills `byTree` for one person's messages (`theirs`) from the user's messages that address them (`mine`).
 * A message is answered by what stands under it; a whole utterance (a chain of replies to oneself) by an answer to
 * any part of it, up to the time of that answer. Both lists come in the order of the tree, so one walk with a stack
 * finds for each the nearest above it.
 */
const gatherByTree = (tree: Tree, theirs: readonly number[], mine: readonly number[], quotes: Float64Array, byTree: Float64Array): void => {
  const isTheirs = new Set(theirs)
  const walk = [...theirs, ...mine].sort((a, b) => (tree.enter[a] ?? 0) - (tree.enter[b] ?? 0))
  const above = nearestAbove(tree, walk)
  /** Latest answer anywhere below; the latest with no other answer in between; the same where the way down leaves the chain. */
  const below = new Map<number, number>()
  const first = new Map<number, number>()
  const leaving = new Map<number, number>()
  const quoted = new Map<number, number>()
  const raise = (times: Map<number, number>, index: number, at: number): void => {
    if (at > (times.get(index) ?? never)) times.set(index, at)
  }
  for (let at = walk.length - 1; at >= 0; at--) {
    const index = walk[at] ?? 0
    const upper = above[at] ?? -1
    const isHers = isTheirs.has(index)
    const own = isHers ? quotes[index] ?? never : tree.messages[index]?.arrivedAt ?? never
    if (isHers) {
      raise(leaving, index, own)
      raise(quoted, index, own)
    }
    if (upper < 0) continue
    raise(below, upper, Math.max(below.get(index) ?? never, isHers ? never : own))
    if (!isTheirs.has(upper)) continue
    const isChain = isHers && tree.parents[index] === upper
    const reached = isHers ? first.get(index) ?? never : own
    raise(first, upper, reached)
    if (isChain) raise(quoted, upper, quoted.get(index) ?? never)
    else raise(leaving, upper, reached)
  }
  const inherited = new Map<number, number>()
  for (const index of theirs) {
    const parent = tree.parents[index] ?? -1
    if (isTheirs.has(parent)) inherited.set(index, Math.max(inherited.get(parent) ?? never, leaving.get(parent) ?? never))
    const fromChain = inherited.get(index) ?? never
    const isBefore = (tree.messages[index]?.arrivedAt ?? 0) <= fromChain
    byTree[index] = Math.max(below.get(index) ?? never, quoted.get(index) ?? never, isBefore ? fromChain : never)
  }
}

/** For each of the walk, the nearest earlier one of the walk it stands under, or -1. */
const nearestAbove = (tree: Tree, walk: readonly number[]): readonly number[] => {
  const open: number[] = []
  return walk.map((index) => {
    while (open.length > 0 && !isUnder(tree, index, open.at(-1) ?? 0)) open.pop()
    const upper = open.at(-1) ?? -1
    open.push(index)
    return upper
  })
}

const latestFirst = (a: Later, b: Later): number => b.at - a.at
