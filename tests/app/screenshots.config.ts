import { defineConfig } from '@playwright/test'
import type { KithFixtures } from './app.ts'

/** `npm run screenshots`: not a test, but driven like one, so that it breaks where the app does. */
export default defineConfig<KithFixtures>({
  testDir: '.',
  testMatch: 'screenshots.ts',
  outputDir: '../../test-results',
  globalSetup: './setup.ts',
  workers: 1,
  reporter: 'list',
  timeout: 90_000,
  expect: { timeout: 20_000 },
  use: { host: 'chromium' },
})
