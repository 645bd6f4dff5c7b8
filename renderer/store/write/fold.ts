/** How what a pull brings meets the row that is there. Pure: the network's word overwrites, a few things are remembered. */
import type { Message } from '#domain/message'
import type { MessageRow, Seen } from '../rows.ts'

const withAccount = (accountIds: readonly string[] = [], accountId: string): string[] =>
  accountIds.includes(accountId) ? [...accountIds] : [...accountIds, accountId].sort()

/** A plain overwrite that keeps which accounts saw it. */
export const foldSeen = <T extends object>(old: Seen<T> | undefined, row: T, accountId: string): Seen<T> =>
  ({ ...row, accountIds: withAccount(old?.accountIds, accountId) })

/** Folds the copies of two accounts into one row; keeps what stood there before an edit. */
export const foldMessage = (old: MessageRow | undefined, message: Message, accountId: string, nowMs: number): MessageRow => {
  const accountIds = withAccount(old?.accountIds, accountId)
  const row = { ...message, edited: editOf(old, message, nowMs), textHash: old?.textHash ?? null }
  return refer(row, accountIds, { ...old?.refs, [accountId]: message.ref })
}

/** The row without one account, or null where no other saw it. */
export const withoutAccount = <T extends Seen<object>>(row: T, accountId: string): T | null => {
  const accountIds = row.accountIds.filter((id) => id !== accountId)
  return accountIds.length === 0 ? null : { ...row, accountIds }
}

/** The message without one account's way to it. */
export const messageWithoutAccount = (row: MessageRow, accountId: string): MessageRow | null => {
  const left = withoutAccount(row, accountId)
  return left && refer(left, left.accountIds, Object.fromEntries(Object.entries(row.refs).filter(([id]) => id !== accountId)))
}

const refer = (message: Message & Pick<MessageRow, 'textHash'>, accountIds: readonly string[], refs: Readonly<Record<string, string>>): MessageRow =>
  ({ ...message, accountIds, refs, ref: refs[accountIds[0] ?? ''] ?? message.ref })

/** Most networks do not show what stood there before: then it is our row that knows. */
const editOf = (old: MessageRow | undefined, message: Message, nowMs: number): Message['edited'] => {
  if (!old) return message.edited
  if (old.text === message.text) return message.edited?.textBefore ? message.edited : old.edited ?? message.edited
  return { at: message.edited?.at ?? nowMs, textBefore: message.edited?.textBefore ? message.edited.textBefore : old.text }
}
