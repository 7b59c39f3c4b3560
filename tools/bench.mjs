// Measures: npm run bench, or some of it by name: npm run bench start switch. Figures stand beside what they are compared with,
// measured in the same run, and beside their budgets; when a budget is missed, the run fails. --json: only JSON on the standard output.
import { spawnSync } from 'node:child_process'
import { mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { ensureBuilt } from './build.mjs'
import { headless, playwright } from './headless.mjs'
import { Failure, main, modernNode, root, seconds } from './project.mjs'
import { readRuntime } from './runtime.mjs'
import { results } from './stages.mjs'

/** Runs a script of the project with the project's Node; no screen and no Electron. */
const pure = (quiet, args, env = {}) => spawnSync(modernNode(), [join(root, args[0]), ...args.slice(1)], { stdio: ['ignore', quiet ? 2 : 'inherit', 'inherit'], env: { ...process.env, ...env } }).status ?? 1
const inElectron = (script) => (quiet) => headless(script, [], { quiet })

/** Each answers the exit codes of its programs. */
const benches = {
  start: inElectron('tests/bench/start.ts'),
  switch: inElectron('tests/bench/switch.ts'),
  memory: inElectron('tests/bench/memory.ts'),
  guard: async (quiet) => [pure(quiet, ['tests/bench/verdicts.ts']), await playwright('bench', ['guard'], { quiet })],
  detect: (quiet) => [pure(quiet, ['tests/bench/detect.ts']), pure(quiet, ['tests/detect/hand.ts'])],
  vault: inElectron('tests/bench/vault.ts'),
  growth: inElectron('tests/bench/growth.ts'),
}

await main(async (args) => {
  const json = args.includes('--json')
  const asked = args.filter((name) => name !== '--json')
  const wanted = asked.length > 0 ? asked : Object.keys(benches)
  const unknown = wanted.find((name) => benches[name] === undefined)
  if (unknown !== undefined) throw new Failure(`There is no bench "${unknown}"; there are: ${Object.keys(benches).join(', ')}.`)
  const { kind, version } = readRuntime()
  process.env.TWAIN_BENCH_JSON = json ? '1' : '0'
  const kept = join(results, 'bench')
  mkdirSync(kept, { recursive: true })
  await ensureBuilt()
  const codes = []
  for (const name of wanted) {
    console.error(`\n== ${name}`)
    const started = performance.now()
    rmSync(join(kept, name), { recursive: true, force: true }) // an old figure never passes for a new one
    codes.push(...[await benches[name](json)].flat())
    console.error(`== ${name}: ${seconds(started)}`)
  }
  const runtime = kind === 'stand-in' ? `stand-in Electron ${version}` : `Electron ${version}`
  codes.push(pure(false, ['tests/bench/summary.ts', ...(json ? ['--json'] : []), ...wanted], { TWAIN_BENCH_RUNTIME: runtime }))
  return codes.every((code) => code === 0) ? 0 : 1
})
