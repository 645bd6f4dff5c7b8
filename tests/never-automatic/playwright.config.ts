import { defineConfig } from '@playwright/test'

/** The attempts; started by run.mjs. */
export default defineConfig({
  testDir: '.',
  outputDir: '../../test-results/never-automatic',
  // One window and one server for all: what was sent is counted from the first press to the end.
  workers: 1,
  retries: 0,
  // Only guards against hanging.
  timeout: 600_000,
  reporter: [['line']],
  expect: { timeout: 60_000 },
})
