import { describe, expect, it } from 'vitest'
import type { Failure } from '#domain/failure'
import { barrierWords, previewWords, readingWords, sendingWords, signInWords } from '../../../renderer/words/failure.ts'

const scene = { network: 'Tidewater', until: () => 'in 5 minutes' }
const failure = (kind: Failure['kind'], code: string, more: Partial<Failure> = {}): Failure => ({ kind, code, until: null, detail: '', ...more })

describe('a failure in plain words', () => {
  it('names the network that did not accept a password, and what to do', () => {
    expect(signInWords(failure('refused', 'wrong-password'), scene)).toBe('Tidewater did not accept this handle and password. Check both, and try again.')
  })
  it('falls back to the kind for a code it does not know', () => {
    expect(signInWords(failure('offline', 'something-new'), scene)).toContain('Tidewater did not answer')
    expect(readingWords(failure('broken', 'something-new'), scene)).toContain('does not understand')
  })
  it('says of a mute or a block what was changed: nothing, or that nobody can tell', () => {
    expect(barrierWords(failure('offline', 'unreachable'), scene)).toBe('Tidewater cannot be reached. Nothing was changed. Try again when it can.')
    expect(barrierWords(failure('broken', 'no-answer'), scene)).toContain('may be done or not')
    expect(barrierWords(failure('refused', 'by-list', { detail: 'Spammers' }), scene)).toContain('A list you use on Tidewater, “Spammers”, does this.')
    expect(barrierWords(failure('refused', 'not-offered', { detail: 'status 404' }), scene)).toBe('Your server of Tidewater does not offer this. Nothing was changed.')
    expect(barrierWords(failure('refused', 'needs-leave'), scene)).toMatch(/Nothing was changed\. Sign in again/)
  })
  it('says when it goes on where the network said when', () => {
    expect(readingWords(failure('slow-down', 'rate-limited', { until: 5 }), scene)).toBe('Tidewater asks to wait. Kith reads on in 5 minutes.')
    expect(readingWords(failure('slow-down', 'rate-limited'), scene)).toBe('Tidewater asks to wait. Kith reads on soon.')
  })
  it('says that a reply is safe while the network is away', () => {
    expect(sendingWords(failure('offline', 'unreachable'), scene)).toBe('Tidewater did not answer. Your words are safe and will go when it does.')
  })
  it('never promises to send again what may be there already', () => {
    expect(sendingWords(failure('broken', 'no-answer'), scene)).toMatch(/may be there already.*looks before/)
  })
  it('quotes what a person can read and nothing else', () => {
    expect(sendingWords(failure('refused', 'odd', { detail: 'Posting is closed for today' }), scene)).toContain('“Posting is closed for today”')
    expect(sendingWords(failure('refused', 'odd', { detail: '<html><body>502</body></html>' }), scene)).toBe('Tidewater did not take this. It is kept here.')
    expect(sendingWords(failure('refused', 'odd', { detail: 'status 422' }), scene)).not.toContain('422')
  })
  it('names the trouble of the made-up inbox and of the disk, and what becomes of the words', () => {
    expect(readingWords(failure('signed-out', 'no-world'), scene)).toContain('Remove it here')
    expect(sendingWords(failure('broken', 'world-unreadable'), scene)).toContain('kept here')
    expect(sendingWords(failure('broken', 'disk-trouble'), scene)).toMatch(/Your words are safe.*Make some room/)
  })
  it('says why an account cannot be looked at without signing in, and what a look does not send', () => {
    expect(previewWords(failure('refused', 'unknown-handle'), scene)).toBe('Nobody on Tidewater has this handle. Check how it is written.')
    expect(previewWords(failure('refused', 'needs-sign-in'), scene)).toBe('Tidewater shows this account only to people who are signed in. Sign in to see who is waiting.')
    expect(previewWords(failure('slow-down', 'rate-limited', { until: 5 }), scene)).toBe('Tidewater asks to wait. Try again in 5 minutes.')
    expect(previewWords(failure('offline', 'unreachable'), scene)).toContain('did not answer')
    expect(readingWords(failure('refused', 'needs-sign-in'), scene)).toContain('What is here stays here.')
    expect(sendingWords(failure('refused', 'preview'), scene)).toMatch(/not sent.*kept here.*Sign in/)
  })
  it('tells a locked vault from a session that has ended', () => {
    expect(readingWords(failure('signed-out', 'vault-locked'), scene)).toContain('Unlock Kith')
    expect(readingWords(failure('signed-out', 'session-ended'), scene)).toContain('Sign in again')
  })
})
