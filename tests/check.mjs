/** `npm run check`: types, lint, build, then every kind of test, and one summary that hides nothing. */
import { spawn } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { stripVTControlCharacters } from 'node:util'
import { buildIfNeeded } from '../build/build.mjs'
import { aptPrefix, missing } from './needs.mjs'

const root = join(import.meta.dirname, '..')
const reports = join(root, 'out/reports')
const tool = (name) => join(root, 'node_modules/.bin', process.platform === 'win32' ? `${name}.cmd` : name)
const only = process.argv.slice(2)

const ended = (child) => new Promise((resolve) => {
  child.on('error', () => resolve(1))
  child.on('exit', (code) => resolve(code ?? 1))
})
/** Runs a tool to its end; resolves to its exit code. */
const run = (name, args, env = {}) =>
  ended(spawn(tool(name), args, { cwd: root, stdio: ['ignore', 'inherit', 'inherit'], env: { ...process.env, ...env }, shell: process.platform === 'win32' }))
const runNode = (args) => ended(spawn(process.execPath, args, { cwd: root, stdio: ['ignore', 'inherit', 'inherit'] }))

// The end of a long log is what is read first, and sometimes all that is kept: with the seed of a random test, so that it can be run again.
const firstLine = (text) => {
  const plain = stripVTControlCharacters(String(text ?? ''))
  return [plain.split('\n')[0].slice(0, 200), ...plain.match(/\{ seed: [^}]*\}/) ?? []].join(' ')
}

const readVitest = (file) => {
  const { numPassedTests, numFailedTests, numPendingTests, numTodoTests, testResults } = JSON.parse(readFileSync(file, 'utf8'))
  const all = testResults.flatMap(({ assertionResults }) => assertionResults)
  const names = all.filter(({ status }) => status !== 'passed' && status !== 'failed').map(({ fullName }) => `skipped: ${fullName}`)
  const broken = all.filter(({ status }) => status === 'failed').map(({ fullName, failureMessages }) => `FAILED: ${fullName}: ${firstLine(failureMessages[0])}`)
  // A file that does not load has no tests to name.
  const unloaded = testResults.filter(({ status, assertionResults }) => status === 'failed' && assertionResults.length === 0).map(({ name, message }) => `FAILED: ${name}: ${firstLine(message)}`)
  return { passed: numPassedTests, failed: numFailedTests + unloaded.length, skipped: numPendingTests + numTodoTests, names: [...names, ...broken, ...unloaded] }
}
const readPlaywright = (file) => {
  const { stats, suites } = JSON.parse(readFileSync(file, 'utf8'))
  const names = []
  const walk = (suite) => {
    for (const { title, tests } of suite.specs ?? []) {
      if (tests.some(({ status }) => status === 'skipped')) names.push(`skipped: ${title}`)
      const error = tests.filter(({ status }) => status === 'unexpected' || status === 'flaky').flatMap(({ results }) => results.flatMap(({ errors }) => errors))[0]
      if (error) names.push(`FAILED: ${title}: ${firstLine(error.message)}`)
    }
    for (const inner of suite.suites ?? []) walk(inner)
  }
  suites.forEach(walk)
  return { passed: stats.expected, failed: stats.unexpected + stats.flaky, skipped: stats.skipped, names }
}

/** One count for each attempt that was refused, and one for the answer by hand that arrived. */
const readNeverAutomatic = (file) => {
  const { figures, byHand, names, failed } = JSON.parse(readFileSync(file, 'utf8'))
  const wrong = figures.sent + (byHand === 1 ? 0 : 1)
  return { passed: names.length + byHand - figures.sent, failed: failed && wrong === 0 ? 1 : wrong, skipped: 0, names: [JSON.stringify(figures)] }
}

/** One count for each kill and each fault; what was lost or doubled fails besides, and so does a run without kills. */
const readFaults = (file) => {
  const { figures, lines } = JSON.parse(readFileSync(file, 'utf8'))
  const of = (head) => lines.filter((line) => line.startsWith(head))
  const failed = Math.max(of('WRONG').length, figures.faultsFailed + figures.doubled + figures.lost, figures.kills > 0 ? 0 : 1)
  const names = [...of('WRONG').map((line) => `FAILED: ${firstLine(line)}`), ...of('skip').map((line) => `skipped: ${firstLine(line)}`)]
  return { passed: of('ok').length, failed, skipped: of('skip').length, names: [...names, JSON.stringify(figures)] }
}

const steps = [
  { name: 'types', run: () => run('tsc', ['--build']) },
  { name: 'lint', run: () => run('eslint', ['.', '--max-warnings', '0']) },
  { name: 'build', run: async () => (await buildIfNeeded((line) => process.stdout.write(`${line}\n`)) ? 0 : 1) },
]
const kinds = [
  ...['unit', 'store', 'networks'].map((name) => ({
    name,
    run: () => run('vitest', ['run', '--project', name, '--reporter=default', '--reporter=json', `--outputFile.json=${join(reports, `${name}.json`)}`]),
    read: readVitest,
  })),
  {
    name: 'journeys',
    run: () => run('playwright', ['test', '--project=chromium', '--reporter=list,json'], { PLAYWRIGHT_JSON_OUTPUT_NAME: join(reports, 'journeys.json') }),
    read: readPlaywright,
  },
  { name: 'never-automatic', run: () => runNode([join(import.meta.dirname, 'never-automatic/run.mjs')]), read: readNeverAutomatic },
  { name: 'faults', run: () => runNode([join(import.meta.dirname, 'faults/run.mjs')]), read: readFaults },
]

rmSync(reports, { recursive: true, force: true })
mkdirSync(reports, { recursive: true })
const began = Date.now()
const rows = []
const total = { passed: 0, failed: 0, skipped: 0 }
const wants = ({ name }) => only.length === 0 || only.includes(name)

for (const step of steps.filter(wants)) {
  const at = Date.now()
  process.stdout.write(`\n== ${step.name} ==\n`)
  const code = await step.run()
  rows.push([step.name, code === 0 ? 'clean' : 'FAILED', at])
  if (code !== 0) total.failed += 1
  rows.at(-1)[2] = Date.now() - at
}
for (const kind of kinds.filter(wants)) {
  const at = Date.now()
  process.stdout.write(`\n== ${kind.name} ==\n`)
  const reasons = missing[kind.name]()
  if (reasons.length > 0) {
    // Where everything can be installed, a skipped kind is a broken set-up, not a choice.
    const mustRun = aptPrefix() !== null
    if (mustRun) total.failed += 1
    rows.push([kind.name, `${mustRun ? 'FAILED, could not run' : 'skipped'}: ${reasons.join('; ')}`, 0])
    continue
  }
  const code = await kind.run()
  const file = join(reports, `${kind.name}.json`)
  const counts = existsSync(file) ? kind.read(file) : { passed: 0, failed: 1, skipped: 0, names: [] }
  // A runner that fails outside its tests (a server that will not start) must not look green.
  if (code !== 0 && counts.failed === 0) counts.failed = 1
  if (counts.skipped > 0 && aptPrefix() !== null && kind.name !== 'unit') counts.failed += 1
  for (const key of ['passed', 'failed', 'skipped']) total[key] += counts[key]
  rows.push([kind.name, `${counts.passed} passed, ${counts.failed} failed, ${counts.skipped} skipped${counts.names.map((name) => `\n             ${name}`).join('')}`, Date.now() - at])
}

process.stdout.write(`\n== summary ==\n${rows.map(([name, said, ms]) => `${name.padEnd(10)} ${String(Math.round(ms / 1000)).padStart(4)} s  ${said}`).join('\n')}\n`)
process.stdout.write(`in all     ${String(Math.round((Date.now() - began) / 1000)).padStart(4)} s\n\n`)
process.stdout.write(`${total.passed} passed, ${total.failed} failed, ${total.skipped} skipped\n`)
process.exitCode = total.failed === 0 ? 0 : 1
