// Shows that the two selves share nothing that a page or a server can find: npm run proof. --json: only JSON on the standard output.
import { existsSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { ensureBuilt } from './build.mjs'
import { playwright } from './headless.mjs'
import { Failure, main } from './project.mjs'
import { results } from './stages.mjs'
import { tableText } from './table.mjs'

const file = join(results, 'proof.json')

/** What separates selves, too, and has no row, with the reason: a row needs a mark that its own self finds. */
const withoutRow = [
  'Without a row: permissions (a test of its own presses the question, faults.spec.ts);', 'HSTS and the memory of client hints (no page here can see them: Twain opens nothing by http, and Electron keeps no such memory);',
  'ids of cameras and microphones (a page gets none without a device and a permission).'
].join(' ')

const cell = ({ ownFinds, otherFinds }) => (otherFinds ? 'LEAKED' : ownFinds ? 'nothing found' : 'NOT PROVED: its own self finds nothing either')

/** One line for each row, a column for each direction. Pure. */
export function proofLines({ outcomes, alike }) {
  const directions = [...new Set(outcomes.map(({ from, to }) => `${from} -> ${to}`))]
  const rows = [...new Set(outcomes.map(({ id }) => id))].map((id) => {
    const own = outcomes.filter((outcome) => outcome.id === id)
    return [own[0].what, own[0].seenBy, ...directions.map((name) => cell(own.find(({ from, to }) => `${from} -> ${to}` === name)))]
  })
  const apart = outcomes.filter(({ ownFinds, otherFinds }) => ownFinds && !otherFinds).length
  const same = alike.filter(({ isSame }) => isSame).map(({ what }) => what)
  const other = alike.filter(({ isSame }) => !isSame).map(({ what }) => what)
  return [
    tableText(['left in one self, looked for in the other', 'seen by', ...directions], rows), '', `${apart} of ${outcomes.length} kept apart${outcomes.every(({ ownFinds }) => ownFinds) ? '; each mark was found in its own self' : ''}.`,
    `The same in both, since it is one computer: its address on the network, ${same.join(', ')}.`, ...(other.length > 0 ? [`Different: ${other.join(', ')}.`] : []), withoutRow
  ]
}

if (process.argv[1]?.endsWith('proof.mjs')) {
  await main(async (args) => {
    const json = args.includes('--json')
    rmSync(file, { force: true })
    await ensureBuilt()
    const code = await playwright('proof', args.filter((name) => name !== '--json'), { quiet: json })
    if (!existsSync(file)) throw new Failure('The proof came to no end; the reason stands above.')
    const proof = JSON.parse(readFileSync(file, 'utf8'))
    console.log(json ? JSON.stringify(proof, null, 2) : `\n${proofLines(proof).join('\n')}`)
    return code
  })
}
