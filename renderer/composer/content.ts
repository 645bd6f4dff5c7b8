/** What stands in a composer. Pure. */
import type { Draft } from '#domain/draft'

/** `restored`: where it came from a backup, carried along until it is sent. */
export type Content = Pick<Draft, 'text' | 'attachments' | 'messageId' | 'restored'>

export const nothing: Content = { text: '', attachments: [], messageId: null, restored: null }

export const contentOf = ({ text, attachments, messageId, restored }: Content): Content => ({ text, attachments, messageId, restored })

/** Nothing that would be missed: which message is picked alone is no draft. */
export const isEmpty = ({ text, attachments }: Content): boolean => text === '' && attachments.length === 0

export const isSame = (a: Content, b: Content): boolean =>
  a.text === b.text && a.messageId === b.messageId && a.restored === b.restored && a.attachments.length === b.attachments.length &&
  a.attachments.every(({ hash, alt }, at) => hash === b.attachments[at]?.hash && alt === b.attachments[at].alt)
