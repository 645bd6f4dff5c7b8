/** The reply tree of one thread, as numbers: parents before children, and who stands under whom in constant time. */
import type { Message } from '#domain/message'

export interface Tree {
  readonly messages: readonly Message[]
  readonly indexOf: ReadonlyMap<string, number>
  /** Index of the parent, or -1 where there is none among the messages. */
  readonly parents: readonly number[]
  /** Indexes, every parent before its children. */
  readonly order: readonly number[]
  /** Position of each index in `order`, and of the last one below it. */
  readonly enter: readonly number[]
  readonly leave: readonly number[]
}

/** Builds the tree. A parent that is not among the messages counts as none; messages that answer in a circle have none. */
export const treeOf = (given: readonly Message[]): Tree => {
  const messages = [...new Map(given.map((message) => [message.id, message])).values()]
  const indexOf = new Map(messages.map((message, index) => [message.id, index]))
  const parents = withoutCircles(messages.map(({ parentId }) => (parentId === null ? undefined : indexOf.get(parentId)) ?? -1))
  const children: number[][] = messages.map(() => [])
  const stack: number[] = []
  parents.forEach((parent, index) => (parent < 0 ? stack : children[parent])?.push(index))
  const order: number[] = []
  const enter = new Array<number>(messages.length).fill(0)
  while (stack.length > 0) {
    const index = stack.pop() ?? 0
    enter[index] = order.length
    order.push(index)
    for (const child of children[index] ?? []) stack.push(child)
  }
  const leave = [...enter]
  for (let at = order.length - 1; at >= 0; at--) {
    const index = order[at] ?? 0
    const parent = parents[index] ?? -1
    if (parent >= 0) leave[parent] = Math.max(leave[parent] ?? 0, leave[index] ?? 0)
  }
  return { messages, indexOf, parents, order, enter, leave }
}

/** True where `below` answers `above`, directly or through others, or is it. */
export const isUnder = (tree: Tree, below: number, above: number): boolean => {
  const at = tree.enter[below] ?? -1
  return at >= (tree.enter[above] ?? 0) && at <= (tree.leave[above] ?? -1)
}

const withoutCircles = (parents: readonly number[]): number[] => {
  const result = [...parents]
  const state = new Uint8Array(parents.length)
  for (let start = 0; start < parents.length; start++) {
    const path: number[] = []
    let at = start
    while (at >= 0 && state[at] === 0) {
      state[at] = 1
      path.push(at)
      at = parents[at] ?? -1
    }
    if (at >= 0 && state[at] === 1) for (const index of path.slice(path.indexOf(at))) result[index] = -1
    for (const index of path) state[index] = 2
  }
  return result
}
