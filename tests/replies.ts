import type { ReplyTarget, SendItem } from '#domain/outbox-item'

/** An item that answers something. */
export type ReplyItem = SendItem & { readonly target: ReplyTarget }

/** What an item answers, where a test sends answers only. */
export const answeredIn = ({ target }: Pick<SendItem, 'target'>): ReplyTarget => {
  if (target.kind !== 'reply') throw new Error('It answers nothing.')
  return target
}
