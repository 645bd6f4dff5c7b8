import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { Markdown } from '../../../renderer/people/Markdown.tsx'
import { fc } from '../../property.ts'

const drawn = (text: string): string => renderToStaticMarkup(createElement(Markdown, { text })).replaceAll(' dir="auto"', '')
const addresses = (text: string): readonly (string | undefined)[] => [...drawn(text).matchAll(/href="([^"]*)"/g)].map((match) => match[1])
const escaped = (text: string): string => renderToStaticMarkup(createElement('p', {}, text))

describe('a note as it reads', () => {
  it('has paragraphs, emphasis and code, and keeps the lines as they were typed', () => {
    expect(drawn('Met at *Codex*,\nin **spring**.\n\nRuns `make`.')).toBe('<p>Met at <em>Codex</em>,\nin <strong>spring</strong>.</p><p>Runs <code>make</code>.</p>')
    expect(drawn('```\n<b>1</b>\n  2\n```')).toBe('<pre><code>&lt;b&gt;1&lt;/b&gt;\n  2</code></pre>')
  })
  it('has lists, in lists too, and counts on from where it was told', () => {
    expect(drawn('- ink\n  - black\n- paper')).toBe('<ul><li><p>ink</p><ul><li><p>black</p></li></ul></li><li><p>paper</p></li></ul>')
    expect(drawn('3. c\n4. d')).toBe('<ol start="3"><li><p>c</p></li><li><p>d</p></li></ol>')
  })
  it('heads below the headings of the panel, however large the heading was meant', () => {
    expect(drawn('# Family\n\n## Work\n\n#### Else')).toBe('<h4>Family</h4><h5>Work</h5><h6>Else</h6>')
  })
  it('has quotes, lines and names of characters', () => {
    expect(drawn('> They said\n\n---\n\n&copy; AT&T')).toBe('<blockquote><p>They said</p></blockquote><hr/><p>© AT&amp;T</p>')
  })
  it('links addresses, also those only typed; one without its beginning is taken for a secure one', () => {
    expect(addresses('[Their press](https://press.example/a "x") and https://example.org/b. Also www.example.net and http://old.example/')).toEqual([
      'https://press.example/a', 'https://example.org/b', 'https://www.example.net/', 'http://old.example/'])
  })
  it('shows the description of a picture and loads none', () => {
    expect(drawn('![The press](https://example.org/p.png)')).toMatch(/^<p><a href="https:\/\/example\.org\/p\.png"[^>]*><bdi>The press<\/bdi><\/a><\/p>$/)
    expect(drawn('![](data:image/png;base64,AA)')).toBe('<p>data:image/png;base64,AA</p>')
  })
  it('makes no link inside a link: a picture in one is its description', () => {
    const both = drawn('[**![The press](https://example.org/p.png)** in print](https://example.org/a)')
    expect(both).toMatch(/^<p><a href="https:\/\/example\.org\/a"[^>]*><bdi><strong>The press<\/strong> in print<\/bdi><\/a><\/p>$/)
    expect(addresses('[![a](https://example.org/p.png)](javascript:x) ![b](https://example.org/b.png)')).toEqual(['https://example.org/p.png', 'https://example.org/b.png'])
  })
})

describe('a note somebody else may have made up', () => {
  it('makes no link of an address that runs something, leads into the machine or has a password', () => {
    for (const target of ['javascript:alert(1)', 'JaVaScRiPt:alert(1)', '&#106;avascript:alert(1)', 'data:text/html,x', 'vbscript:x', 'file:///etc/passwd', '//example.org', '/settings', 'mailto:a@example.org', 'https://me:secret@example.org/']) {
      expect(drawn(`[press](${target})`)).toBe('<p>press</p>')
      expect(addresses(`<${target}>`), target).toEqual([])
      expect(drawn(`![press](${target})`)).toBe('<p>press</p>')
    }
  })
  it('shows HTML as it was typed', () => {
    for (const html of ['<script>alert(1)</script>', '<img src=x onerror=alert(1)>', '<b>bold</b>', '<!-- hidden -->', '<iframe src="https://example.org">']) {
      expect(drawn(html).replace(/<a [^>]*><bdi>|<\/bdi><\/a>/g, '')).toBe(escaped(html))
      expect(drawn(`so ${html} then`).replace(/<a [^>]*><bdi>|<\/bdi><\/a>/g, '')).toBe(escaped(`so ${html} then`))
    }
  })
  it('hides no words in definitions, and turns no words around', () => {
    expect(drawn('[one]: https://example.org "two"').replace(/<a [^>]*><bdi>|<\/bdi><\/a>/g, '')).toBe(escaped('[one]: https://example.org "two"'))
    expect(drawn('a\u202Eb')).toBe('<p>ab</p>')
  })
  it('stands as it was typed where it nests too deep, or is too long to be read', () => {
    for (const text of ['>'.repeat(20_000), '> '.repeat(9000) + 'a', '- '.repeat(10_000) + 'a', '1. '.repeat(6000) + 'a', '*a_ '.repeat(5000), 'so *it* goes '.repeat(4000)]) expect(drawn(text)).toBe(escaped(text))
    const nested = Array.from({ length: 40 }, (_, depth) => `${'  '.repeat(depth)}- x`).join('\n')
    expect(drawn(nested)).toBe(escaped(nested))
    expect(drawn(`${'> '.repeat(8)}a`)).toContain('<blockquote><p>a</p></blockquote>')
  })
  it('is made of the elements of a note, whatever it says', () => {
    const bits = fc.constantFrom('*', '_', '`', '```\n', '[', '](', ')', '![', '<', '>', '- ', '1. ', '# ', '\n', '\n\n', '&lt;', '&#0;', '\\', 'javascript:x', 'https://a.example/', 'www.b.example', 'a@b.example', '<script>', ' ', 'word', '"', '    ', '---', '| a |', '\u0000')
    fc.assert(fc.property(fc.array(bits, { maxLength: 40 }), (some) => {
      const html = drawn(some.join(''))
      const tags = [...html.matchAll(/<\/?([a-z0-9]+)/g)].map((match) => match[1] ?? '')
      expect(tags.filter((tag) => !/^(?:p|h[4-6]|em|strong|code|pre|[ou]l|li|blockquote|hr|br|a|bdi)$/.test(tag))).toEqual([])
      for (const [, address] of html.matchAll(/href="([^"]*)"/g)) expect(address).toMatch(/^https?:\/\//)
    }))
  })
})
