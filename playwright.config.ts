import { join } from 'node:path'
import { defineConfig } from '@playwright/test'

// tools/headless.mjs runs this as a normal user, who may write only here; it brings the folder back to test-results/.
const results = process.env['TWAIN_RESULTS'] ?? join(import.meta.dirname, 'test-results')

export default defineConfig({
  outputDir: join(results, 'runs'),
  timeout: 60_000,
  expect: { timeout: 10_000 },
  globalTimeout: 45 * 60_000,
  retries: 0,
  workers: Number(process.env['TWAIN_WORKERS'] ?? 1),
  forbidOnly: process.env['CI'] !== undefined,
  // A tool that answers with JSON wants nothing else on its output.
  reporter: [...(process.env['TWAIN_QUIET'] === '1' ? [] : [['list'] as const]), ['json', { outputFile: join(results, 'playwright.json') }]],
  use: { trace: 'retain-on-failure', screenshot: 'off', actionTimeout: 15_000 },
  projects: [
    { name: 'e2e', testDir: 'tests/e2e' },
    { name: 'demo', testDir: 'tests/demo' },
    { name: 'bench', testDir: 'tests/bench' },
    { name: 'faults', testDir: 'tests/faults' },
    { name: 'audit', testDir: 'tests/audit' },
    { name: 'proof', testDir: 'tests/proof' },
  ],
})
