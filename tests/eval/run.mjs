/**
 * `node tests/eval/run.mjs turns|noise FILE.jsonl` judges a file, `train` fits the weights of the noise signals to
 * every tests/fixtures/noise/train-*.jsonl, or to the files named, `train --cross` judges each file by a model that has not
 * seen it.
 */
import { readdirSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { importBundled } from './bundled.mjs'

const [name, ...given] = process.argv.slice(2)
const corpora = join(import.meta.dirname, '../fixtures/noise')
/** Sorted here, not by a shell: which file comes first decides the last digit of a weight. */
const teachers = () => readdirSync(corpora).filter((file) => /^train-.*\.jsonl$/u.test(file)).sort().map((file) => join(corpora, file))
const named = given.filter((one) => one !== '--cross')
const files = name === 'train' && named.length === 0 ? teachers() : named
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
