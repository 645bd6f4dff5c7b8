import { describe, expect, it } from 'vitest'
import type { OutboxState } from '#domain/outbox-item'
import { countdownWords, countsDownTo, heldUntil, mayRetry, outboxTone, outboxWords, restoredWords } from '../../../renderer/words/outbox.ts'

const scene = { network: 'Tidewater', until: () => 'soon' }
const offline = { kind: 'offline', code: 'unreachable', until: null, detail: '' } as const

describe('an answer on its way', () => {
  it.each<[OutboxState, string]>([['holding', 'Goes in a moment.'], ['waiting', 'Waiting to go.'], ['sending', 'Sending…'], ['sent', 'Sent.']])('that is %s says so quietly', (state, words) => {
    expect(outboxWords({ state, failure: null, asksBecause: null }, scene, false)).toBe(words)
    expect(outboxTone({ state, failure: null, asksBecause: null })).toBe('plain')
  })
  it('that waits for a network says why, and asks for no decision', () => {
    expect(outboxWords({ state: 'waiting', failure: offline, asksBecause: null }, scene, false)).toContain('will go when it does')
    expect(outboxTone({ state: 'waiting', failure: offline, asksBecause: null })).toBe('care')
  })
  it('that nobody can vouch for is looked for before anything is sent again', () => {
    expect(outboxWords({ state: 'unsure', failure: null, asksBecause: null }, scene, false)).toContain('may be there already')
  })
  it('that was looked for and not found leaves the choice to the user', () => {
    expect(outboxWords({ state: 'unsure', failure: null, asksBecause: null }, scene, true)).toContain('did not find this')
    expect(outboxTone({ state: 'unsure', failure: null, asksBecause: null })).toBe('bad')
  })
  it('that Kith gave to the network before is not said to have had no answer', () => {
    const before = { state: 'unsure', failure: { ...offline, kind: 'broken', code: 'attempted-before' }, asksBecause: null } as const
    expect(outboxWords(before, scene, false)).toBe('Kith gave this to Tidewater before, so this may be there already. Kith looks before anything is sent again.')
    expect(outboxWords(before, scene, true)).toMatch(/does not find it there now.*Look there first/)
  })
  it.each(['offline', 'slow-down', 'broken'] as const)('that failed as %s may be tried again by itself', (kind) => {
    expect(mayRetry({ state: 'waiting', failure: { ...offline, kind }, asksBecause: null }, false)).toBe(true)
  })
  it('that waits for a sign-in, is fresh, or is on its way offers no second try', () => {
    expect(mayRetry({ state: 'waiting', failure: { ...offline, kind: 'signed-out' }, asksBecause: null }, false)).toBe(false)
    expect(mayRetry({ state: 'waiting', failure: null, asksBecause: null }, false)).toBe(false)
    expect(mayRetry({ state: 'unsure', failure: null, asksBecause: null }, false)).toBe(false)
  })
  it('that the network told to wait is held until then, and not longer', () => {
    const told = { state: 'waiting', failure: { ...offline, kind: 'slow-down', until: 5000 } } as const
    expect(heldUntil(told, 4999)).toBe(5000)
    expect(heldUntil(told, 5000)).toBeNull()
    expect(heldUntil({ state: 'waiting', failure: offline }, 0)).toBeNull()
  })
  it('inside its undo window counts down, and says why it waits longer than that', () => {
    const paced = (code: string) => ({ kind: 'slow-down', code, until: 5000, detail: '' } as const)
    expect(countsDownTo({ state: 'holding', failure: null, asksBecause: null, notBefore: 9 })).toBe(9)
    expect(countsDownTo({ state: 'waiting', failure: null, asksBecause: null, notBefore: 9 })).toBeNull()
    expect(countsDownTo({ state: 'waiting', failure: paced('strangers'), asksBecause: null, notBefore: 9 })).toBe(9)
    expect(countsDownTo({ state: 'holding', failure: null, asksBecause: 'late', notBefore: 9 })).toBeNull()
    expect(countdownWords(8, { failure: null })).toBe('Goes in 8 s.')
    expect(countdownWords(13, { failure: paced('one-at-a-time') })).toBe('Goes in 13 s: one at a time.')
    expect(countdownWords(20, { failure: paced('strangers') })).toBe('Goes in 20 s: a first message to somebody new every 20 seconds.')
    expect(countdownWords(0, { failure: null })).toBe('Goes in a moment.')
    expect(countdownWords(300, { failure: null })).toBe('Goes in 5 min.')
    expect(outboxTone({ state: 'waiting', failure: paced('strangers'), asksBecause: null })).toBe('plain')
    expect(mayRetry({ state: 'waiting', failure: paced('strangers'), asksBecause: null }, false)).toBe(false)
  })
  it.each(['late', 'kept'] as const)('that is %s goes when the user says so', (asksBecause) => {
    expect(outboxWords({ state: 'holding', failure: null, asksBecause }, scene, false)).toMatch(/It goes when you say so\.$/)
    expect(outboxTone({ state: 'holding', failure: null, asksBecause })).toBe('care')
    expect(mayRetry({ state: 'waiting', failure: offline, asksBecause }, false)).toBe(false)
  })
  it.each(['too-long', 'gone', 'parent-gone', 'blocked', 'replies-off'])('refused as %s is for editing, not for trying again; the words are kept', (code) => {
    const item = { state: 'refused', failure: { kind: 'refused', code, until: null, detail: '' }, asksBecause: null } as const
    expect(mayRetry(item, false)).toBe(false)
    expect(outboxWords(item, scene, false)).toMatch(/kept here/)
  })
  it('from a backup says whether it may be there already', () => {
    expect(restoredWords('sent-perhaps', 'Tidewater')).toBe('From a backup. It may already be on Tidewater.')
    expect(restoredWords('not-sent', 'Tidewater')).toBe('From a backup. It has not been sent.')
    expect(restoredWords(null, 'Tidewater')).toBeNull()
  })
  it('whose account was removed on the way does not speak of a backup', () => {
    expect(restoredWords('account-left', 'Tidewater')).toBe('This was on its way when its account was removed. It may already be on Tidewater.')
  })
})
