/** Reads HTML with parse5, in a time that grows with its length, whatever it holds. */
import { defaultTreeAdapter, Parser, type DefaultTreeAdapterMap, type DefaultTreeAdapterTypes, type Token } from 'parse5'

/** https://html.spec.whatwg.org/#formatting: what is left open is opened again in every paragraph that follows, at most three of a kind. */
const formatting: ReadonlySet<string> = new Set(['b', 'big', 'code', 'em', 'font', 'i', 'nobr', 's', 'small', 'strike', 'strong', 'tt', 'u'])
/** With one of these a `font` ends a drawing. */
const ofFont: ReadonlySet<string> = new Set(['color', 'face', 'size'])

const isHiding = ({ name, value }: Token.Attribute): boolean => name === 'hidden' || (name === 'class' && value.split(/\s+/u).includes('invisible'))

/** Elements that differ in an attribute are of two kinds: some kilobytes would cost a minute and a gigabyte. So only what has a meaning here stays. */
const kept = ({ tagName, attrs }: Token.TagToken): Token.Attribute[] => [
  ...attrs.some(isHiding) ? [{ name: 'hidden', value: '' }] : [],
  ...tagName === 'font' && attrs.some(({ name }) => ofFont.has(name)) ? [{ name: 'color', value: '' }] : [],
]

class PlainParser extends Parser<DefaultTreeAdapterMap> {
  override onStartTag(token: Token.TagToken): void {
    if (formatting.has(token.tagName)) token.attrs = kept(token)
    super.onStartTag(token)
  }
}

/** What the markup becomes inside a page. Formatting elements come without attributes, but for `hidden`. */
export const parseMarkup = (markup: string): DefaultTreeAdapterTypes.ChildNode[] => {
  const parser = PlainParser.getFragmentParser<DefaultTreeAdapterMap>(null, { treeAdapter: defaultTreeAdapter })
  parser.tokenizer.write(markup, true)
  return parser.getFragment().childNodes
}
