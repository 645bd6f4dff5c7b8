/** The rules of the house that lint cannot see. */
import { execFileSync } from 'node:child_process'
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { basename, join } from 'node:path'
import { expect, test } from 'vitest'
import { connectors } from '../../main/connectors/index.ts'

const root = join(import.meta.dirname, '../..')
const files = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard'], { cwd: root, encoding: 'utf8' }).split('\n').filter(Boolean)
const sources = files.filter((file) => /^(?:main|renderer|preload)\/.*\.(?:ts|tsx)$/.test(file))
const read = (file: string): string => readFileSync(join(root, file), 'utf8')
const lines = (file: string): number => read(file).split('\n').length - 1

const connectorFolders = readdirSync(join(root, 'main/connectors')).filter((name) => statSync(join(root, 'main/connectors', name)).isDirectory())

test('every connector folder is in the list, and the list names no other', () => {
  expect(connectors.map(({ info }) => info.network).sort()).toEqual([...connectorFolders].sort())
})

test('a connector has a card, a wire, a map and a binding', () => {
  for (const name of connectorFolders) {
    const inside = readdirSync(join(root, 'main/connectors', name))
    expect(inside, name).toEqual(expect.arrayContaining(['info.ts', 'api.ts', 'map.ts', 'index.ts']))
  }
})

test('no code outside a connector knows a network by name', () => {
  const names = /bluesky|mastodon|wordpress|\btwitter\b|linkedin|facebook|atproto/i
  const outside = sources.filter((file) => !file.startsWith('main/connectors/'))
  expect(outside.filter((file) => names.test(read(file)))).toEqual([])
})

test('files stay small: the median under 80 lines, none above 300', () => {
  const sizes = sources.map((file) => [lines(file), file] as const).sort(([a], [b]) => a - b)
  expect(sizes.filter(([size]) => size > 300)).toEqual([])
  expect(sizes[Math.floor(sizes.length / 2)]?.[0]).toBeLessThan(80)
})

test('folders are named after what they are, not after what is left over', () => {
  const lazy = /\/(?:src|utils|helpers|common|services|types|constants)\//
  expect(files.filter((file) => lazy.test(`/${file}`))).toEqual([])
})

test('files are in kebab-case, or PascalCase where they are one component', () => {
  const good = /^(?:[a-z0-9]+(?:-[a-z0-9]+)*|[A-Z][A-Za-z0-9]*)$/
  expect(sources.map((file) => basename(file).replace(/(?:\.d)?\.tsx?$/, '').replace(/\.module$/, '')).filter((name) => !good.test(name))).toEqual([])
  expect(sources.filter((file) => /\/[A-Z][^/]*\.ts$/.test(file))).toEqual([])
})

test('the border stays one short file', () => {
  expect(lines('preload/bridge.ts')).toBeLessThan(100)
})

test('top level holds what the design names and what every public repository has', () => {
  const top = new Set(files.map((file) => file.split('/')[0]))
  const known = ['main', 'renderer', 'preload', 'tests', 'build', 'docs', '.ci', '.github', 'package.json', 'package-lock.json',
    'electron.vite.config.ts', 'vitest.config.ts', 'playwright.config.ts', 'eslint.config.js', 'tsconfig.json', 'tsconfig.base.json',
    '.gitignore', '.gitattributes', '.editorconfig', '.nvmrc', '.npmrc', 'README.md', 'CONTRIBUTING.md', 'CHANGELOG.md', 'LICENSE', 'SECURITY.md']
  expect([...top].filter((name) => name !== undefined && !known.includes(name))).toEqual([])
})

test('nothing in the repository names a registry host or a folder of a developer\'s machine', () => {
  const hosts = /registry\.npmjs|deb\.debian\.org|"resolved":|\/work\/main|\/tmp\/w\//
  const texts = files.filter((file) => !/\.(?:png|woff2?|ico|icns)$/.test(file) && file !== 'tests/house/house.test.ts')
  expect(texts.filter((file) => hosts.test(read(file)))).toEqual([])
})
