import { readdirSync, readFileSync } from 'node:fs'

/** Memory of a program with all processes that it started, in MB (2^20 bytes). */
export interface Memory {
  /** Proportional set size: what is shared with other processes counts by share, so that the sum is true. */
  readonly pss: number
  /** What no other process shares. */
  readonly own: number
  readonly processes: number
}

/** The processes and their parents, as the kernel lists them now. */
function parents(): ReadonlyMap<number, number> {
  const all = new Map<number, number>()
  for (const name of readdirSync('/proc')) {
    if (!/^\d+$/.test(name)) continue
    try {
      all.set(Number(name), Number(/\) \S (\d+)/.exec(readFileSync(`/proc/${name}/stat`, 'utf8'))?.[1]))
    } catch { /* it ended while we looked */ }
  }
  return all
}

const isGone = (error: unknown): boolean => ['ENOENT', 'ESRCH'].includes((error as NodeJS.ErrnoException).code ?? '')

/**
 * The memory of a process and of all below it.
 * @throws when the system does not let us read one of them, since the sum would be too small.
 */
export function memoryOf(root: number): Memory {
  const parentOf = parents()
  const isBelow = (pid: number): boolean => { for (let at: number | undefined = pid; at !== undefined && at !== 0; at = parentOf.get(at)) if (at === root) return true; return false }
  let [pss, own, processes] = [0, 0, 0]
  for (const pid of [...parentOf.keys()].filter(isBelow)) {
    try {
      const text = readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8')
      const sum = (pattern: RegExp): number => [...text.matchAll(pattern)].reduce((total, [, kilobytes]) => total + Number(kilobytes), 0) / 1024
      pss += sum(/^Pss:\s+(\d+)/gm)
      own += sum(/^Private_(?:Clean|Dirty):\s+(\d+)/gm)
      processes++
    } catch (error) {
      if (!isGone(error)) throw error
    }
  }
  return { pss, own, processes }
}

const look = { every: 500, times: 30, alike: 4, difference: 0.01 }

/** The memory when it has come to rest: several looks in a row are alike (within 1 %), at the latest after 15 s. */
export async function settledMemory(root: number): Promise<Memory> {
  const looks: Memory[] = []
  for (;;) {
    looks.push(memoryOf(root))
    const last = looks.slice(-look.alike).map(({ pss }) => pss)
    const isAtRest = last.length === look.alike && Math.max(...last) - Math.min(...last) <= look.difference * Math.max(...last)
    if (isAtRest || looks.length === look.times) return looks.at(-1) as Memory
    await new Promise((done) => { setTimeout(done, look.every) })
  }
}
