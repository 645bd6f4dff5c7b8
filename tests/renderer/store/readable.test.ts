import { describe, expect, it } from 'vitest'
import type { ConversationView } from '../../../renderer/store/rows.ts'
import { escaped, readableDraft, readableEnd, readableHead, readableHeading, readableNote, readableTalk } from '../../../renderer/store/readable.ts'
import { ana, draft } from './lived-in.ts'
import { account, noon, person, say, thread } from './world.ts'

const evil = '<img src=x onerror=alert(1)>"\'&</p></style><script>alert(1)</script>\u0000'
const view = (text: string, patch: Partial<ConversationView> = {}): ConversationView => ({
  conversation: { id: ana } as ConversationView['conversation'], account: account(), draft: null, triage: null, threadSize: 1, outbox: [],
  person: person('ana', { name: text, handle: text }), thread: thread('walk', { title: text, url: `javascript:${text}`, network: text }),
  messages: [{ ...say('hi', 'ana', 'walk', { text, warning: text, url: `https://x.example/"><script>${text}`, attachments: [{ kind: 'image', url: 'https://x.example/a.png', alt: text }] }), part: 'theirs', author: person('ana', { name: text }) }], ...patch,
})
const pageOf = (...pieces: readonly string[]): Document => new DOMParser().parseFromString([readableHead(noon), ...pieces, readableEnd].join(''), 'text/html')

describe('a page to read', () => {
  it('shows hostile words as words: no element, no script, no address comes from them', () => {
    const page = pageOf(readableHeading(evil), readableTalk(view(evil)), readableDraft(draft(ana, evil), person('ana', { name: evil })), readableNote({ personId: 'a', text: evil, labels: [evil], savedAt: noon }, person('ana', { name: evil }), [person('b', { name: evil })]))
    expect(page.querySelectorAll('script, img, iframe, link, object, [onerror], [onclick], base, form')).toHaveLength(0)
    expect(page.querySelectorAll('style')).toHaveLength(1)
    expect([...page.querySelectorAll('a')].map(({ href }) => new URL(href).protocol)).toEqual(['https:'])
    expect(page.querySelector('blockquote p[dir]')?.textContent).toBe(evil.replace('\u0000', ''))
  })

  it('asks for nothing from anywhere', () => {
    const page = pageOf(readableTalk(view('hello')))
    expect(page.querySelector('meta[http-equiv]')?.getAttribute('content')).toBe("default-src 'none'; style-src 'unsafe-inline'")
    expect(page.querySelectorAll('[src]')).toHaveLength(0)
    // Before anything that could load: a policy counts only for what follows it.
    expect(readableHead(noon).indexOf('Content-Security-Policy')).toBeLessThan(readableHead(noon).indexOf('<style'))
  })

  it('says who spoke, when, what was deleted since, and what was not sent yet', () => {
    const [message] = view('hello').messages
    if (!message) throw new Error('no message')
    const page = pageOf(readableTalk(view('hello', { messages: [{ ...message, deletedAt: noon }, { ...message, id: '2', part: 'mine', text: 'mine' }] })))
    const quotes = [...page.querySelectorAll('blockquote')].map((one) => [one.className, one.textContent])
    expect(quotes).toEqual([['theirs', expect.stringMatching(/hello.*2026-05-01 12:00 UTC.*deleted since/u)], ['mine', expect.stringMatching(/^You · .*mine/u)]])
    expect(pageOf(readableDraft(draft(ana, 'x', { restored: 'sent-perhaps' }), null)).body.textContent).toMatch(/somebody no longer here.*perhaps sent already/su)
  })

  it('keeps the words where a time makes no sense', () => {
    expect(readableDraft(draft(ana, 'words', { savedAt: Number.MAX_SAFE_INTEGER }), null)).toContain('words')
  })

  it.each([['a < b & c', 'a &lt; b &amp; c'], ['"it\'s"', '&quot;it&#39;s&quot;'], ['tab\tline\n', 'tab\tline\n'], ['\u0007bell', 'bell']])('escapes %j', (text, html) => {
    expect(escaped(text)).toBe(html)
  })
})
