import { expect, test } from 'vitest'
import { serverOrigin } from '../../../../main/connectors/mastodon/address.ts'

test.each([
  ['mastodon.social', 'https://mastodon.social'], [' https://Example.social/home ', 'https://example.social'], ['http://example.social', 'https://example.social'],
  ['http://gts.localhost:8080', 'http://gts.localhost:8080'], ['http://127.0.0.2:81', 'http://127.0.0.2:81'], ['[::1]:3000', 'http://[::1]:3000'], ['127.0.0.1.example.org', 'https://127.0.0.1.example.org'],
  ['@ann@example.social', 'https://example.social'], ['ann@example.social', 'https://example.social'], ['localhost:3000', 'http://localhost:3000'], ['http://127.0.0.1:8001', 'http://127.0.0.1:8001'],
])('%s is %s', (typed, origin) => expect(serverOrigin(typed)).toBe(origin))

test.each(['', 'my server', 'mastodon', 'ftp://example.social', 'https://user:secret@'])('%s is no server', (typed) => {
  expect(() => serverOrigin(typed)).toThrow(expect.objectContaining({ failure: expect.objectContaining({ code: 'bad-address' }) as unknown }) as Error)
})
