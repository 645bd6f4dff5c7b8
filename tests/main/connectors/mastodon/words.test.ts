import { expect, test } from 'vitest'
import { lengthOf, saysSame, shortAcct, toWire } from '../../../../main/connectors/mastodon/words.ts'

test('people of the own server are named without its name', () => {
  expect(shortAcct('bob@localhost:1234', 'localhost:1234')).toBe('bob')
  expect(shortAcct('bob@other.example', 'social.example')).toBe('bob@other.example')
})

test('an e-mail address names nobody', () => {
  expect(toWire('Write to bob@social.example', ['bob'], 'social.example')).toBe('@bob Write to bob@social.example')
})

test('a namesake elsewhere is somebody else', () => {
  expect(toWire('Ask @bob@other.example', ['bob'], 'social.example')).toBe('@bob Ask @bob@other.example')
  expect(toWire('Ask @bob', ['bob@other.example'], 'social.example')).toBe('@bob@other.example Ask @bob')
})

test('a link counts as the server says, a handle without its domain, an emoji as one', () => {
  expect(lengthOf('https://example.org/very/long/indeed', 23)).toBe(23)
  expect(lengthOf('@bob@other.example hi', 23)).toBe('@bob hi'.length)
  expect(lengthOf('👩‍👩‍👧', 23)).toBe(1)
})

test('markup, shortened addresses and dressed-up handles say the same; other words do not', () => {
  const shown = '<p><span class="h-card"><a href="https://social.example/@bob" class="u-url mention">@<span>bob</span></a></span> see '
    + '<a href="https://example.org/a/b"><span class="invisible">https://</span><span class="ellipsis">example.org/a</span><span class="invisible">/b</span></a>: <em>yes</em>.</p>'
  expect(saysSame({ content: shown }, '@bob@social.example see https://example.org/a/b: *yes*.')).toBe(true)
  expect(saysSame({ content: shown }, '@bob see https://example.org/a/c: yes.')).toBe(false)
  expect(saysSame({ content: '<p>👍</p>' }, '👎')).toBe(false)
})
