/** An account and batches of no network in particular. */
import type { Account } from '#domain/account'
import type { Batch } from '#domain/batch'
import type { ReplyItem } from '../replies.ts'

export const account: Account = {
  id: 'net:me', network: 'net', personId: 'net:me', handle: 'me', name: 'Me', service: 'https://net.invalid', url: null,
  abilities: ['reply'], limits: { graphemes: 300, bytes: 3000, graphemesPerLink: null, images: null }, addedAt: 0,
}

export const batchAt = (cursor: string, patch: Partial<Batch> = {}): Batch => ({
  accountId: account.id, account: null, people: [], threads: [], messages: [], gone: [], reactions: [], followerEvents: [],
  followerSnapshot: null, readThreadIds: [], cursor, hasMore: false, progress: null, ...patch,
})

export const sendItem: ReplyItem = {
  id: 'item-1', accountId: account.id, text: 'Hello', language: null, attachments: [], queuedAt: 1,
  target: { kind: 'reply', personId: 'net:ana', threadId: 'net:t', threadUri: 't', messageId: 'net:m', messageUri: 'm', messageRef: '', audience: 'public', warning: null },
}
