import { expect, test } from 'vitest'
import { saysSame, toWire } from '../../../../main/connectors/wordpress/words.ts'

const comment = (rendered: string, raw: string | null = null) => ({ content: { rendered, raw } })

test('words stay words: signs of markup go out escaped', () => {
  expect(toWire('a <b> & "c" &amp; d')).toBe('a &lt;b&gt; &amp; "c" &amp;amp; d')
})

test.each([
  ['quotes made round', '<p>Only &#8220;once&#8221; &#8212; it&#8217;s true&#8230;</p>', null, 'Only "once" -- it\'s true...', true],
  ['a smiley made a picture', '<p>Fine 🙂</p>', null, 'Fine :)', true],
  ['pictures alone', '<p>🙂</p>', null, '😡', false],
  ['a smiley where what was typed is shown', '<p>Fine 🙂</p>', 'Fine :)', 'Fine :)', true],
  ['an address', '<p><a href="https://example.org/?a=1&#038;b=2" rel="nofollow ugc">https://example.org/?a=1&#038;b=2</a></p>', null, 'https://example.org/?a=1&b=2', true],
  ['what was typed, escaped', '<p>a &lt;b&gt;</p>', 'a &lt;b&gt;', 'a <b>', true],
  ['other words', '<p>Yes</p>', null, 'No', false],
  ['more words', '<p>Yes, and no</p>', 'Yes, and no', 'Yes', false],
  ['signs alone', '<p>!!!</p>', null, '???', false],
  ['signs alone, the same', '<p>!!!</p>', null, '!!!', true],
])('%s', (_, rendered, raw, words, isSame) => expect(saysSame(comment(rendered, raw), words)).toBe(isSame))
