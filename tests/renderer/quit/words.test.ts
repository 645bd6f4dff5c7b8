import { describe, expect, it } from 'vitest'
import { firstPlaceId } from '#domain/first-place'
import { askTitle, askWords, calledOf, leavingTitle, quitTitle, quitWords } from '../../../renderer/quit/words.ts'

describe('quitting', () => {
  it('says answers of answers alone: a first word answers nothing', () => {
    const first = { conversationId: firstPlaceId({ way: 'mention', accountId: 'net:me', personId: 'net:kim' }) }
    expect([calledOf([{ conversationId: 't1 p1' }]), calledOf([first]), calledOf([{ conversationId: 't1 p1' }, first])]).toEqual(['answers', 'messages', 'messages'])
    expect(quitTitle(1, 0, 'messages')).toBe('One message has not gone yet')
    expect(quitTitle(2, 2, 'messages')).toBe('Two messages may not have gone yet')
  })
  it('speaks of one answer as one', () => {
    expect(quitTitle(1)).toBe('One answer has not gone yet')
    expect(quitTitle(2)).toBe('Two answers have not gone yet')
    expect(quitWords(1)).toMatch(/^Nothing goes while you decide\. Send it now, or keep it/)
    expect(quitWords(2)).toMatch(/^Nothing goes while you decide\. Send them now, or keep them/)
  })
  it('does not say of what may be there already that it has not gone', () => {
    expect(quitTitle(1, 1)).toBe('One answer may not have gone yet')
    expect(quitTitle(2, 2)).toBe('Two answers may not have gone yet')
    expect(quitTitle(2, 1)).toBe('Two answers have not gone yet')
    expect(quitWords(1)).toMatch(/keep it: Kith asks you about it when it starts again\.$/)
    expect(quitWords(1, 1)).toMatch(/keep it: Kith looks for it when it starts again\. It may be there already: Kith looks before anything is sent again\.$/)
    expect(quitWords(2, 1)).toMatch(/Kith asks you about what has not gone when it starts again\. What may be there already is looked for/)
  })
  it('says how many are still to go', () => {
    expect([leavingTitle(2), leavingTitle(1), leavingTitle(0)]).toEqual(['Sending 2 answers', 'Sending one answer', 'All sent'])
    expect([leavingTitle(2, 'messages'), leavingTitle(1, 'messages'), leavingTitle(0, 'messages')]).toEqual(['Sending 2 messages', 'Sending one message', 'All sent'])
  })
})

describe('the question at the start', () => {
  const kept = { asksBecause: 'kept' } as const
  const late = { asksBecause: 'late' } as const
  it('says why each kind waits, and always that nothing was sent', () => {
    expect(askTitle(1)).toBe('One answer waits for your word')
    expect(askTitle(2, 'messages')).toBe('Two messages wait for your word')
    expect(askWords([kept])).toBe('It was still on the way when Kith was closed. It has not been sent.')
    expect(askWords([kept, kept])).toBe('They were still on the way when Kith was closed. They have not been sent.')
    expect(askWords([late])).toBe('Kith was not running when it should have gone. It has not been sent.')
    expect(askWords([kept, late])).toMatch(/Nothing has been sent\.$/)
  })
})
