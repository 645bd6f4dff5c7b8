import { describe, expect, it } from 'vitest'
import type { AccountStatus } from '#domain/account'
import { footWords, pastShare, progressWords, stateWords } from '../../../renderer/accounts/state-words.ts'
import { passphraseProblem } from '../../../renderer/accounts/passphrase.ts'

const now = Date.UTC(2026, 10, 22, 12)
const day = 86_400_000
const scene = { network: 'Tidewater', until: () => 'in 5 minutes' }
const status = (more: Partial<AccountStatus>): AccountStatus => ({ accountId: 'a', phase: 'resting', failure: null, nextAt: null, lastReadAt: now - 60_000, progress: null, ...more })
const offline = { kind: 'offline', code: 'unreachable', until: null, detail: '' } as const
const ended = { kind: 'signed-out', code: 'session-ended', until: null, detail: '' } as const

describe('how an account stands', () => {
  it('says when it was read', () => {
    expect(stateWords(status({}), scene, now)).toBe('Up to date, read a minute ago.')
  })
  it('says how far the past is read, in counts and dates', () => {
    const progress = { phase: 'past', seen: 214, reachedAt: now - 45 * day, untilAt: now - 90 * day } as const
    expect(progressWords(progress, now)).toMatch(/^Reading the past: 214 items, back to (?:8 October|October 8)\.$/)
    expect(pastShare(progress, now)).toBe(0.5)
    expect(pastShare({ ...progress, phase: 'new' }, now)).toBeNull()
  })
  it('says what is wrong and when it tries again', () => {
    expect(stateWords(status({ phase: 'waiting', failure: offline, nextAt: now + 120_000 }), scene, now)).toBe('Tidewater cannot be reached. What you have is all here. Kith tries again by itself. Next try in 2 minutes.')
  })
  it('asks to sign in again where the network has signed it out', () => {
    expect(stateWords(status({ phase: 'paused', failure: ended }), scene, now)).toContain('Sign in again')
  })
  it('tells the user that they stopped the past, and that the new comes all the same', () => {
    expect(stateWords(status({ phase: 'stopped' }), scene, now)).toContain('You stopped filling in the past')
  })
})

describe('the foot of the navigation', () => {
  it('says how long ago the account that is furthest behind was read', () => {
    expect(footWords([status({}), status({ lastReadAt: now - 5 * 60_000 })], now)).toEqual({ words: 'Synced 5 minutes ago', isBad: false })
  })
  it('does not flicker with every short look', () => {
    expect(footWords([status({ phase: 'reading' })], now).words).toBe('Synced a minute ago')
    expect(footWords([status({ phase: 'reading', lastReadAt: null })], now).words).toBe('Reading…')
  })
  it('calls for the user only where only the user can help', () => {
    expect(footWords([status({ phase: 'waiting', failure: offline })], now)).toEqual({ words: 'Offline, trying again', isBad: false })
    expect(footWords([status({ phase: 'paused', failure: ended })], now)).toEqual({ words: 'An account is signed out', isBad: true })
  })
})

describe('a new passphrase', () => {
  it('has eight characters and is typed twice alike', () => {
    expect(passphraseProblem('short', 'short')).toContain('8')
    expect(passphraseProblem('long enough', 'long enougj')).toBe('The two are not the same.')
    expect(passphraseProblem('long enough', 'long enough')).toBeNull()
  })
})
