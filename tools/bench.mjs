// Measures: npm run bench, or npm run bench guard, detect or vault. Figures stand beside their budgets or gates;
// when one of them is missed, the run fails.
import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { ensureBuilt } from './build.mjs'
import { headless, playwright } from './headless.mjs'
import { Failure, main, modernNode, root } from './project.mjs'

const benches = ['guard', 'detect', 'vault']

const pure = (...args) => spawnSync(modernNode(), [join(root, args[0]), ...args.slice(1)], { stdio: 'inherit' }).status ?? 1

/** The part that may be looked at as often as one likes, and the posts that were written by hand. The test part: tests/detect/README.md. */
const detect = () => [pure('tests/detect/main.ts', '--split', 'dev', '--baseline'), pure('tests/detect/hand.ts')]

await main(async (args) => {
  const wanted = args.length > 0 ? args : benches
  const unknown = wanted.find((name) => !benches.includes(name))
  if (unknown !== undefined) throw new Failure(`There is no bench "${unknown}"; there are: ${benches.join(', ')}.`)
  const codes = []
  if (wanted.includes('detect')) codes.push(...detect())
  if (wanted.includes('guard')) {
    codes.push(pure('tests/bench/verdicts.ts'))
    await ensureBuilt()
    codes.push(await playwright('bench', ['guard']))
  }
  if (wanted.includes('vault')) codes.push(await headless('tests/bench/vault.ts', []))
  return codes.every((code) => code === 0) ? 0 : 1
})
