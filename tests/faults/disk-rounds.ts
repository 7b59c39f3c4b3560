import { spawnSync } from 'node:child_process'
import { closeSync, mkdirSync, openSync, rmSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import { stores, type Store } from './stores.ts'

// Run in a namespace of its own where it may mount: each store on a small disk that is filled to the last page and then
// made read-only. Prints one line of JSON for each store. usage: disk-rounds.ts <empty folder>

interface Round { readonly store: string, readonly tried: number, readonly lost: readonly string[], readonly accepted: readonly string[], readonly refusals: readonly string[] }

const [, , disk = ''] = process.argv
const mount = (...args: string[]): void => {
  const { status, stderr } = spawnSync('mount', args, { encoding: 'utf8' })
  if (status !== 0) throw new Error(`mount ${args.join(' ')}: ${stderr}`)
}

/** Writes until nothing more goes, byte by byte at the end. */
function fill(path: string): void {
  const file = openSync(path, 'w')
  for (const size of [65_536, 4_096, 512, 1]) {
    try { for (;;) writeSync(file, Buffer.alloc(size, 1)) } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ENOSPC') throw error
    }
  }
  closeSync(file)
}

const said = (error: unknown): string => (error instanceof Error ? `${error.name}: ${error.message}` : String(error))

async function round(store: Store): Promise<Round> {
  const folder = join(disk, store.file.replace(/\W/g, '-'))
  mkdirSync(folder, { recursive: true })
  const found = { lost: [] as string[], accepted: [] as string[], refusals: [] as string[] }
  let tried = 0
  const open = await store.open(folder)
  const holds = async (number: number, when: string): Promise<void> => {
    const numbers = await store.read(folder).catch((error: unknown) => { found.lost.push(`${when}: ${said(error)}`); return [number] })
    if (numbers === null || numbers.some((other) => other !== number)) found.lost.push(`${when}: ${numbers === null ? 'not readable' : [...new Set(numbers)].join(' ')} instead of ${number}`)
  }
  const refused = async (number: number, when: string): Promise<void> => {
    tried++
    try {
      await open.save(number)
      found.accepted.push(`${when}: it was said to be saved`)
    } catch (error) {
      found.refusals.push(said(error))
    }
  }
  await open.save(1)
  await holds(1, 'at first')
  fill(join(disk, 'filler'))
  await refused(2, 'on a full disk')
  await holds(1, 'on a full disk')
  await refused(3, 'on a full disk, again')
  rmSync(join(disk, 'filler'))
  await holds(1, 'when there is room again')
  await open.save(4)
  await holds(4, 'after a save with room')
  // A write that was cut off earlier must not make a disk unreadable that can no longer be written.
  closeSync(openSync(join(folder, `${store.file}.new`), 'w'))
  mount('-o', 'remount,bind,ro', disk)
  await refused(5, 'on a read-only disk')
  await holds(4, 'on a read-only disk')
  mount('-o', 'remount,bind,rw', disk)
  await open.save(6)
  await holds(6, 'when it can be written again')
  rmSync(folder, { recursive: true })
  return { store: store.name, tried, ...found }
}

mount('-t', 'tmpfs', '-o', 'size=8m', 'none', disk)
for (const store of stores) console.log(JSON.stringify(await round(store)))
