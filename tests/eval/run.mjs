/**
 * `node tests/eval/run.mjs turns|noise FILE.jsonl` judges a file, `train FILE.jsonl …` fits the weights of the noise signals.
 * Bundles the evaluation with the app's own rules first, so it runs on any Node we support.
 */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { build } from 'vite'

const [name, ...files] = process.argv.slice(2)
if (!['turns', 'noise', 'train'].includes(name) || files.length === 0) {
  console.error('Say what to judge and a file: npm run eval:turns -- FILE.jsonl or npm run eval:noise -- FILE.jsonl')
  process.exit(2)
}

const folder = mkdtempSync(join(tmpdir(), 'kith-eval-'))
try {
  await build({
    configFile: false,
    logLevel: 'error',
    ssr: { noExternal: true },
    root: join(import.meta.dirname, '../..'),
    build: { ssr: join(import.meta.dirname, `${name}.ts`), outDir: folder, emptyOutDir: true, rolldownOptions: { output: { entryFileNames: 'eval.mjs' } } },
  })
  const { report, train } = await import(pathToFileURL(join(folder, 'eval.mjs')).href)
  const paths = files.map((file) => resolve(process.env.INIT_CWD ?? '.', file))
  const lines = name === 'train' ? train(paths, join(import.meta.dirname, '../../renderer/rules/noise/weights.ts')) : paths.flatMap(report)
  for (const line of lines) console.log(line)
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error))
  process.exitCode = 1
} finally {
  rmSync(folder, { recursive: true, force: true })
}
