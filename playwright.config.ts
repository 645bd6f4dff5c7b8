import { defineConfig } from '@playwright/test'
import { electronPackage, findElectron } from './main/start/electron-binary.ts'
import type { KithFixtures } from './tests/app/app.ts'

/** Journeys through the whole app in a real window; in Electron too where its binary is. */
export default defineConfig<KithFixtures>({
  testDir: 'tests/app',
  outputDir: 'test-results',
  globalSetup: './tests/app/setup.ts',
  workers: 1,
  retries: 0,
  reporter: 'list',
  // Limits only guard against hanging: machines that run this differ by a factor of three.
  timeout: 360_000,
  globalTimeout: 40 * 60_000,
  expect: { timeout: 60_000 },
  use: { trace: 'off' },
  projects: [
    { name: 'chromium', use: { host: 'chromium' } },
    ...(findElectron(electronPackage()) === null ? [] : [{ name: 'electron', use: { host: 'electron' as const }, grepInvert: /@chromium/ }]),
  ],
})
