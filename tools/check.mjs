// The quick check, without an Electron: types, lint, unit tests.
import { main } from './project.mjs'
import { close, lint, stage, types, unit } from './stages.mjs'

await main(async () => {
  const started = performance.now()
  return close([await stage('types', types), await stage('lint', lint), await stage('unit tests', unit)], started)
})
