import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { percentile } from '../bench/figures.ts'
import type { Client } from '../../src/shared/clients/client.ts'
import { makeClients } from './clients.ts'
import type { BenchDocument, Split } from './document.ts'
import type { Detector } from './run.ts'

/** Milliseconds at the middle and near the end. */
export interface Spread { readonly p50: number, readonly p95: number }

/** Times in milliseconds, sizes in MB. */
export interface Times {
  /** Checks of 2,000 characters with 2,000 clients. */
  readonly shortText: Spread
  /** Checks of 10,000 characters with 2,000 clients. */
  readonly longText: Spread
  /** The same short texts with 20,000 clients. */
  readonly shortTextLargeList: Spread
  /** p50 with 20,000 clients against p50 with 2,000. */
  readonly growth: number
  /** The middle of several builds with 2,000 clients. */
  readonly build: number
  /** By size of the list: one build, p50 of a check of 2,000 characters, heap that the built check holds. */
  readonly bySize: readonly { readonly clients: number, readonly build: number, readonly check: number, readonly heap: number }[]
}

const sizes = [20, 200, 2_000, 20_000]
const lengths = { short: 2_000, long: 10_000 }
const rounds = { warm: 10, short: 120, long: 60, builds: 5 }
/** Below this a growth says more about the clock than about the list. */
const shortestTime = 0.05

/** Texts of exactly this length, made of the documents themselves, none twice in a row. */
export function textsOfLength(documents: readonly BenchDocument[], length: number, count: number): string[] {
  let at = 0
  return Array.from({ length: count }, () => {
    let text = ''
    while (text.length < length) {
      text += `${documents[at % documents.length]!.text}\n`
      at += 7
    }
    return text.slice(0, length)
  })
}

setFlagsFromString('--expose-gc')
const collect = runInNewContext('gc') as () => void

function heap(): number {
  collect()
  return process.memoryUsage().heapUsed / 1_048_576
}

function timed<Result>(work: () => Result): [milliseconds: number, result: Result] {
  const start = performance.now()
  const result = work()
  return [performance.now() - start, result]
}

function spread(check: (text: string) => unknown, texts: readonly string[]): Spread {
  for (const text of texts.slice(0, rounds.warm)) check(text)
  const times = texts.map((text) => timed(() => check(text))[0])
  return { p50: percentile(times, 50), p95: percentile(times, 95) }
}

/** Measures the detector on lists of 20 to 20,000 people. */
export function measureTimes(detector: Detector, documents: readonly BenchDocument[], split: Split, seed: number): Times {
  const short = textsOfLength(documents, lengths.short, rounds.short)
  const long = textsOfLength(documents, lengths.long, rounds.long)
  const listOf = (size: number): Client[] => makeClients(split, seed, size).map(({ client }) => client)
  detector.build(listOf(200)).check(short[0]!, { page: 'unknown' })
  const runs = sizes.map((clients) => {
    const list = listOf(clients)
    const before = heap()
    const [build, built] = timed(() => detector.build(list))
    const held = heap() - before
    const check = (text: string): unknown => built.check(text, { page: 'unknown' })
    return { clients, build, heap: held, short: spread(check, short), long: clients === 2_000 ? spread(check, long) : null }
  })
  const usual = runs.find(({ clients }) => clients === 2_000)!
  const large = runs.find(({ clients }) => clients === 20_000)!
  const list = listOf(2_000)
  return {
    shortText: usual.short,
    longText: usual.long!,
    shortTextLargeList: large.short,
    growth: Math.max(large.short.p50, shortestTime) / Math.max(usual.short.p50, shortestTime),
    build: percentile(Array.from({ length: rounds.builds }, () => timed(() => detector.build(list))[0]), 50),
    bySize: runs.map(({ clients, build, heap: held, short: { p50 } }) => ({ clients, build, check: p50, heap: held })),
  }
}
