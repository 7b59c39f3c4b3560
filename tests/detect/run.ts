import { createHash } from 'node:crypto'
import { percentile } from '../bench/figures.ts'
import type { Client } from '../../src/shared/clients/client.ts'
import type { CheckLevel } from '../../src/shared/detect/checked.ts'
import type { Split } from './document.ts'
import { accuracyGates, timeGates, type Gate } from './gates.ts'
import { generate, type Corpus } from './generate.ts'
import { figuresOf, type Figures, type Found, type Outcome } from './metrics.ts'
import { measureTimes, type Spread, type Times } from './timing.ts'

/** What the benchmark asks of a detector. `page` is the page kind that the text is written on. */
export interface Detector {
  build(clients: readonly Client[]): { check(text: string, options: { readonly page: string }): { readonly level: CheckLevel, readonly spans: readonly Found[] } }
}

export interface RunOptions {
  readonly split: Split
  readonly seed: number
  /** Times take as long as everything else together. */
  readonly timing?: boolean
  /** The documents, when they are at hand already. */
  readonly corpus?: Corpus
}

/** All that a run tells. */
export interface RunResult {
  readonly split: Split
  readonly seed: number
  readonly documents: number
  readonly figures: Figures
  readonly gates: readonly Gate[]
  readonly times: Times | null
  /** Of the documents themselves, with the list of the accuracy part. */
  readonly perDocument: Spread
  /** SHA-256 of all answers, and whether a second build gave the same. */
  readonly answers: { readonly hash: string, readonly repeated: boolean }
  readonly outcomes: readonly Outcome[]
}

function check(detector: Detector, { documents, clients }: Corpus): Outcome[] {
  const built = detector.build(clients)
  return documents.map((document) => {
    const start = performance.now()
    const { level, spans } = built.check(document.text, { page: document.page })
    return { document, level, spans, milliseconds: performance.now() - start }
  })
}

function hashOf(outcomes: readonly Outcome[]): string {
  const sum = createHash('sha256')
  for (const { document, level, spans } of outcomes) sum.update(JSON.stringify([document.id, level, spans.map(({ start, end, kind }) => [start, end, kind])]))
  return sum.digest('hex')
}

/** Runs a detector over a split and works out figures and gates. */
export function run(detector: Detector, { split, seed, timing = true, corpus = generate({ split, seed }) }: RunOptions): RunResult {
  check(detector, { ...corpus, documents: corpus.documents.slice(0, 50) })
  const outcomes = check(detector, corpus)
  const figures = figuresOf(outcomes)
  const hash = hashOf(outcomes)
  const times = timing ? measureTimes(detector, corpus.documents, split, seed) : null
  const milliseconds = outcomes.map((outcome) => outcome.milliseconds)
  return {
    split,
    seed,
    documents: outcomes.length,
    figures,
    gates: [...accuracyGates(figures), ...(times === null ? [] : timeGates(times))],
    times,
    perDocument: { p50: percentile(milliseconds, 50), p95: percentile(milliseconds, 95) },
    answers: { hash, repeated: hash === hashOf(check(detector, corpus)) },
    outcomes,
  }
}
