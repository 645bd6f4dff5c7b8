import { defineConfig } from '@playwright/test'

/** The fault runs; started by run.mjs. */
export default defineConfig({
  testDir: '.',
  outputDir: '../../test-results/faults',
  // Runs wait for browsers to start and for clocks, so two go on side by side.
  workers: 2,
  fullyParallel: true,
  retries: 0,
  // Only against hanging: a machine may be slow.
  timeout: process.env['KITH_FAULTS_FULL'] === undefined ? 45 * 60_000 : 3 * 3600_000,
  reporter: [['line']],
  expect: { timeout: 60_000 },
})
