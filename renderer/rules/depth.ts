/** How deep two people have talked: exchanges, counted from messages alone. Likes and followers do not count. */
import type { Message } from '#domain/message'
import { append } from './group.ts'
import { newlyNamed } from './naming.ts'
import { treeOf } from './tree.ts'
import type { Tree } from './tree.ts'
import type { TurnThread } from './turn.ts'

/** A chain of replies to oneself: the index of its first message, when it began, and who speaks (`null` is the user). */
interface Utterance { readonly first: number; readonly at: number; readonly by: string | null }

/** One exchange: when it was answered (ms since epoch), and whether the user had spoken first. */
export interface Exchange { readonly at: number; readonly isMine: boolean }

/** How many exchanges the user had with each person of a thread. */
export const exchangesIn = (thread: TurnThread): Map<string, number> => new Map([...talksIn(thread)].map(([personId, talks]) => [personId, talks.length]))

/**
 * Exchanges between the user and each person of a thread, the earliest first. An exchange is an utterance and the other's answer to it;
 * every message is part of one at most. Bots, noise and deleted messages are left out.
 */
export const talksIn = (thread: TurnThread): Map<string, readonly Exchange[]> => {
  const tree = treeOf(thread.messages.filter((message) => isCounted(message, thread)))
  const pairs = thread.root === 'direct' ? pairsByTime(tree, thread.mine) : pairsByTree(tree, thread.mine)
  const talks = new Map<string, Exchange[]>()
  const taken = new Set<string>()
  for (const { answer, answered, personId, at, isMine } of pairs) {
    const keys = [answer, answered].map((index) => `${index} ${personId}`)
    if (keys.some((key) => taken.has(key))) continue
    for (const key of keys) taken.add(key)
    append(talks, personId, { at, isMine })
  }
  for (const list of talks.values()) list.sort((a, b) => a.at - b.at || Number(a.isMine) - Number(b.isMine))
  return talks
}

const isCounted = ({ id, authorId, deletedAt }: Message, { bots, noise }: TurnThread): boolean =>
  deletedAt === null && !bots.has(authorId) && noise?.has(id) !== true

/** Utterances by their first index; in the order of the answers. */
interface Pair extends Exchange { readonly answer: number; readonly answered: number; readonly personId: string }

const pairsByTree = (tree: Tree, mine: ReadonlySet<string>): readonly Pair[] => {
  const utterances = utterancesOf(tree, mine)
  const spoken = new Map<string, Utterance[]>()
  for (const utterance of new Set(utterances)) for (const personId of utterance.by === null ? ['me'] : [utterance.by]) append(spoken, personId, utterance)
  for (const list of spoken.values()) list.sort(byTime)
  const pairs: Pair[] = []
  tree.messages.forEach((message, index) => {
    const own = utterances[index]
    if (!own) return
    const pair = (other: Utterance | undefined): void => {
      if (!other || (other.by === null) === (own.by === null)) return
      pairs.push({ answer: own.first, answered: other.first, personId: own.by ?? other.by ?? '', at: message.arrivedAt, isMine: other.by === null })
    }
    const parent = tree.parents[index] ?? -1
    pair(utterances[parent])
    pair(message.quotedId === null ? undefined : utterances[tree.indexOf.get(message.quotedId) ?? -1])
    for (const personId of newlyNamed(message, tree.messages[parent] ?? null)) {
      if (own.by === null) pair(lastBefore(spoken.get(personId), own.at))
      // Naming the user answers something only if the user spoke to them; that they reply or quote shows it above.
    }
  })
  return pairs.sort((a, b) => a.at - b.at || a.answer - b.answer)
}

/** In a direct conversation links are often missing: whoever speaks next answers. */
const pairsByTime = (tree: Tree, mine: ReadonlySet<string>): readonly Pair[] => {
  const order = tree.messages.map((message, index) => ({ message, index })).sort((a, b) =>
    a.message.arrivedAt - b.message.arrivedAt || (a.message.id < b.message.id ? -1 : 1))
  const people = new Set(tree.messages.map(({ authorId }) => authorId).filter((id) => !mine.has(id)))
  return [...people].flatMap((personId) => {
    const pairs: Pair[] = []
    let open = -1
    let isOpenMine = false
    let last: boolean | null = null
    for (const { message: { authorId, arrivedAt }, index } of order) {
      const isMine = mine.has(authorId)
      if ((!isMine && authorId !== personId) || last === isMine) continue
      last = isMine
      if (open >= 0 && isOpenMine !== isMine) {
        pairs.push({ answer: index, answered: open, personId, at: arrivedAt, isMine: isOpenMine })
        open = -1
      } else {
        open = index
        isOpenMine = isMine
      }
    }
    return pairs
  })
}

const utterancesOf = (tree: Tree, mine: ReadonlySet<string>): readonly Utterance[] => {
  const utterances: Utterance[] = []
  for (const index of tree.order) {
    const message = tree.messages[index]
    if (!message) continue
    const by = mine.has(message.authorId) ? null : message.authorId
    const above = utterances[tree.parents[index] ?? -1]
    utterances[index] = above?.by === by ? above : { first: index, at: message.arrivedAt, by }
  }
  return utterances
}

const lastBefore = (list: readonly Utterance[] | undefined, at: number): Utterance | undefined => list?.findLast((utterance) => utterance.at < at)
const byTime = (a: Utterance, b: Utterance): number => a.at - b.at || a.first - b.first

/** 0: ten exchanges and more, 1: three to nine, 2: one or two, 3: none yet. Lower stands first. */
export const depthRank = (exchanges: number): 0 | 1 | 2 | 3 => (exchanges >= 10 ? 0 : exchanges >= 3 ? 1 : exchanges >= 1 ? 2 : 3)
