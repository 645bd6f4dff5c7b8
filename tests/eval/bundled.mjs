/** Bundles a module of the tests with the app's own code and imports it, so it runs on any Node we support. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { build } from 'vite'

/** What the TypeScript module at `entry` exports. */
export const importBundled = async (entry) => {
  const folder = mkdtempSync(join(tmpdir(), 'kith-eval-'))
  try {
    await build({
      configFile: false,
      logLevel: 'error',
      ssr: { noExternal: true },
      root: join(import.meta.dirname, '../..'),
      build: { ssr: entry, outDir: folder, emptyOutDir: true, rolldownOptions: { output: { entryFileNames: 'bundle.mjs' } } },
    })
    return await import(pathToFileURL(join(folder, 'bundle.mjs')).href)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
