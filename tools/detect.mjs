// Checks texts from the command line, without the app and without a network:
//   npm run -s detect -- --clients list.csv --in texts.jsonl [--audience unknown|public|review-reply|private]
// Reads one {"id", "text"} for each line and prints one {"id", "level", "spans"} for each, in the same order.
import { spawnSync } from 'node:child_process'
import { createReadStream, existsSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { createInterface } from 'node:readline'
import { parseArgs } from 'node:util'
import { Failure, main, modernNode, root } from './project.mjs'

const usage = 'Usage: npm run -s detect -- --clients list.csv --in texts.jsonl [--audience unknown|public|review-reply|private]'
const audiences = ['unknown', 'public', 'review-reply', 'private']

function readArguments(args) {
  const { values } = parseArgs({ args, options: { clients: { type: 'string' }, in: { type: 'string' }, audience: { type: 'string', default: 'unknown' } } })
  if (values.in === undefined || !audiences.includes(values.audience)) throw new Failure(usage)
  // npm runs scripts in the project's folder; names of files are meant from where the user stands.
  const [clients, input] = [values.clients, values.in].map((file) => (file === undefined ? undefined : resolve(process.env.INIT_CWD ?? '.', file)))
  for (const file of [clients, input]) if (file !== undefined && !existsSync(file)) throw new Failure(`There is no file ${file}.`)
  return { clients, input, audience: values.audience }
}

async function readClients(file) {
  const { clientsFromCsv } = await import('../src/shared/clients/import/read-import.ts')
  const { clients, failures } = clientsFromCsv(readFileSync(file, 'utf8'))
  for (const { line, text } of failures) console.error(`Line ${line} of the list could not be read and is left out: ${text.slice(0, 80)}`)
  return clients
}

function parseLine(line) {
  try {
    const { id, text } = JSON.parse(line)
    return typeof text === 'string' ? { id, text } : null
  } catch {
    return null // the caller says which line it was
  }
}

async function run(args) {
  // Whoever reads may stop early ("| head").
  process.stdout.on('error', (error) => { process.exit(error.code === 'EPIPE' ? 0 : 1) })
  const { clients, input, audience } = readArguments(args)
  const { check, indexOf } = await import('../src/shared/detect/check.ts')
  const against = { index: indexOf(clients === undefined ? [] : await readClients(clients)), allowed: [] }
  let number = 0
  let broken = 0
  for await (const line of createInterface({ input: createReadStream(input, 'utf8'), crlfDelay: Infinity })) {
    number += 1
    if (line.trim() === '') continue
    const entry = parseLine(line)
    if (entry) {
      const { level, spans } = check(entry.text, against, { audience })
      process.stdout.write(`${JSON.stringify({ id: entry.id, level, spans })}\n`)
      continue
    }
    broken += 1
    process.stdout.write(`${JSON.stringify({ id: null, error: `Line ${number} is no JSON object with a text.` })}\n`)
  }
  return broken === 0 ? 0 : 1
}

/** TypeScript is read by a newer Node than many systems have; the project brings one. Set-up speaks on the error stream only. */
function withModernNode(args) {
  if (!existsSync(join(root, 'node_modules'))) spawnSync(process.execPath, [join(root, 'tools/setup.mjs'), '--no-runtime'], { stdio: ['ignore', 2, 2] })
  return spawnSync(modernNode(), ['--experimental-strip-types', '--disable-warning=ExperimentalWarning', join(root, 'tools/detect.mjs'), ...args], { stdio: 'inherit' }).status ?? 1
}

await main((args) => (process.features.typescript ? run(args) : withModernNode(args)))
