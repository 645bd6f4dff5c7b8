import { describe, expect, it } from 'vitest'
import type { OutboxItem } from '#domain/outbox-item'
import { asMessage, nextAttemptOf, nextOf, untilAsked } from '../../../renderer/store/queue.ts'
import { account, noon } from './world.ts'

const item = (id: string, patch: Partial<OutboxItem> = {}): OutboxItem => ({
  id, accountId: 'net:me', conversationId: 'c1', text: id, language: null, queuedAt: noon, state: 'waiting', attempts: 0, notBefore: noon, failure: null,
  sentMessageId: null, settledAt: null,
  target: {
    kind: 'reply', personId: 'net:p-ana', threadId: 'net:t-walk', threadUri: 't-walk', messageId: 'net:hi', messageUri: 'hi', messageRef: '', audience: 'direct', warning: null,
  }, ...patch,
})

describe('the order of the outbox', () => {
  it('is the order of writing, whatever the order of the rows', () => {
    expect(nextOf([item('b', { queuedAt: noon + 1 }), item('a')], 'net:me', noon + 5)?.id).toBe('a')
  })
  it.each(['holding', 'waiting', 'sending', 'unsure'] as const)('waits behind one that is %s and may not go', (state) => {
    const items = [item('a', { state, notBefore: untilAsked }), item('b', { queuedAt: noon + 1 })]
    expect(nextOf(items, 'net:me', noon + 5)).toBeNull()
    expect(nextAttemptOf(items, 'net:me')).toBeNull()
  })
  it.each(['sent', 'refused'] as const)('does not wait behind one that is %s', (state) => {
    expect(nextOf([item('a', { state }), item('b', { queuedAt: noon + 1 })], 'net:me', noon + 5)?.id).toBe('b')
  })
  it('of one conversation does not concern another, nor another account', () => {
    const items = [item('a', { state: 'sending' }), item('b', { conversationId: 'c2', notBefore: noon + 9 }), item('c', { conversationId: 'c3', accountId: 'net:second' })]
    expect(nextAttemptOf(items, 'net:me')).toBe(noon + 9)
    expect(nextOf(items, 'net:me', noon + 9)?.id).toBe('b')
    expect(nextOf(items, 'net:second', noon)?.id).toBe('c')
  })
})

it('a queued answer names nobody, so that it answers only what it hangs under', () => {
  expect(asMessage(item('a'), account())).toMatchObject({ parentId: 'net:hi', mentions: [], authorId: 'net:p-me', kind: 'direct', arrivedAt: noon })
})
