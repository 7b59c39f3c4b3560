import { writeFileSync } from 'node:fs'

// Logistic regression for the weights of signals; a weight may not take the other sign than its signal has.

const rounds = 80
const rate = 0.1
const restraint = 0.001

export interface Feature { readonly id: string, readonly sign: 1 | -1 }
/** The numbers of a text, what it is, and how much it counts. */
export interface Row { readonly features: readonly number[], readonly isWanted: boolean, readonly weight: number }
export interface Model { readonly base: number, readonly weights: readonly number[] }

/** Gradient descent with a step for each weight (Adagrad), in an order that is the same each time. */
export function fitted(rows: readonly Row[], features: readonly Feature[]): Model {
  const weights = features.map(() => 0)
  const seen = features.map(() => 1e-8)
  const total = (isWanted: boolean): number => rows.filter((row) => row.isWanted === isWanted).reduce((sum, row) => sum + row.weight, 0)
  const balance = total(false) / total(true)
  let base = 0
  let seenBase = 1e-8
  for (let round = 0; round < rounds; round++) {
    for (let step = 0; step < rows.length; step++) {
      const row = rows[(step * 7919 + round * 104_729) % rows.length]!
      const sum = row.features.reduce((score, value, at) => score + value * weights[at]!, base)
      const error = (1 / (1 + Math.exp(-sum)) - Number(row.isWanted)) * row.weight * (row.isWanted ? balance : 1)
      seenBase += error * error
      base -= 3 * rate * error / Math.sqrt(seenBase)
      for (const [at, value] of row.features.entries()) {
        const before = weights[at] ?? 0
        if (value === 0) continue
        const gradient = error * value + restraint * before
        seen[at] = seen[at]! + gradient * gradient
        const next = before - rate * gradient / Math.sqrt(seen[at] ?? 1)
        weights[at] = features[at]!.sign > 0 ? Math.max(0, next) : Math.min(0, next)
      }
    }
  }
  return { base, weights }
}

/** Share of the rows of one side that reach the limit. */
export function shareAbove({ base, weights }: Model, rows: readonly Row[], limit: number, isWanted: boolean): number {
  const part = rows.filter((row) => row.isWanted === isWanted)
  const above = part.filter(({ features }) => features.reduce((score, value, at) => score + value * weights[at]!, base) >= limit)
  return above.reduce((sum, row) => sum + row.weight, 0) / part.reduce((sum, row) => sum + row.weight, 0)
}

export function writeWeights(target: URL, { base, weights }: Model, features: readonly Feature[]): void {
  const round = (value: number): number => Math.round(value * 100) / 100
  writeFileSync(target, `${JSON.stringify({ base: round(base), ...Object.fromEntries(features.map(({ id }, at) => [id, round(weights[at]!)])) }, null, 1)}\n`)
}
