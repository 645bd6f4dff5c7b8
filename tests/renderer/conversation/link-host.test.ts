import { describe, expect, it } from 'vitest'
import { realHost } from '../../../renderer/conversation/link-host.ts'

describe('where a link really goes', () => {
  it.each([
    ['google.com/login', 'https://evil.example/login', 'evil.example'],
    ['https://bank.example', 'https://bank.example.evil.test/', 'bank.example.evil.test'],
    ['click\u202Ehere', 'https://evil.example/', 'evil.example'],
    ['раураӏ.com', 'https://paypal.com/', 'paypal.com'],
  ])('is said after %j', (text, target, host) => expect(realHost(text, target)).toBe(host))

  it.each([
    ['example.com/three', 'https://example.com/three'],
    ['www.example.com', 'https://example.com/'],
    ['Example.COM', 'https://www.example.com/'],
    ['this article', 'https://example.com/three'],
    ['https://example.com/a…', 'https://example.com/a/long/path'],
    ['e.g. this', 'https://example.com/'],
  ])('is not repeated after %j', (text, target) => expect(realHost(text, target)).toBeNull())

  it('is always said where the host is written in letters that only look Latin', () => {
    expect(realHost('аррle.com', 'https://аррle.com/')).toMatch(/^xn--/)
  })
})
