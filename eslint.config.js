/** The house rules a machine enforces: who may import whom (docs/architecture.md §3), no cycles, no long files. */
import { createTypeScriptImportResolver } from 'eslint-import-resolver-typescript'
import { importX } from 'eslint-plugin-import-x'
import reactHooks from 'eslint-plugin-react-hooks'
import tseslint from 'typescript-eslint'

const features = ['inbox', 'conversation', 'composer', 'people', 'followers', 'search', 'practice', 'accounts', 'settings', 'outbox', 'quit', 'backup', 'palette']
const connectors = ['bluesky', 'mastodon', 'wordpress', 'sample']

/** One row: files here may not import from there, and what to do instead. */
const zone = (target, from, message, except = []) => ({ target: `./${target}`, from: `./${from}`, except, message })

/** What is said, in the language that is spoken: open to whoever speaks. */
const catalogue = ['./words/say.ts', './words/language.ts']

const zones = [
  zone('preload/domain', '.', 'Domain nouns import only each other and types from preload/schema.', ['./preload/domain', './preload/schema', './node_modules']),
  zone('preload/schema', '.', 'Schemas import only each other and the schema library.', ['./preload/schema', './node_modules']),
  zone('preload', 'main', 'The border knows neither side. Put what crosses into preload/schema.'),
  zone('preload', 'renderer', 'The border knows neither side. Put what crosses into preload/schema.'),
  zone('main', 'renderer', 'Main and renderer meet at preload/bridge.ts only.'),
  zone('renderer', 'main', 'Main and renderer meet at preload/bridge.ts only.'),
  ...connectors.map((name) => zone(`main/connectors/${name}`, 'main', 'A connector imports connector.ts, parse-credential.ts, preview.ts, http.ts, failed.ts, html.ts, typed-address.ts, the domain and its own SDK; pass anything else in.',
    ['./connectors/connector.ts', './connectors/parse-credential.ts', './connectors/preview.ts', './http.ts', './failed.ts', './html.ts', './typed-address.ts', `./connectors/${name}`])),
  zone('main/sync', 'main', 'The engine knows connector.ts and failures, never a named connector or a host.', ['./connectors/connector.ts', './failed.ts', './sync']),
  zone('main/electron', 'main/chromium', 'Hosts do not import each other; share through main/.'),
  zone('main/chromium', 'main/electron', 'Hosts do not import each other; share through main/.'),
  ...['core.ts', 'vault.ts', 'http.ts', 'host.ts'].flatMap((file) => ['electron', 'chromium'].map((host) =>
    zone(`main/${file}`, `main/${host}`, 'Only a host folder knows its host. Add to main/host.ts what is missing.'))),
  zone('renderer/rules', 'renderer', 'Rules are pure: domain in, answers out. Pass what they need as arguments.', ['./rules']),
  zone('renderer/rules', 'preload', 'Rules import the domain only.', ['./domain']),
  zone('renderer/store', 'renderer', 'The store knows rules and domain, and the catalogue. Features call it, never the other way round.', ['./store', './rules', ...catalogue]),
  zone('renderer/store', 'preload/bridge.ts', 'The store never talks to main. Use renderer/sync or a feature\'s actions.ts.'),
  zone('renderer/sync', 'renderer', 'renderer/sync joins store and bridge; it knows no feature.', ['./sync', './store', './bridge.ts']),
  ...features.map((name) => zone(`renderer/${name}`, 'renderer', 'A feature imports store, sync, rules, words, ui, commands and itself. Two features meet in App.tsx.',
    [`./${name}`, './store', './sync', './rules', './words', './ui', './commands', './bridge.ts'])),
  zone('renderer/commands', 'renderer', 'commands/ knows keys and who answers to them, and no feature.', ['./commands', './store', './ui', ...catalogue]),
  zone('renderer/words', 'renderer', 'words/ phrases the domain for people and knows nothing else. Pass what it needs as arguments.', ['./words']),
  zone('renderer/ui', 'renderer', 'ui/ has pieces without domain words; pass what they show as props.', ['./ui', ...catalogue]),
  zone('renderer/ui', 'preload', 'ui/ has pieces without domain words; pass what they show as props.'),
]

/** Which packages a folder may not import, and what to do instead. The last row that fits a file is the one that counts. */
const forbid = (files, rows, ignores = []) => ({
  files, ignores,
  rules: { 'no-restricted-imports': ['error', { patterns: rows.map(([names, message]) => ({ group: names.flatMap((name) => [name, `${name}/*`]), message })) }] },
})
const noElectron = [['electron'], 'Only main/electron imports electron. Add to main/host.ts what is missing.']
const noDexie = [['dexie'], 'Only renderer/store knows Dexie. Add a verb to the store.']
const noBrowser = [['playwright-core', '@napi-rs/keyring'], 'Only main/chromium drives a browser or opens its keyring.']
const noReact = [['react', 'react-dom', '@tanstack/*'], 'This folder is plain TypeScript; hooks live in the features.']
const noNode = [['node:*', 'fs', 'path', 'child_process'], 'The page has no Node. Ask main over the bridge.']
const noNetwork = [['@atproto/api', 'masto'], 'Only a connector knows the SDK of its network.']
const noPackages = [['valibot', 'dexie', 'react', 'react-dom', '@tanstack/*', '@atproto/*', 'electron', 'node:*', 'playwright-core', '@napi-rs/*'], 'The domain imports no package; types come from preload/schema.']
const packageRules = [
  forbid(['main/**'], [noElectron, noDexie, noReact, noBrowser, noNetwork], ['main/electron/**', 'main/chromium/**', 'main/start/**', 'main/connectors/*/**']),
  forbid(['main/electron/**'], [noDexie, noReact, noBrowser, noNetwork]),
  forbid(['main/chromium/**', 'main/start/**'], [noElectron, noDexie, noReact, noNetwork]),
  forbid(['main/connectors/*/**'], [noElectron, noDexie, noReact, noBrowser]),
  forbid(['preload/schema/**', 'preload/bridge.ts'], [noElectron, noDexie, noReact, noBrowser, noNetwork, noNode]),
  { ...forbid(['preload/domain/**'], []), rules: { '@typescript-eslint/no-restricted-imports': ['error', { patterns: [{ group: noPackages[0], message: noPackages[1], allowTypeImports: true }] }] } },
  forbid(['renderer/**'], [noElectron, noDexie, noBrowser, noNetwork, noNode], ['renderer/{store,rules,sync,words}/**']),
  forbid(['renderer/store/**'], [noElectron, noReact, noBrowser, noNetwork, noNode]),
  forbid(['renderer/{rules,words}/**', 'renderer/sync/**'], [noElectron, noDexie, noReact, noBrowser, noNetwork, noNode]),
]

export default tseslint.config(
  { ignores: ['out/**', 'dist/**', '**/node_modules/**', 'test-results/**'] },
  {
    files: ['**/*.{ts,tsx,js,mjs}'],
    plugins: { 'import-x': importX, 'react-hooks': reactHooks },
    languageOptions: { parser: tseslint.parser, parserOptions: { ecmaFeatures: { jsx: true } } },
    settings: {
      'import-x/resolver-next': [createTypeScriptImportResolver({ noWarnOnMultipleProjects: true, project: ['main/tsconfig.json', 'renderer/tsconfig.json', 'tests/tsconfig.json'] })],
      'import-x/extensions': ['.ts', '.tsx', '.mjs', '.js'],
    },
    rules: {
      'import-x/no-restricted-paths': ['error', { zones }],
      'import-x/no-cycle': ['error', { ignoreExternal: true }],
      'import-x/no-default-export': 'error',
      'max-lines': ['error', { max: 300, skipBlankLines: false, skipComments: false }],
      'no-warning-comments': ['error', { terms: ['fixme', 'todo', 'xxx'], location: 'anywhere' }],
      'no-console': 'error',
      'no-eval': 'error',
      'prefer-const': 'error',
      eqeqeq: ['error', 'always'],
      'react-hooks/rules-of-hooks': 'error',
      'react-hooks/exhaustive-deps': 'error',
    },
  },
  {
    files: ['**/*.{ts,tsx}'],
    extends: [tseslint.configs.strictTypeChecked],
    languageOptions: { parserOptions: { project: ['main/tsconfig.json', 'renderer/tsconfig.json', 'tests/tsconfig.json'], tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-non-null-assertion': 'error',
      '@typescript-eslint/require-await': 'off',
    },
  },
  { files: ['**/*.config.{ts,js}', 'eslint.config.js', 'build/**', 'tests/**'], rules: { 'import-x/no-default-export': 'off', 'no-console': 'off' } },
  ...packageRules,
  {
    files: ['renderer/{inbox,conversation,composer,people,followers,search,practice,accounts,settings,outbox,quit,backup,palette,commands}/**'], ignores: ['**/actions.ts'],
    rules: { 'no-restricted-syntax': ['error', {
      selector: "ImportDeclaration[importKind!='type'][source.value=/(^#bridge$|\\/bridge\\.ts$)/]",
      message: 'In a feature only actions.ts talks to main.',
    }] },
  },
  {
    files: ['renderer/store/**'],
    rules: { 'no-restricted-syntax': ['error', {
      selector: "CallExpression[callee.property.name='transaction'][arguments.0.value=/^rw?$/] > :last-child:not(ArrowFunctionExpression[async=true])",
      message: 'Dexie follows awaits only in a function that is `async` itself; else it lets go of the transaction at one of them.',
    }] },
  },
)
