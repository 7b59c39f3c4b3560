// Measures: npm run bench, or npm run bench guard. Figures stand beside their budgets; over one of them, the run fails.
import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { ensureBuilt } from './build.mjs'
import { playwright } from './headless.mjs'
import { Failure, main, modernNode, root } from './project.mjs'

const benches = ['guard']

await main(async (args) => {
  const wanted = args.length > 0 ? args : benches
  const unknown = wanted.find((name) => !benches.includes(name))
  if (unknown !== undefined) throw new Failure(`There is no bench "${unknown}"; there are: ${benches.join(', ')}.`)
  const pure = spawnSync(modernNode(), [join(root, 'tests/bench/verdicts.ts')], { stdio: 'inherit' })
  await ensureBuilt()
  const code = await playwright('bench', wanted)
  return pure.status === 0 && code === 0 ? 0 : 1
})
