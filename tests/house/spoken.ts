/** Words for people that stand in the code of the renderer, where another language cannot say them. */
import ts from 'typescript'
import { placeOf, sourcesOf } from './catalogue.ts'

/** Not for people: what other people's words are compared with, names of rows and tables, and what is wrong with a connector's batch. */
const machines: readonly string[] = ['renderer/rules/', 'renderer/store/search/', 'renderer/store/versions.ts', 'renderer/store/about.ts', 'renderer/store/place.ts',
  'renderer/store/worker-address.ts', 'renderer/store/write/check.ts', 'renderer/store/write/recents.ts', 'renderer/sync/journal.ts']

/** Attributes that people read or hear. */
const heard: ReadonlySet<string> = new Set(['aria-label', 'aria-description', 'aria-roledescription', 'aria-valuetext', 'title', 'placeholder', 'label', 'hint', 'alt', 'what'])
/** Attributes nobody reads, whatever is in them. */
const unread: ReadonlySet<string> = new Set(['className', 'd', 'key', 'id', 'aria-labelledby', 'aria-describedby', 'style', 'allow'])

const hasLetters = (text: string): boolean => /\p{L}/u.test(text)
/** Two words, one after the other, as a sentence has them and a name does not. */
const isSentence = (text: string): boolean => /\p{L}[’'”,:;.!?]*\s+[“(]?(?:\p{L}|~)/u.test(text)

const attributeOf = (node: ts.Node): string | null => {
  for (let at = node.parent; !ts.isSourceFile(at) && !ts.isBlock(at); at = at.parent) {
    if (ts.isJsxAttribute(at)) return at.name.getText()
    if (ts.isJsxElement(at) || ts.isJsxFragment(at) || ts.isFunctionLike(at) || ts.isCallExpression(at)) return null
  }
  return null
}

/** Said to whoever mends Kith, or to a machine. */
const isForMachines = (node: ts.Node): boolean => {
  for (let at = node.parent; !ts.isSourceFile(at); at = at.parent) {
    if (ts.isImportDeclaration(at) || ts.isExportDeclaration(at) || ts.isTypeNode(at)) return true
    if (ts.isNewExpression(at) && at.expression.getText() === 'Error') return true
    if (ts.isPropertyAssignment(at) && at.name.getText() === 'key' || ts.isVariableDeclaration(at) && at.name.getText() === 'style') return true
    if (ts.isCallExpression(at) && /(?:querySelector(?:All)?|matches|closest|test|stores|replace)$/.test(at.expression.getText())) return true
  }
  return false
}

/** Without the markup of the exported page. */
const textOf = (node: ts.Node): string | null => {
  if (ts.isStringLiteralLike(node)) return node.text
  return ts.isTemplateExpression(node) ? `${node.head.text}~${node.templateSpans.map(({ literal }) => literal.text).join('~')}`.replace(/<[^<>]*>/g, '') : null
}

/** A name of Kith's own, the same in every language. */
const isName = (text: string): boolean => text === 'Kith' || text === 'kith.jsonl'
const isCompared = (node: ts.Node): boolean => ts.isBinaryExpression(node.parent) && /^[!=]==$/.test(node.parent.operatorToken.getText())

const offends = (node: ts.Node): boolean => {
  if (ts.isJsxText(node)) return hasLetters(node.text) && !isName(node.text)
  const text = textOf(node)
  if (text === null || isName(text) || isCompared(node) || isForMachines(node)) return false
  const attribute = attributeOf(node)
  if (attribute !== null) return heard.has(attribute) ? hasLetters(text.replaceAll('~', '')) : !unread.has(attribute) && isSentence(text)
  return isSentence(text)
}

/** Where they stand. */
export const spokenIn = (program: ts.Program): readonly string[] => sourcesOf(program).flatMap((file) => {
  const found: string[] = []
  const visit = (node: ts.Node): void => {
    if (offends(node)) found.push(`${placeOf(file, node)} ${node.getText(file).trim().slice(0, 100)}`)
    else ts.forEachChild(node, visit)
  }
  visit(file)
  return found.filter((where) => !machines.some((place) => where.startsWith(place)))
})
