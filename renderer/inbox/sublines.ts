/** What stands under a headline: what is known of those who wait, and nothing where nothing is known. */
import { countAtStart } from '../ui/numbers.ts'
import type { HiddenCountRow, InboxRow } from '../store/rows.ts'
import { say } from '../words/say.ts'
import { isPerson } from './lists.ts'
import { hiddenLabel } from './hidden-words.ts'

/** From so many exchanges on two people know each other; the second tier of the rank begins here. */
const friendsFrom = 3

const friendWords = (count: number, isAll: boolean): string =>
  count === 0 ? '' : isAll ? say('friends.all', { count }) : say('friends.some', { count, words: countAtStart(count) })

const beforeWords = (count: number, total: number): string =>
  count === 0 ? '' : count >= total ? say('from-before.all', { count: total }) : say('from-before.some', { count, words: countAtStart(count) })

/** `rows`: the first page, as old friends stand first. `fromBefore`: those who waited already at the first sync. */
export function waitingSubline(rows: readonly InboxRow[], total: number, fromBefore: number): string {
  const friends = new Set(rows.filter(isPerson).filter(({ exchanges }) => exchanges >= friendsFrom).map(({ personId }) => personId)).size
  return [friendWords(friends, friends === total), beforeWords(fromBefore, total)].filter(Boolean).slice(0, 2).join(' ')
}

/** What is hidden, by reason, the most first: `Sent to many 3 · Giveaways 1`. */
export function hiddenSubline(counts: readonly HiddenCountRow[]): string {
  const byLabel = new Map<string, number>()
  for (const { reasonKey, count } of counts) byLabel.set(hiddenLabel(reasonKey), (byLabel.get(hiddenLabel(reasonKey)) ?? 0) + count)
  return [...byLabel].sort((a, b) => b[1] - a[1]).map(([label, count]) => say('hidden.counted', { label, count })).join(' · ')
}
