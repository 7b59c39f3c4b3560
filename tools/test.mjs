// The whole check: types, lint, unit tests, build, end-to-end tests in a real Electron with Chromium's sandbox on.
// Arguments go to Playwright: npm test -- -g "part of a name".
import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { ensureBuilt } from './build.mjs'
import { playwright } from './headless.mjs'
import { main } from './project.mjs'
import { close, lint, playwrightCounts, readReport, results, stage, types, unit } from './stages.mjs'

await main(async (args) => {
  const started = performance.now()
  await rm(results, { recursive: true, force: true })
  const stages = [await stage('types', types), await stage('lint', lint), await stage('unit tests', unit)]
  const build = await stage('build', async () => { await ensureBuilt(); return {} })
  stages.push(build)
  if (build.failed === 0) {
    stages.push(await stage('end-to-end tests', async () => {
      const code = await playwright('e2e', args)
      console.log('Traces and pictures are in test-results/; the paths above were those of the run.')
      return playwrightCounts(await readReport(join(results, 'playwright.json')), code)
    }))
  }
  return close(stages, started)
})
