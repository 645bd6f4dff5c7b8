/**
 * `npm run test:faults`: kills, full disks, damaged files, clocks; one line each, and a last line of JSON. `-- --full` for
 * the long form (at least 200 kills). Anything else goes on to the runner, such as `kills` or `--grep`.
 */
import { spawn } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { build } from 'vite'
import { buildIfNeeded } from '../../build/build.mjs'

const root = join(import.meta.dirname, '../..')
const results = join(root, 'out/reports/faults.jsonl')
const isFull = process.argv.includes('--full')
const more = process.argv.slice(2).filter((word) => word !== '--full')

/** The watched Kith: Kith's own modules and the levers around them in one file, beside the packages it needs. */
const bundleKith = () => build({
  configFile: false,
  logLevel: 'error',
  root,
  build: { ssr: 'tests/faults/kith/index.ts', outDir: 'out/faults', emptyOutDir: true, target: 'node20.19', rolldownOptions: { output: { entryFileNames: 'kith.mjs' } } },
})

const run = () => new Promise((resolve) => {
  const child = spawn(process.execPath, [join(root, 'node_modules/@playwright/test/cli.js'), 'test', '--config', join(import.meta.dirname, 'playwright.config.ts'), ...more], {
    cwd: root, stdio: 'inherit',
    env: { ...process.env, KITH_FAULTS_RESULTS: results, ...(isFull ? { KITH_FAULTS_FULL: 'yes' } : {}) },
  })
  child.on('error', () => resolve(1))
  child.on('exit', (code) => resolve(code ?? 1))
})

if (!await buildIfNeeded((line) => console.log(line))) process.exit(1)
await bundleKith()
mkdirSync(join(root, 'out/reports'), { recursive: true })
rmSync(results, { force: true })
const code = await run()

const rows = existsSync(results) ? readFileSync(results, 'utf8').split('\n').filter(Boolean).map((line) => JSON.parse(line)) : []
const sum = (key) => rows.reduce((all, { figures }) => all + (figures[key] ?? 0), 0)
const figures = Object.fromEntries(['kills', 'sent', 'doubled', 'lost', 'unsure', 'faults', 'faultsFailed'].map((key) => [key, sum(key)]))
console.log(`\n${rows.map(({ line }) => line).join('\n')}`)
// A run that broke off has proven nothing, whatever its figures say.
if (code !== 0 && figures.faultsFailed === 0) figures.faultsFailed = 1
if (figures.doubled > 0 || figures.lost > 0 || figures.faultsFailed > 0) process.exitCode = 1
writeFileSync(join(root, 'out/reports/faults.json'), JSON.stringify({ figures, lines: rows.map(({ line }) => line) }))
console.log(JSON.stringify(figures))
