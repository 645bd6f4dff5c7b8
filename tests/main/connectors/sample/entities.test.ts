import { expect, test } from 'vitest'
import { entitiesOf } from '../../../../main/connectors/sample/entities.ts'

const known = new Map([['nora.studio', 'nora'], ['femi.draws', 'femi']])
const found = (text: string): unknown[] => entitiesOf(text, (handle) => known.get(handle)).map(({ kind, from, to, value }) => [kind, text.slice(from, to), value])

test.each<[string, string, unknown[]]>([
  ['a handle at the end of a sentence', 'Ask @nora.studio.', [['mention', '@nora.studio', 'nora']]],
  ['a handle in capitals', 'Ask @Nora.Studio!', [['mention', '@Nora.Studio', 'nora']]],
  ['a handle nobody has', 'Ask @nora.studios', []],
  ['an e-mail address names nobody', 'Write to hello@nora.studio', []],
  ['a handle before a comma of another script', '@nora.studio، مرحباً', [['mention', '@nora.studio', 'nora']]],
  ['an address ends before its sentence does', 'See https://a.example/b?c=d#e. Good', [['link', 'https://a.example/b?c=d#e', 'https://a.example/b?c=d#e']]],
  ['an address in brackets', '(https://a.example/b)', [['link', 'https://a.example/b', 'https://a.example/b']]],
  ['an address ends before a full-width stop', '见 https://a.example/b。', [['link', 'https://a.example/b', 'https://a.example/b']]],
  ['a handle inside an address is part of it', 'https://a.example/@nora.studio', [['link', 'https://a.example/@nora.studio', 'https://a.example/@nora.studio']]],
  ['other kinds of address stay text', 'javascript:alert(1) file:///etc mailto:a@b.example', []],
  ['tags in any script, numbers alone are none', '#letterpress #活版 #1127', [['tag', '#letterpress', 'letterpress'], ['tag', '#活版', '活版']]],
  ['an order number with letters is a tag', '🖨️ @femi.draws #a1', [['mention', '@femi.draws', 'femi'], ['tag', '#a1', 'a1']]],
])('%s', (_name, text, expected) => {
  expect(found(text)).toEqual(expected)
})
