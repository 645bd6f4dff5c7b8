/** The catalogue as the house tests read it: its texts, what they take, and every place in the renderer that says one of them. */
import { readdirSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { parse, TYPE } from '@formatjs/icu-messageformat-parser'
import type { MessageFormatElement } from '@formatjs/icu-messageformat-parser'
import ts from 'typescript'

export const root = join(import.meta.dirname, '../..')
const folder = join(root, 'renderer/words/catalogue')
const read = (file: string): Record<string, string> => JSON.parse(readFileSync(file, 'utf8')) as Record<string, string>

/** By code: the texts of each language, as they stand in its file. */
export const catalogues: ReadonlyMap<string, Record<string, string>> =
  new Map(readdirSync(folder).filter((name) => name.endsWith('.json')).map((name) => [name.replace('.json', ''), read(join(folder, name))]))
export const english = catalogues.get('en') ?? {}
/** As written, keys in order. */
export const writtenOf = (code: string): string => readFileSync(join(folder, `${code}.json`), 'utf8')

export interface Takes {
  readonly names: ReadonlySet<string>
  readonly tags: ReadonlySet<string>
  /** The plural categories it tells apart, without exact numbers. */
  readonly plurals: ReadonlySet<string>
}

/** What a text takes; throws where it is no message. */
export function takesOf(text: string): Takes {
  const names = new Set<string>()
  const tags = new Set<string>()
  const plurals = new Set<string>()
  const walk = (elements: readonly MessageFormatElement[]): void => {
    for (const element of elements) {
      if (element.type === TYPE.literal || element.type === TYPE.pound) continue
      if (element.type === TYPE.tag) {
        tags.add(element.value)
        walk(element.children)
        continue
      }
      names.add(element.value)
      if (element.type !== TYPE.plural && element.type !== TYPE.select) continue
      for (const [name, { value }] of Object.entries(element.options)) {
        if (element.type === TYPE.plural && !name.startsWith('=')) plurals.add(name)
        walk(value)
      }
    }
  }
  walk(parse(text, { requiresOtherClause: true }))
  return { names, tags, plurals }
}

/** One call to the catalogue. */
export interface Call {
  readonly where: string
  /** Every key it may say; null where that cannot be known. */
  readonly keys: readonly string[] | null
  /** The names of the values it gives. */
  readonly gives: readonly string[]
}

const speaking: ReadonlySet<string> = new Set(['say', 'sayParts', 'sayRich'])
/** They hand a key on. */
const hands: readonly string[] = ['renderer/words/say.ts', 'renderer/ui/say-rich.ts', 'renderer/words/card.ts']

const keysIn = (type: ts.Type): readonly string[] | null => {
  if (type.isStringLiteral()) return [type.value]
  if (!type.isUnion()) return null
  const parts = type.types.map(keysIn)
  return parts.some((part) => part === null) ? null : parts.flatMap((part) => part ?? [])
}

/** The renderer as TypeScript sees it. */
export function rendererProgram(): ts.Program {
  const file = join(root, 'renderer/tsconfig.json')
  const config = ts.parseJsonConfigFileContent(ts.readConfigFile(file, (path) => ts.sys.readFile(path)).config, ts.sys, join(root, 'renderer'))
  return ts.createProgram(config.fileNames, { ...config.options, incremental: false, noEmit: true })
}

const nameIn = (file: ts.SourceFile): string => relative(root, file.fileName).replaceAll('\\', '/')
export const sourcesOf = (program: ts.Program): readonly ts.SourceFile[] => program.getSourceFiles().filter((file) => /^renderer\/.*\.tsx?$/.test(nameIn(file)))
export const placeOf = (file: ts.SourceFile, node: ts.Node): string => `${nameIn(file)}:${file.getLineAndCharacterOfPosition(node.getStart(file)).line + 1}`

/** Every call to the catalogue in the renderer. */
export function callsIn(program: ts.Program): readonly Call[] {
  const checker = program.getTypeChecker()
  const calls: Call[] = []
  for (const file of sourcesOf(program)) {
    if (hands.includes(nameIn(file))) continue
    const visit = (node: ts.Node): void => {
      if (ts.isCallExpression(node) && ts.isIdentifier(node.expression) && speaking.has(node.expression.text) && isOurs(checker, node.expression)) {
        const [key, values] = node.arguments
        calls.push({
          where: placeOf(file, node), keys: key ? keysIn(checker.getTypeAtLocation(key)) : null,
          gives: values ? checker.getTypeAtLocation(values).getProperties().map(({ name }) => name).sort() : [],
        })
      }
      ts.forEachChild(node, visit)
    }
    visit(file)
  }
  return calls
}

/** Others may say something too. */
function isOurs(checker: ts.TypeChecker, name: ts.Identifier): boolean {
  const symbol = checker.getSymbolAtLocation(name)
  const declared = symbol && (symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol).declarations?.[0]
  return declared !== undefined && hands.includes(nameIn(declared.getSourceFile()))
}
