import { execFile } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { build } from 'vite'
import { beforeAll, expect, test } from 'vitest'
import { emptyFolder, latestOf, openProfile } from './made-up.ts'

let bundle = ''
beforeAll(async () => {
  const out = mkdtempSync(join(tmpdir(), 'kith-killed-'))
  await build({
    configFile: false, logLevel: 'error', ssr: { noExternal: true }, root: join(import.meta.dirname, '../../..'),
    build: { ssr: join(import.meta.dirname, 'killed-child.ts'), outDir: out, emptyOutDir: true, rolldownOptions: { output: { entryFileNames: 'child.mjs' } } },
  })
  bundle = join(out, 'child.mjs')
  return () => rmSync(out, { recursive: true, force: true })
})

/** What the process said before it ended, and what ended it. */
const run = (folder: string, killAt: number): Promise<{ said: string[]; signal: string | null | undefined }> => new Promise((resolve) => {
  execFile(process.execPath, [bundle, folder, String(killAt)], (error, stdout) => resolve({ said: stdout.split('\n').filter(Boolean), signal: error?.signal }))
})

test('killed right before any step on the disk, what was acknowledged is there, and everything goes on', async () => {
  const { said } = await run(await emptyFolder(), 0)
  const steps = Number(said.at(-1)?.replace('steps ', ''))
  expect(steps).toBeGreaterThan(40)
  for (let killAt = 1; killAt <= steps; killAt += 1) {
    const folder = await emptyFolder()
    const killed = await run(folder, killAt)
    expect(killed.signal, `step ${killAt}`).toBe('SIGKILL')
    const acknowledged = Number(killed.said.at(-1) ?? 0)
    const opened = await openProfile(folder)
    const { handlers } = opened.backups
    const answer = await handlers.openBackups({ generation: 'one', isEmpty: acknowledged === 0 })
    expect([null, 'backups-torn'], `step ${killAt}`).toContain(answer.status.failure?.code ?? null)
    // What was being written may be there whole although nobody was told.
    if (acknowledged > 0) expect([acknowledged, acknowledged + 1], `step ${killAt}`).toContain(answer.acknowledged)
    const seqs = Array.from({ length: 5 }, (_, n) => n + 1)
    expect(await handlers.appendJournal({ generation: 'one', entries: seqs.map((seq) => ({ seq, table: 'drafts', key: `k${seq}`, at: 0, json: `"${seq}"` })) })).toBe(5)
    expect((await opened.read(latestOf())).map(({ json }) => json), `step ${killAt}`).toEqual(seqs.map((seq) => `"${seq}"`))
    expect((await opened.files()).filter((name) => name.endsWith('.new') || name.includes('damaged')), `step ${killAt}`).toEqual([])
    await opened.backups.letGo()
  }
}, 240_000)
