/** One measured figure. Without a budget it is only told. */
export interface Figure { readonly what: string, readonly value: number, readonly unit: 'ms' | 'x' | 'MB', readonly budget: number | null }

/** The value below which this share of the values lies. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.ceil((share / 100) * sorted.length) - 1)] ?? Number.NaN
}

/** Prints figures beside their budgets; true when all are within. */
export function print(figures: readonly Figure[]): boolean {
  for (const { what, value, unit, budget } of figures) {
    const verdict = budget === null ? '' : value <= budget ? `  (budget ${budget} ${unit})` : `  OVER the budget of ${budget} ${unit}`
    console.log(`${what.padEnd(72)} ${value.toFixed(unit === 'ms' ? 2 : 1).padStart(9)} ${unit}${verdict}`)
  }
  return figures.every(({ value, budget }) => budget === null || value <= budget)
}
