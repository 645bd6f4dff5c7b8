/**
 * `npm run test:never-automatic`: attempts to have Kith send what nobody pressed Send for, by name, counted at the server;
 * a last line of JSON. The first thing each run does is to press Send by hand and see it arrive: else nothing is proven.
 */
import { spawn } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { build } from 'vite'
import { buildIfNeeded } from '../../build/build.mjs'

const root = join(import.meta.dirname, '../..')
const results = join(root, 'out/reports/never-automatic.jsonl')
/** Fewer would leave a way untried. */
const fewest = 12

const run = () => new Promise((resolve) => {
  const child = spawn(process.execPath, [join(root, 'node_modules/@playwright/test/cli.js'), 'test', '--config', join(import.meta.dirname, 'playwright.config.ts'), ...process.argv.slice(2)], {
    cwd: root, stdio: 'inherit', env: { ...process.env, KITH_NEVER_AUTOMATIC: results },
  })
  child.on('error', () => resolve(1))
  child.on('exit', (code) => resolve(code ?? 1))
})

if (!await buildIfNeeded((line) => console.log(line))) process.exit(1)
await build({
  configFile: false, logLevel: 'error', root,
  build: { ssr: 'tests/never-automatic/kith.ts', outDir: 'out/never-automatic', emptyOutDir: true, target: 'node20.19', rolldownOptions: { output: { entryFileNames: 'kith.mjs' } } },
})
mkdirSync(join(root, 'out/reports'), { recursive: true })
rmSync(results, { force: true })
const code = await run()
const rows = existsSync(results) ? readFileSync(results, 'utf8').split('\n').filter(Boolean).map((line) => JSON.parse(line)) : []
const byHand = rows.filter(({ isByHand }) => isByHand).reduce((sum, { sent }) => sum + sent, 0)
const attempts = rows.filter(({ isByHand }) => !isByHand)
const sent = attempts.reduce((sum, row) => sum + row.sent, 0)
console.log(`\n${byHand === 1 ? 'arrived ' : 'MISSING '} one answer, by hand`)
for (const row of attempts) console.log(`${row.sent === 0 ? 'refused ' : 'SENT    '} ${row.name}`)
if (code !== 0 || byHand !== 1 || sent > 0 || attempts.length < fewest) process.exitCode = 1
const figures = { attempts: attempts.length, sent }
writeFileSync(join(root, 'out/reports/never-automatic.json'), JSON.stringify({ figures, byHand, names: attempts.map(({ name }) => name), failed: code !== 0 }))
console.log(JSON.stringify(figures))
