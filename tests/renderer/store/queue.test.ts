import { describe, expect, it } from 'vitest'
import type { OutboxItem } from '#domain/outbox-item'
import { asMessage, needsUser, nextAttemptOf, nextOf, nextUndoEnd, unapprovedOf, untilAsked } from '../../../renderer/store/queue.ts'
import { account, noon } from './world.ts'
import { answeredIn } from '../../replies.ts'

const item = (id: string, patch: Partial<OutboxItem> = {}): OutboxItem => ({
  id, accountId: 'net:me', conversationId: 'c1', text: id, attachments: [], language: null, queuedAt: noon, state: 'waiting',
  approvedAt: noon, isFirst: false, isAgain: false, asksBecause: null, attempts: 0, notBefore: noon, failure: null,
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
  it('holds back what main has not approved, and still looks for what is unsure', () => {
    expect(nextOf([item('a', { approvedAt: null })], 'net:me', noon + 5)).toBeNull()
    expect(nextAttemptOf([item('a', { approvedAt: null })], 'net:me')).toBeNull()
    expect(nextOf([item('a', { approvedAt: null, state: 'unsure' })], 'net:me', noon + 5)?.id).toBe('a')
  })
  it('is the order of asking too: of each conversation one at a time, of another account none', () => {
    const items = [item('b', { approvedAt: null, queuedAt: noon + 1 }), item('a', { approvedAt: null }), item('c', { approvedAt: null, conversationId: 'c2', state: 'holding', queuedAt: noon + 2 }),
      item('d', { approvedAt: null, conversationId: 'c3', asksBecause: 'late' }), item('e', { approvedAt: null, conversationId: 'c4', accountId: 'net:second' })]
    expect(unapprovedOf(items, 'net:me').map(({ id }) => id)).toEqual(['a', 'c'])
    expect(unapprovedOf(items.map((one) => one.id === 'a' ? { ...one, approvedAt: noon } : one), 'net:me').map(({ id }) => id)).toEqual(['b', 'c'])
  })
  it('knows when the next undo window ends, and not of one that waits for the user', () => {
    expect(nextUndoEnd([item('a', { state: 'holding', notBefore: noon + 9 }), item('b', { state: 'holding', notBefore: noon + 7 }), item('c', { state: 'holding', asksBecause: 'kept', notBefore: untilAsked })], 'net:me')).toBe(noon + 7)
    expect(nextUndoEnd([item('a')], 'net:me')).toBeNull()
  })
  it.each<[Partial<OutboxItem>, boolean]>([
    [{ state: 'refused' }, true], [{ state: 'unsure', notBefore: untilAsked }, true], [{ state: 'unsure' }, false], [{ asksBecause: 'late' }, true], [{ asksBecause: 'kept' }, true],
    [{ state: 'holding' }, false], [{ state: 'waiting' }, false], [{ state: 'sending' }, false],
  ])('needs the user where %o: %s', (patch, needs) => {
    expect(needsUser(item('a', patch))).toBe(needs)
  })
  it('of one conversation does not concern another, nor another account', () => {
    const items = [item('a', { state: 'sending' }), item('b', { conversationId: 'c2', notBefore: noon + 9 }), item('c', { conversationId: 'c3', accountId: 'net:second' })]
    expect(nextAttemptOf(items, 'net:me')).toBe(noon + 9)
    expect(nextOf(items, 'net:me', noon + 9)?.id).toBe('b')
    expect(nextOf(items, 'net:second', noon)?.id).toBe('c')
  })
})

it('a queued answer names nobody, so that it answers only what it hangs under', () => {
  expect(asMessage(item('a'), answeredIn(item('a')), account())).toMatchObject({ parentId: 'net:hi', mentions: [], authorId: 'net:p-me', kind: 'direct', arrivedAt: noon })
})
