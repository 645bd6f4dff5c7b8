/** HTML as networks send it, to plain text and marks: a real parser reads it, and nothing but words and known meanings survives. */
import { html as names, type DefaultTreeAdapterTypes } from 'parse5'
import type { Mark } from '#domain/message'
import { parseMarkup } from './markup.ts'

type Node = DefaultTreeAdapterTypes.ChildNode
type Element = DefaultTreeAdapterTypes.Element

/** A link as it was written. */
export interface Anchor {
  readonly href: string
  readonly classes: readonly string[]
  /** What it shows. */
  readonly text: string
}

export interface Meanings {
  /** What a link is besides a link: a mention or a hashtag. Null for an ordinary one. */
  readonly anchor?: (anchor: Anchor) => Pick<Mark, 'kind' | 'target'> | null
  /** What relative addresses are relative to. */
  readonly base?: string
}

export interface Plain {
  readonly text: string
  readonly marks: Mark[]
}

const mostCharacters = 100_000
const mostMarks = 2000
/** Deeper than any honest text is nested; what lies below is read without marks of its own. */
const mostDepth = 100

/** Elements whose contents are not words. */
const wordless: ReadonlySet<string> = new Set(['script', 'style', 'template', 'noscript', 'iframe', 'object', 'embed', 'svg', 'math',
  'head', 'title', 'textarea', 'select', 'button', 'audio', 'video', 'canvas'])
const blocks: ReadonlySet<string> = new Set(['address', 'article', 'aside', 'blockquote', 'dd', 'div', 'dl', 'dt', 'figcaption', 'figure', 'footer',
  'form', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'header', 'hr', 'main', 'nav', 'ol', 'p', 'pre', 'section', 'table', 'ul'])
const lines: ReadonlySet<string> = new Set(['li', 'tr'])
const kinds: Readonly<Record<string, Mark['kind']>> = {
  b: 'strong', strong: 'strong', i: 'emphasis', em: 'emphasis', cite: 'emphasis', code: 'code', kbd: 'code', samp: 'code', pre: 'code', blockquote: 'quote', li: 'item',
}

/** Plain text and its marks, in the order of the text. Never throws; what is too long is cut. */
export const toPlain = (markup: string, { anchor = () => null, base }: Meanings = {}): Plain => {
  const writer = createWriter()
  const walk = (nodes: readonly Node[], depth: number, isPre: boolean, item: () => string): void => {
    for (const node of nodes) {
      if (node.nodeName === '#text') writer.write((node as DefaultTreeAdapterTypes.TextNode).value, isPre)
      else if ('tagName' in node) element(node, depth, isPre, item)
    }
  }
  const element = (node: Element, depth: number, isPre: boolean, item: () => string): void => {
    const name = node.tagName
    if (wordless.has(name) || isHidden(node)) return
    if (name === 'br') {
      writer.line()
      return
    }
    if (name === 'img') {
      writer.write(attribute(node, 'alt'), false)
      return
    }
    const isBlock = blocks.has(name)
    if (isBlock) writer.paragraph()
    if (lines.has(name)) writer.row()
    if (name === 'td' || name === 'th') writer.write(' ', false)
    const inner = (): void => {
      if (name === 'li') writer.write(`${item()} `, true)
      const order = name === 'ol' ? counter() : bullet
      // A stack that overflows is a crash: below this depth only words are taken.
      if (depth < mostDepth) walk(node.childNodes, depth + 1, isPre || name === 'pre', name === 'ol' || name === 'ul' ? order : item)
      else writer.write(wordsOf(node), isPre)
      if (hasClass(node, 'ellipsis')) writer.write('…', true)
    }
    const kind = kinds[name]
    if (name === 'a') writer.anchor(inner, (text) => meaningOf(node, text))
    else if (kind && depth < mostDepth) writer.mark(kind, inner)
    else inner()
    if (isBlock) writer.paragraph()
    if (lines.has(name)) writer.row()
  }
  const meaningOf = (node: Element, text: string): Pick<Mark, 'kind' | 'target'> | null => {
    const href = webAddress(attribute(node, 'href'), base)
    return anchor({ href: href ?? '', classes: classesOf(node), text }) ?? (href === null ? null : { kind: 'link', target: href })
  }
  walk(parseMarkup(markup.slice(0, mostCharacters * 4)), 0, false, bullet)
  return writer.end()
}

const bullet = (): string => '•'
const counter = (): (() => string) => {
  let at = 0
  return () => `${++at}.`
}
const attribute = (node: Element, name: string): string => node.attrs.find((each) => each.name === name)?.value ?? ''
const classesOf = (node: Element): string[] => attribute(node, 'class').split(/\s+/u).filter(Boolean)
const hasClass = (node: Element, name: string): boolean => classesOf(node).includes(name)
/** A microformat of the fediverse: the scheme and the tail of an address, there for machines. */
const isHidden = (node: Element): boolean => node.attrs.some(({ name }) => name === 'hidden') || (node.namespaceURI === names.NS.HTML && hasClass(node, 'invisible'))

/** All words of a subtree, without recursion. */
const wordsOf = (root: Element): string => {
  let text = ''
  const todo: Node[] = [...root.childNodes].reverse()
  for (let node = todo.pop(); node !== undefined && text.length < mostCharacters; node = todo.pop()) {
    if (node.nodeName === '#text') text += (node as DefaultTreeAdapterTypes.TextNode).value
    else if ('tagName' in node && !wordless.has(node.tagName)) for (let at = node.childNodes.length - 1; at >= 0; at -= 1) todo.push(node.childNodes[at] as Node)
  }
  return text
}

/** An http(s) address in its full form, or null. */
const webAddress = (href: string, base: string | undefined): string | null => {
  if (href === '' || !URL.canParse(href, base)) return null
  const url = new URL(href, base)
  return (url.protocol === 'https:' || url.protocol === 'http:') && url.href.length <= 8000 ? url.href : null
}

/** Collects words with the white space a reader sees, and where marks begin and end in them. */
const createWriter = () => {
  let text = ''
  /** Line breaks and spaces owed before the next word. */
  let breaks = 0
  let isSpaced = false
  const marks: Mark[] = []
  const beginning: { from: number }[] = []

  const put = (words: string): void => {
    if (words === '' || text.length >= mostCharacters) return
    if (text !== '') text += breaks > 0 ? '\n'.repeat(breaks) : isSpaced ? ' ' : ''
    breaks = 0
    isSpaced = false
    for (const one of beginning.splice(0)) one.from = text.length
    text = (text + words).slice(0, mostCharacters)
  }
  const within = (inner: () => void): { from: number; to: number } => {
    const range = { from: -1 }
    beginning.push(range)
    inner()
    const waits = beginning.indexOf(range)
    if (waits >= 0) beginning.splice(waits, 1)
    return { from: range.from < 0 ? text.length : range.from, to: text.length }
  }
  const add = (mark: Mark): void => {
    if (mark.from < mark.to && marks.length < mostMarks) marks.push(mark)
  }
  return {
    write(words: string, isPre: boolean): void {
      if (isPre) {
        const [first = '', ...rest] = words.replace(/\r\n?/gu, '\n').split('\n')
        put(first)
        for (const line of rest) {
          breaks += 1
          put(line)
        }
        return
      }
      const parts = words.split(/[ \t\n\f\r]+/u)
      for (const [at, part] of parts.entries()) {
        if (at > 0) isSpaced = true
        put(part)
      }
    },
    line(): void {
      breaks = Math.min(2, breaks + 1)
      isSpaced = false
    },
    /** On a line of its own. */
    row(): void {
      if (text !== '') breaks = Math.max(1, breaks)
      isSpaced = false
    },
    paragraph(): void {
      if (text !== '') breaks = 2
      isSpaced = false
    },
    mark(kind: Mark['kind'], inner: () => void): void {
      add({ kind, ...within(inner), target: '' })
    },
    anchor(inner: () => void, meaningOf: (text: string) => Pick<Mark, 'kind' | 'target'> | null): void {
      const range = within(inner)
      const meaning = meaningOf(text.slice(range.from, range.to))
      if (meaning) add({ ...meaning, ...range })
    },
    end: (): Plain => ({ text, marks: marks.sort((a, b) => a.from - b.from || b.to - a.to) }),
  }
}
