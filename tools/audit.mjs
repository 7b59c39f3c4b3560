// Checks the running app against Electron's security checklist, and what stands beside it: npm run audit. Options: --json.
import { ensureBuilt } from './build.mjs'
import { playwright } from './headless.mjs'
import { main, seconds } from './project.mjs'
import { clearRows, readRows, tableText } from './table.mjs'

await main(async (args) => {
  const json = args.includes('--json')
  const started = performance.now()
  if (json) process.env.TWAIN_QUIET = '1'
  await ensureBuilt()
  clearRows('audit')
  const code = await playwright('audit', [])
  const rows = readRows('audit').sort((a, b) => a.item.localeCompare(b.item, 'en', { numeric: true }))
  const failed = code !== 0 || rows.some(({ verdict }) => verdict === 'MISSED')
  if (json) console.log(JSON.stringify({ seconds: (performance.now() - started) / 1000, failed, rows }, null, 2))
  else {
    console.log(`\n${tableText(['item', 'demand', 'verdict', 'found (control)'], rows.map(({ item, demand, verdict, found, control }) => [item, demand, verdict, control === '' ? found : `${found} (control: ${control})`]))}`)
    console.log(`\n${failed ? 'MISSED' : 'Nothing missed'} · ${seconds(started)}`)
  }
  return failed ? 1 : 0
})
