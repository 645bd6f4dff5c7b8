/**
 * `node tests/eval/run.mjs turns|noise FILE.jsonl` judges a file, `train FILE.jsonl …` fits the weights of the noise signals,
 * `train --cross FILE.jsonl …` judges each file by a model that has not seen it.
 */
import { join, resolve } from 'node:path'
import { importBundled } from './bundled.mjs'

const [name, ...given] = process.argv.slice(2)
const files = given.filter((one) => one !== '--cross')
if (!['turns', 'noise', 'train'].includes(name) || files.length === 0) {
  console.error('Say what to judge and a file: npm run eval:turns -- FILE.jsonl or npm run eval:noise -- FILE.jsonl')
  process.exit(2)
}
try {
  const { report, train, cross } = await importBundled(join(import.meta.dirname, `${name}.ts`))
  const paths = files.map((file) => resolve(process.env.INIT_CWD ?? '.', file))
  const fitTo = given.includes('--cross') ? cross : (all) => train(all, join(import.meta.dirname, '../../renderer/rules/noise'))
  const lines = name === 'train' ? fitTo(paths) : paths.flatMap(report)
  for (const line of lines) console.log(line)
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error))
  process.exitCode = 1
}
