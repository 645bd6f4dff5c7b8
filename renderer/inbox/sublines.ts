/** What stands under a headline: what is known of those who wait, and nothing where nothing is known. */
import { countAtStart } from '../ui/numbers.ts'
import type { HiddenCountRow, InboxRow } from '../store/rows.ts'
import { isPerson } from './lists.ts'
import { hiddenLabel } from './hidden-words.ts'

/** From so many exchanges on two people know each other; the second tier of the rank begins here. */
const friendsFrom = 3

const friendWords = (friends: number, isAll: boolean): string => {
  if (friends === 0) return ''
  if (isAll) return friends === 1 ? 'An old friend.' : 'All of them old friends.'
  return friends === 1 ? 'One of them is an old friend.' : `${countAtStart(friends)} of them are old friends.`
}

const beforeWords = (fromBefore: number, total: number): string => {
  if (fromBefore === 0) return ''
  if (fromBefore >= total) return total === 1 ? 'They have been waiting from before.' : 'All have been waiting from before.'
  return fromBefore === 1 ? 'One has been waiting from before.' : `${countAtStart(fromBefore)} have been waiting from before.`
}

/** `rows`: the first page, as old friends stand first. `fromBefore`: those who waited already at the first sync. */
export function waitingSubline(rows: readonly InboxRow[], total: number, fromBefore: number): string {
  const friends = new Set(rows.filter(isPerson).filter(({ exchanges }) => exchanges >= friendsFrom).map(({ personId }) => personId)).size
  return [friendWords(friends, friends === total), beforeWords(fromBefore, total)].filter(Boolean).slice(0, 2).join(' ')
}

/** What is hidden, by reason, the most first: `Sent to many 3 · Giveaways 1`. */
export function hiddenSubline(counts: readonly HiddenCountRow[]): string {
  const byLabel = new Map<string, number>()
  for (const { reasonKey, count } of counts) byLabel.set(hiddenLabel(reasonKey), (byLabel.get(hiddenLabel(reasonKey)) ?? 0) + count)
  return [...byLabel].sort((a, b) => b[1] - a[1]).map(([label, count]) => `${label} ${count.toLocaleString('en')}`).join(' · ')
}
