/** Taking back what was sent from the composer: here first, so that it cannot go any more; then main forgets that it was approved. */
import type { Draft } from '#domain/draft'
import type { OutboxItem } from '#domain/outbox-item'
import { call } from '../bridge.ts'
import { discardItem, editItem } from '../store/outbox.ts'

/**
 * Nobody waits for it: what is taken back here cannot go any more. Where main cannot be told, what it has taken down lies
 * there for nothing, as no send will ever match it.
 */
const withdraw = (itemId: string): void => {
  call('withdraw', { itemId }).catch(() => null)
}

/** Undo, "Edit": text, pictures and picked message go back into the composer; null where it was sent meanwhile. */
export const takeBack = async (itemId: string): Promise<Draft | null> => {
  const draft = await editItem(itemId, Date.now())
  if (draft) withdraw(itemId)
  return draft
}

/** "Discard": gives what was thrown away, for undo. */
export const throwAway = async (itemId: string): Promise<OutboxItem> => {
  const item = await discardItem(itemId)
  withdraw(itemId)
  return item
}
