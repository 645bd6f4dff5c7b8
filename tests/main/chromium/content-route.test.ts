import { describe, expect, it } from 'vitest'
import { mayAnswer, type PausedRequest } from '../../../main/chromium/content-route.ts'

const file: PausedRequest = { url: 'https://kith.invalid/assets/a.js', method: 'GET', isDocument: false, isMainFrame: true, isServiceWorker: false }
const page: PausedRequest = { ...file, url: 'https://kith.invalid/?x#y', isDocument: true }

describe('what is answered', () => {
  it('the page and its files, also for a worker', () => {
    expect(mayAnswer(page)).toBe(true)
    expect(mayAnswer(file)).toBe(true)
    expect(mayAnswer({ ...file, isMainFrame: false })).toBe(true)
  })

  it.each<[string, PausedRequest]>([
    ['another origin', { ...file, url: 'https://example.com/a.js' }],
    ['another scheme', { ...page, url: 'http://kith.invalid/' }],
    ['another port', { ...page, url: 'https://kith.invalid:444/' }],
    ['a name that only begins alike', { ...page, url: 'https://kith.invalid.example.com/' }],
    ['a name hidden in the user part', { ...page, url: 'https://kith.invalid@example.com/' }],
    ['a form that is sent', { ...page, method: 'POST' }],
    ['a page inside a frame', { ...page, isMainFrame: false }],
    ['a page that is none', { ...page, url: 'https://kith.invalid/assets/a.js' }],
    ['a service worker', { ...file, isServiceWorker: true }],
  ])('not %s', (_name, request) => {
    expect(mayAnswer(request)).toBe(false)
  })
})
