import { describe, expect, it } from 'vitest'
import type { OutboxState } from '#domain/outbox-item'
import { heldUntil, mayRetry, outboxTone, outboxWords } from '../../../renderer/words/outbox.ts'

const scene = { network: 'Tidewater', until: () => 'soon' }
const offline = { kind: 'offline', code: 'unreachable', until: null, detail: '' } as const

describe('an answer on its way', () => {
  it.each<[OutboxState, string]>([['holding', 'Goes in a moment.'], ['waiting', 'Waiting to go.'], ['sending', 'Sending…'], ['sent', 'Sent.']])('that is %s says so quietly', (state, words) => {
    expect(outboxWords({ state, failure: null }, scene, false)).toBe(words)
    expect(outboxTone({ state, failure: null })).toBe('plain')
  })
  it('that waits for a network says why, and asks for no decision', () => {
    expect(outboxWords({ state: 'waiting', failure: offline }, scene, false)).toContain('will go when it does')
    expect(outboxTone({ state: 'waiting', failure: offline })).toBe('care')
  })
  it('that nobody can vouch for is looked for before anything is sent again', () => {
    expect(outboxWords({ state: 'unsure', failure: null }, scene, false)).toContain('may be there already')
  })
  it('that was looked for and not found leaves the choice to the user', () => {
    expect(outboxWords({ state: 'unsure', failure: null }, scene, true)).toContain('did not find this')
    expect(outboxTone({ state: 'unsure', failure: null })).toBe('bad')
  })
  it.each(['offline', 'slow-down', 'broken'] as const)('that failed as %s may be tried again by itself', (kind) => {
    expect(mayRetry({ state: 'waiting', failure: { ...offline, kind } }, false)).toBe(true)
  })
  it('that waits for a sign-in, is fresh, or is on its way offers no second try', () => {
    expect(mayRetry({ state: 'waiting', failure: { ...offline, kind: 'signed-out' } }, false)).toBe(false)
    expect(mayRetry({ state: 'waiting', failure: null }, false)).toBe(false)
    expect(mayRetry({ state: 'unsure', failure: null }, false)).toBe(false)
  })
  it('that the network told to wait is held until then, and not longer', () => {
    const told = { state: 'waiting', failure: { ...offline, kind: 'slow-down', until: 5000 } } as const
    expect(heldUntil(told, 4999)).toBe(5000)
    expect(heldUntil(told, 5000)).toBeNull()
    expect(heldUntil({ state: 'waiting', failure: offline }, 0)).toBeNull()
  })
})
