import { playwright } from '@vitest/browser-playwright'
import { defineConfig } from 'vitest/config'
import { findBrowser } from './main/start/browser.ts'

const browserFlags = ['--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking',
  '--disable-component-update', '--disable-sync', ...(process.getuid?.() === 0 ? ['--no-sandbox'] : [])]

/** Guards against a test that hangs; a slow disk or a busy machine is no failure. */
const testTimeout = 60_000

/** Random tests look at the same cases each time; `KITH_SEED=random`, or a number, makes them look elsewhere. */
const seed = process.env['KITH_SEED'] === 'random' ? null : Number(process.env['KITH_SEED'] ?? 20_261_122)
declare module 'vitest' {
  interface ProvidedContext { seed: number | null }
}

/** Three kinds of test: `unit` in Node, `store` in a real Chromium (real IndexedDB, real pictures), `networks` against real servers. */
export default defineConfig({
  test: {
    provide: { seed },
    projects: [
      {
        test: {
          name: 'unit',
          environment: 'node',
          testTimeout,
          hookTimeout: testTimeout,
          include: ['tests/{main,preload,renderer,build,house}/**/*.test.{ts,tsx}'],
          exclude: ['tests/renderer/store/**', 'tests/renderer/sync/**', 'tests/renderer/**/*.browser.test.ts'],
        },
      },
      {
        // Known beforehand: what is only found when a test asks for it makes the page load anew in the middle of it.
        optimizeDeps: { include: ['dexie', 'valibot', 'fast-check', 'react', 'react/jsx-dev-runtime', 'react-dom', 'react-dom/client', '@ariakit/react', '@tanstack/react-query', 'lucide-react', 'intl-messageformat'] },
        test: {
          name: 'store',
          testTimeout,
          hookTimeout: testTimeout,
          include: ['tests/renderer/{store,sync}/**/*.test.ts', 'tests/renderer/**/*.browser.test.ts'],
          browser: {
            enabled: true,
            headless: true,
            screenshotFailures: false,
            provider: playwright({ launchOptions: { executablePath: findBrowser() ?? 'chromium', args: browserFlags } }),
            instances: [{ browser: 'chromium' }],
          },
        },
      },
      {
        test: {
          name: 'networks',
          environment: 'node',
          include: ['tests/networks/**/*.test.ts'],
          exclude: ['tests/networks/node_modules/**'],
          testTimeout: 120_000,
          hookTimeout: 180_000,
          fileParallelism: false,
        },
      },
    ],
  },
})
