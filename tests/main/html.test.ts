import { expect, test } from 'vitest'
import { toPlain } from '../../main/html.ts'
import { fc } from '../property.ts'

const said = (html: string) => {
  const { text, marks } = toPlain(html, { base: 'https://blog.example/post/' })
  return [text, ...marks.map(({ kind, from, to, target }) => `${kind} ${text.slice(from, to)}${target && ` → ${target}`}`)]
}

test.each<[string, string, string[]]>([
  ['paragraphs and line breaks', '<p>One</p><p>Two<br>Three<br />Four</p>', ['One\n\nTwo\nThree\nFour']],
  ['white space as a browser shows it', '<p>  a\n  b  </p>\n\n <p> c</p> ', ['a b\n\nc']],
  ['words side by side stay apart or together as written', 'a<b>b</b>c <i>d</i>e', ['abc de', 'strong b', 'emphasis d']],
  ['links, relative ones too', '<a href="https://x.example/">there</a> <a href="../b">up</a>', ['there up', 'link there → https://x.example/', 'link up → https://blog.example/b']],
  ['addresses that run something are only words', '<a href="javascript:alert(1)">click</a> <a href="data:text/html,x">or this</a>', ['click or this']],
  ['a shortened address as its writer saw it', '<a href="https://long.example/a/very/long/path"><span class="invisible">https://</span><span class="ellipsis">long.example/a/very</span><span class="invisible">/long/path</span></a>', ['long.example/a/very…', 'link long.example/a/very… → https://long.example/a/very/long/path']],
  ['lists', '<ul><li>one</li><li>two</li></ul><ol><li>first</li><li>second</li></ol>', ['• one\n• two\n\n1. first\n2. second', 'item • one', 'item • two', 'item 1. first', 'item 2. second']],
  ['quotes and code', '<blockquote><p>said</p></blockquote><p>so <code>x = 1</code></p><pre>a\n  b\n\nc</pre>', ['said\n\nso x = 1\n\na\n  b\n\nc', 'quote said', 'code x = 1', 'code a\n  b\n\nc']],
  ['scripts, styles, frames and comments leave nothing', 'a<script>alert(1)</script><style>p{}</style><!-- c --><iframe src="https://x.example">f</iframe>b', ['ab']],
  ['markup cut off in the middle', '<p>half <a href="https://x.exam', ['half']],
  ['entities once, never twice', '&lt;b&gt; &amp;amp; &#128075;', ['<b> &amp; 👋']],
  ['a picture as its words', 'hi <img src="x" alt=":blobcat:"> there', ['hi :blobcat: there']],
  ['a mark without words', '<strong></strong><a href="https://x.example"> </a>a', ['a']],
  ['marks that lie in one another', '<strong>a <em>b</em></strong>', ['a b', 'strong a b', 'emphasis b']],
  ['plain text', 'just words', ['just words']],
  ['nothing', '', ['']],
])('%s', (_, html, expected) => {
  expect(said(html)).toEqual(expected)
})

test('a mention and a hashtag are what their network says they are', () => {
  const { text, marks } = toPlain('<p><a href="https://a.example/@ana" class="u-url mention">@<span>ana</span></a> see <a href="https://a.example/tags/x" class="mention hashtag" rel="tag">#<span>x</span></a></p>', {
    anchor: ({ href, classes, text: shown }) => classes.includes('hashtag') ? { kind: 'tag', target: shown.slice(1) } : classes.includes('mention') ? { kind: 'mention', target: href } : null,
  })
  expect(text).toBe('@ana see #x')
  expect(marks).toEqual([{ kind: 'mention', target: 'https://a.example/@ana', from: 0, to: 4 }, { kind: 'tag', target: 'x', from: 9, to: 11 }])
})

test('nested as deep as anybody likes', () => {
  expect(toPlain(`${'<div>'.repeat(30_000)}words${'</div>'.repeat(30_000)}`).text).toBe('words')
  expect(toPlain('<b>'.repeat(20_000) + 'words').text).toBe('words')
})

test('formatting left open with ever other attributes costs no more than other markup', () => {
  const open = Array.from({ length: 600 }, (_, index) => `<b ${Array.from({ length: 20 }, (_each, at) => `a${String(at)}-${String(index)}`).join(' ')} b=">">`).join('')
  const { text } = toPlain(`<p>${open}</p>${'<p>x</p>'.repeat(20_000)}`)
  expect(text.startsWith('x\n\nx')).toBe(true)
})

test.each<[string, string, string[]]>([
  ['a sign of markup in an attribute stays one', '<b title="a > b" data-x=\'>\'>word</b> <i a=b">c</i>', ['word c', 'strong word', 'emphasis c']],
  ['what is hidden stays hidden', 'a <b hidden>b</b><i class="x invisible">c</i> d', ['a d']],
  ['a font ends a drawing, as in a browser', '<svg><font color="red">a</font></svg><svg><font>b</font></svg>', ['a']],
])('formatting: %s', (_, html, expected) => expect(said(html)).toEqual(expected))

test('longer than anything honest is cut, and its marks lie inside', () => {
  const { text, marks } = toPlain('<b>word</b> '.repeat(60_000))
  expect(text.length).toBeLessThanOrEqual(100_000)
  expect(marks.length).toBeLessThanOrEqual(2000)
  for (const { from, to } of marks) expect(from < to && to <= text.length).toBe(true)
})

test('whatever the markup: no throw, no markup left standing as an element, every mark inside the text', () => {
  const piece = fc.oneof(fc.constantFrom('<p>', '</p>', '<a href="https://x.example">', '</a>', '<b', '>', '<li>', '<pre>', '</pre>', '<br>', '<svg><a>', '<table><td>', '&', '&#x', '\n', ' '), fc.string({ unit: 'binary', maxLength: 12 }))
  fc.assert(fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
    const { text, marks } = toPlain(pieces.join(''))
    for (const { from, to } of marks) expect(0 <= from && from < to && to <= text.length).toBe(true)
    expect(toPlain(pieces.join(''))).toEqual({ text, marks })
  }))
})
