/** Markdown as elements of the page. Nothing in it becomes markup of another kind: HTML stands as it was typed, no picture is loaded. */
import { createContext, useContext, useMemo } from 'react'
import type { ReactNode } from 'react'
import { fromMarkdown } from 'mdast-util-from-markdown'
import { gfmAutolinkLiteralFromMarkdown } from 'mdast-util-gfm-autolink-literal'
import { gfmAutolinkLiteral } from 'micromark-extension-gfm-autolink-literal'
import { ExternalLink } from '../ui/ExternalLink.tsx'
import { inWrittenOrder } from '../ui/plain-text.ts'
import { webAddress } from '../ui/web-address.ts'

type Root = ReturnType<typeof fromMarkdown>
type Piece = Root['children'][number]

/** Definitions are left as they stand, for they would take words away from the page. */
const asTyped = { disable: { null: ['htmlFlow', 'htmlText', 'definition'] } }
const reading = { extensions: [gfmAutolinkLiteral(), asTyped], mdastExtensions: [gfmAutolinkLiteralFromMarkdown()] }

const longest = 20_000
const deepest = 12
/** The reader's work grows with the square of both of these. */
const mostMarks = 2000
const tooDeep = /^(?:[ \t]*(?:>|(?:[-+*]|\d{1,9}[.)])[ \t])){13}/m

const isModest = (text: string): boolean => text.length <= longest && !tooDeep.test(text) && (text.match(/[*_]+/g)?.length ?? 0) <= mostMarks

const depthOf = (root: Root): number => {
  let depth = 0
  for (let level: readonly Piece[] = root.children; level.length > 0; depth += 1) level = level.flatMap((piece): readonly Piece[] => 'children' in piece ? piece.children : [])
  return depth
}

/** Null for what no note is: it is shown as it was typed. */
const treeOf = (text: string): Root | null => {
  if (!isModest(text)) return null
  const root = fromMarkdown(text, reading)
  return depthOf(root) <= 2 * deepest ? root : null
}

/** A link holds no other: what would be one inside it is its words. */
const InLink = createContext(false)

const Link = ({ url, words, children }: { url: string; words: string; children: ReactNode }) => {
  const isInLink = useContext(InLink)
  // An address that begins with www is secure today; the reader still takes it for one that is not.
  const target = webAddress(url === `http://${words}` ? `https://${words}` : url)
  if (isInLink || !target) return children
  return <ExternalLink url={target.href}><bdi><InLink value>{children}</InLink></bdi></ExternalLink>
}

const Pieces = ({ of }: { of: readonly Piece[] }): ReactNode => of.map((piece, index) => <One key={index} piece={piece} />)

const One = ({ piece }: { piece: Piece }): ReactNode => {
  switch (piece.type) {
    case 'text': return inWrittenOrder(piece.value)
    case 'paragraph': return <p dir="auto"><Pieces of={piece.children} /></p>
    case 'heading': {
      // Below what the panel itself is headed with.
      const Tag = piece.depth === 1 ? 'h4' : piece.depth === 2 ? 'h5' : 'h6'
      return <Tag dir="auto"><Pieces of={piece.children} /></Tag>
    }
    case 'emphasis': return <em><Pieces of={piece.children} /></em>
    case 'strong': return <strong><Pieces of={piece.children} /></strong>
    case 'inlineCode': return <code>{inWrittenOrder(piece.value)}</code>
    case 'code': return <pre><code>{inWrittenOrder(piece.value)}</code></pre>
    case 'list': return piece.ordered ? <ol start={piece.start ?? 1}><Pieces of={piece.children} /></ol> : <ul><Pieces of={piece.children} /></ul>
    case 'listItem': return <li><Pieces of={piece.children} /></li>
    case 'blockquote': return <blockquote><Pieces of={piece.children} /></blockquote>
    case 'thematicBreak': return <hr />
    case 'break': return <br />
    case 'link': {
      const [first] = piece.children
      return <Link url={piece.url} words={first?.type === 'text' ? first.value : ''}><Pieces of={piece.children} /></Link>
    }
    case 'image': {
      const words = inWrittenOrder(piece.alt ?? '') || piece.url
      return <Link url={piece.url} words={words}>{words}</Link>
    }
    default: return 'value' in piece ? inWrittenOrder(piece.value) : 'children' in piece ? <Pieces of={piece.children} /> : null
  }
}

/** A note as it reads. What is far too long or too deep for one is shown as it was typed. */
export const Markdown = ({ text }: { text: string }) => {
  const root = useMemo(() => treeOf(text), [text])
  return root ? <Pieces of={root.children} /> : <p dir="auto">{inWrittenOrder(text)}</p>
}
