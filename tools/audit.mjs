// Checks the running app against Electron's security checklist, and what stands beside it. usage: npm run audit [checklist]
// [release] [idle] [-- --minutes N --json]. Without a name all three, with an idle run of one minute; `idle` alone takes ten.
import { ensureBuilt } from './build.mjs'
import { packageRow, sbomRow, versionRow, vulnerabilityRow } from './audit-release.mjs'
import { headless, playwright } from './headless.mjs'
import { Failure, main, seconds } from './project.mjs'
import { readRuntime } from './runtime.mjs'
import { clearRows, readRows, tableText } from './table.mjs'

const parts = ['checklist', 'release', 'idle']

/** {names, minutes, json} of the command line. */
export function readArguments(args) {
  const at = args.indexOf('--minutes')
  const names = args.filter((arg, index) => !arg.startsWith('--') && (at < 0 || index !== at + 1))
  const unknown = names.find((name) => !parts.includes(name)) ?? args.find((arg) => arg.startsWith('--') && !['--minutes', '--json'].includes(arg))
  if (unknown !== undefined) throw new Failure(`There is no "${unknown}"; there are: ${parts.join(', ')}, --minutes N, --json.`)
  const minutes = at >= 0 ? Number(args[at + 1]) : names.join() === 'idle' ? 10 : 1
  if (!(minutes > 0)) throw new Failure('--minutes wants a number.')
  return { names: names.length > 0 ? names : parts, minutes, json: args.includes('--json') }
}

/** What a run left behind; each brings a file of its own. */
async function rowsOf(run) {
  clearRows('audit')
  const code = await run()
  return { code, rows: readRows('audit') }
}

async function allRows({ names, minutes }) {
  const runtime = readRuntime()
  const found = []
  if (names.includes('checklist')) found.push(await rowsOf(() => playwright('audit', [])))
  if (names.includes('release')) found.push({ code: 0, rows: [await versionRow(runtime), await packageRow(runtime), await vulnerabilityRow(), await sbomRow(runtime)] })
  if (names.includes('idle')) found.push(await rowsOf(() => headless('tests/audit/idle.ts', [String(minutes)])))
  return { rows: found.flatMap(({ rows }) => rows).sort((a, b) => a.item.localeCompare(b.item, 'en', { numeric: true })), failed: found.some(({ code }) => code !== 0) }
}

await main(async (args) => {
  const { names, minutes, json } = readArguments(args)
  const started = performance.now()
  if (json) process.env.TWAIN_QUIET = '1'
  await ensureBuilt()
  const { rows, failed: broken } = await allRows({ names, minutes })
  const failed = broken || rows.some(({ verdict }) => verdict === 'MISSED')
  if (json) console.log(JSON.stringify({ seconds: (performance.now() - started) / 1000, failed, rows }, null, 2))
  else {
    console.log(`\n${tableText(['item', 'demand', 'verdict', 'found (control)'], rows.map(({ item, demand, verdict, found, control }) => [item, demand, verdict, control === '' ? found : `${found} (control: ${control})`]))}`)
    const open = rows.filter(({ verdict }) => verdict !== 'kept' && verdict !== 'MISSED').map(({ item, verdict }) => `${item}: ${verdict}`)
    console.log(`\n${failed ? 'MISSED' : 'Nothing missed'}${open.length > 0 ? `; open: ${open.join(', ')}` : ''} · ${seconds(started)}`)
  }
  return failed ? 1 : 0
})
