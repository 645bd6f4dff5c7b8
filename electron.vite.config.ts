import { createRequire } from 'node:module'
import react from '@vitejs/plugin-react'
import type { Plugin } from 'vite'
import { defineConfig } from 'electron-vite'

const require = createRequire(import.meta.url)

/** A script before all others of the page: renderer/early.ts says why. */
const early = (): Plugin => ({
  name: 'kith-early',
  transformIndexHtml: {
    order: 'post',
    handler: (_html, { bundle }) => {
      const chunk = Object.values(bundle ?? {}).find((one) => one.type === 'chunk' && one.isEntry && one.name === 'early')
      return chunk ? [{ tag: 'script', attrs: { type: 'module', crossorigin: true, src: `./${chunk.fileName}` }, injectTo: 'head-prepend' }] : []
    },
  },
})

// Three explicit entries: electron-vite's defaults expect everything under src/.
export default defineConfig({
  main: {
    build: {
      outDir: 'out/main',
      target: 'node20.19',
      // Bundled, so that a package ships no node_modules; what is native or only drives a browser stays outside.
      externalizeDeps: { exclude: ['@atproto/api', 'fast-xml-parser', 'masto', 'parse5', 'valibot'] },
      rolldownOptions: {
        input: { electron: 'main/electron/index.ts', chromium: 'main/chromium/index.ts', start: 'main/start/index.ts' },
        output: { format: 'es', entryFileNames: '[name].js', chunkFileNames: 'chunks/[name]-[hash].js' },
      },
    },
  },
  preload: {
    build: {
      outDir: 'out/preload',
      // A sandboxed preload can load neither packages nor a shared chunk: one entry, everything inside.
      externalizeDeps: false,
      rolldownOptions: { input: { index: 'preload/index.ts' }, output: { format: 'cjs', entryFileNames: '[name].cjs' } },
    },
  },
  renderer: {
    root: 'renderer',
    plugins: [react(), early()],
    // What it has for browsers writes markup into the page, which our content policy refuses; its other file looks the names up.
    resolve: { alias: { 'decode-named-character-reference': require.resolve('decode-named-character-reference') } },
    build: {
      outDir: 'out/renderer',
      target: 'chrome140',
      minify: true,
      modulePreload: { polyfill: false },
      rolldownOptions: {
        input: { index: 'renderer/index.html', early: 'renderer/early.ts' },
        // In a file of its own: renderer/react-alone.ts says why.
        output: { codeSplitting: { groups: [
          { name: 'react', test: /node_modules[\\/](react|react-dom|scheduler)[\\/]|renderer[\\/]react-alone\.ts$/ },
          // Read at the same time as ours, on another core.
          { name: 'parts', test: /node_modules[\\/](@ariakit|@floating-ui|@formatjs|@tanstack|dexie|intl-messageformat|lucide-react|valibot)[\\/]/ },
        ] } },
      },
    },
    worker: { format: 'es' },
  },
})
