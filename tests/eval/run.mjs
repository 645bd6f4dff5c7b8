/** `node tests/eval/run.mjs turns|noise FILE.jsonl` judges a file, `train FILE.jsonl …` fits the weights of the noise signals. */
import { join, resolve } from 'node:path'
import { importBundled } from './bundled.mjs'

const [name, ...files] = process.argv.slice(2)
if (!['turns', 'noise', 'train'].includes(name) || files.length === 0) {
  console.error('Say what to judge and a file: npm run eval:turns -- FILE.jsonl or npm run eval:noise -- FILE.jsonl')
  process.exit(2)
}
try {
  const { report, train } = await importBundled(join(import.meta.dirname, `${name}.ts`))
  const paths = files.map((file) => resolve(process.env.INIT_CWD ?? '.', file))
  const lines = name === 'train' ? train(paths, join(import.meta.dirname, '../../renderer/rules/noise/weights.ts')) : paths.flatMap(report)
  for (const line of lines) console.log(line)
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error))
  process.exitCode = 1
}
