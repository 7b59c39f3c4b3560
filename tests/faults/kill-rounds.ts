import { spawn } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, dirname, join } from 'node:path'
import { decodeSlots } from '../../src/main/vault/keychain.ts'
import { createRandom, type Random } from '../detect/random.ts'
import { isOldOrNew, type Store } from './stores.ts'

/** What became of a store whose writing process was killed again and again. */
export interface Killed { kills: number, old: number, new: number, mixed: number, lost: string[], /** Killed in the middle of writing the file. */ inFile: number, /** Killed in the middle of a change of keys. */ twoKeys: number }
type Numbers = ReadonlyMap<Store, number>

/** The longest wait for the kill after each store was saved once, in ms. */
const longestWait = 25

/** Ends the process at a random moment after its first saves; the number of the last save that it told for each store. */
function killedAfter(script: string, folder: string, first: Numbers, wait: number): Promise<Numbers> {
  return new Promise((done, fail) => {
    const child = spawn(process.execPath, [script, folder, ...[...first].flatMap(([{ name }, number]) => [name, String(number)])], { stdio: ['ignore', 'pipe', 'inherit'] })
    const said = new Map<Store, number>()
    const stores = [...first.keys()]
    let text = ''
    let isKilled = false
    child.on('error', fail)
    child.stdout.on('data', (data: Buffer) => {
      const lines = `${text}${String(data)}`.split('\n')
      text = lines.pop() ?? ''
      const isWaiting = said.size < stores.length
      for (const [name, number] of lines.map((line) => JSON.parse(line) as [string, number])) {
        const store = stores.find((other) => other.name === name)
        if (store) said.set(store, number)
      }
      if (isWaiting && said.size === stores.length) setTimeout(() => { isKilled = true; child.kill('SIGKILL') }, wait)
    })
    child.on('close', (code) => {
      if (isKilled) done(said)
      else fail(new Error(`the writer ended by itself with ${code}`))
    })
  })
}

const hasTwoKeys = (folder: string): boolean => readdirSync(folder).some((name) => name.startsWith('client-list ') && decodeSlots(readFileSync(join(folder, name)))?.size === 2)

/** Another file beside the one that is written: a write that did not come to its end. */
const isCutOff = (folder: string, file: string): boolean => {
  const path = join(folder, file)
  return existsSync(dirname(path)) && readdirSync(dirname(path)).some((name) => name !== basename(path) && name.startsWith(basename(path)))
}

async function look(store: Store, folder: string, said: number, killed: Killed): Promise<void> {
  if (isCutOff(folder, store.file)) killed.inFile++
  if (store.file === 'client-list.sealed' && hasTwoKeys(folder)) killed.twoKeys++
  const numbers = await store.read(folder).catch(() => null)
  const distinct = [...new Set(numbers ?? [])]
  killed.kills++
  if (numbers === null || !distinct.every((number) => isOldOrNew(store, number, said))) killed.lost.push(`kill ${killed.kills} after save ${said}: ${numbers === null ? 'not readable' : distinct.join(' ')}`)
  else if (distinct.length > 1) killed.mixed++
  else if (isOldOrNew(store, distinct[0] ?? Number.NaN, said - 1)) killed.old++
  else killed.new++
}

async function lane(script: string, kills: number, random: Random, killed: ReadonlyMap<Store, Killed>): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'twain-kills-'))
  let first: Numbers = new Map([...killed.keys()].map((store) => [store, 1]))
  for (let kill = 0; kill < kills; kill++) {
    const said = await killedAfter(script, folder, first, random.next() * longestWait)
    for (const [store, found] of killed) await look(store, folder, said.get(store) ?? 0, found)
    first = new Map([...said].map(([store, number]) => [store, number + 2]))
  }
  rmSync(folder, { recursive: true })
}

/** Kills a process that writes these stores so often, in two lanes at once. */
export async function killRounds(stores: readonly Store[], script: string, kills: number, seed: number): Promise<ReadonlyMap<Store, Killed>> {
  const killed = new Map(stores.map((store) => [store, { kills: 0, old: 0, new: 0, mixed: 0, lost: [], inFile: 0, twoKeys: 0 } satisfies Killed as Killed]))
  const half = Math.ceil(kills / 2)
  await Promise.all([half, kills - half].map((count, index) => lane(script, count, createRandom(`${seed} ${stores.map(({ name }) => name).join()} ${index}`), killed)))
  return killed
}
