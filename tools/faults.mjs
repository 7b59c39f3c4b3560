// Breaks things on purpose: npm run faults, or npm run faults kills disk ... Options: --seed N repeats a run, --json.
// Prints for each kind of fault how often it was tried and what was lost, accepted or ended by it; wanted are zeros.
import { randomInt } from 'node:crypto'
import { ensureBuilt } from './build.mjs'
import { playwright } from './headless.mjs'
import { Failure, main, seconds } from './project.mjs'
import { clearRows, readRows, tableText } from './table.mjs'

const parts = ['kills', 'disk', 'app', 'crashes', 'messages', 'navigations', 'files']

/** {names, seed, json} of the command line. */
export function readArguments(args, known) {
  const at = args.indexOf('--seed')
  const seed = at < 0 ? randomInt(1, 2 ** 31) : Number(args[at + 1])
  if (!Number.isInteger(seed)) throw new Failure('--seed wants a whole number.')
  const names = args.filter((arg, index) => !arg.startsWith('--') && (at < 0 || index !== at + 1))
  const unknown = names.find((name) => !known.includes(name)) ?? args.find((arg) => arg.startsWith('--') && !['--seed', '--json'].includes(arg))
  if (unknown !== undefined) throw new Failure(`There is no "${unknown}"; there are: ${known.join(', ')}, --seed N, --json.`)
  return { names: names.length > 0 ? names : known, seed, json: args.includes('--json') }
}

const isClean = ({ lost, accepted, crashed }) => lost + accepted + crashed === 0

await main(async (args) => {
  const { names, seed, json } = readArguments(args, parts)
  const started = performance.now()
  Object.assign(process.env, { TWAIN_SEED: String(seed) }, json ? { TWAIN_QUIET: '1' } : {})
  if (!json) console.log(`seed ${seed}`)
  await ensureBuilt()
  clearRows('faults')
  const code = await playwright('faults', names.map((name) => `tests/faults/${name}.spec`))
  const rows = readRows('faults')
  const silent = names.filter((name) => !rows.some(({ part }) => part === name))
  const failed = code !== 0 || silent.length > 0 || !rows.every(isClean)
  if (json) console.log(JSON.stringify({ seed, seconds: (performance.now() - started) / 1000, failed, silent, rows }, null, 2))
  else {
    console.log(`\n${tableText(['fault', 'tried', 'lost', 'accepted', 'crashed', 'what was seen'], rows.map(({ what, tried, lost, accepted, crashed, note }) => [what, tried, lost, accepted, crashed, note]))}`)
    for (const name of silent) console.log(`${name}: no figures; its tests did not get that far.`)
    console.log(`\n${failed ? 'MISSED' : 'Nothing lost, nothing accepted, no crash'} · ${seconds(started)} · npm run faults ${names.length === parts.length ? '' : `${names.join(' ')} `}-- --seed ${seed}`)
  }
  return failed ? 1 : 0
})
