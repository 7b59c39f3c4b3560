import { expect, test } from 'vitest'
import { figuresBlock } from '../../../tools/figures-table.mjs'

const figure = (change: object): object => ({ what: 'start', value: 1500, unit: 'ms', reference: { what: 'a bare app', value: 1000 }, ratio: 1.5, budget: 1.5, budgetOf: 'ratio', met: true, ...change })
const blockOf = (...figures: readonly object[]): string => figuresBlock({ date: '2026-01-02', machine: { cores: 2, system: 'linux x64', runtime: 'Electron 45' }, met: 1, missed: 1, benches: [{ bench: 'start', figures, notes: ['A note.'] }] })

test('what stands beside something is shown as a ratio, and what does not with its unit', () => {
  expect(blockOf(figure({}))).toContain('| start | 1.50 x | a bare app | at most 1.5 x | yes |')
  expect(blockOf(figure({ reference: undefined, ratio: null, value: 101.6, unit: 'MB', budget: 40, budgetOf: 'value', met: false }))).toContain('| start | 102 MB |  | at most 40 MB | **no** |')
  expect(blockOf(figure({ budget: null, met: null }))).toContain('| start | 1.50 x | a bare app |  |  |')
})

test('a budget on the value itself is set beside the value, also where there is a ratio', () => {
  const growth = { value: -19.4, unit: 'MB', reference: { what: 'a bare app', value: 2 }, ratio: -9.7, budget: 40, budgetOf: 'value' }
  expect(blockOf(figure(growth))).toContain('| start | -19.4 MB | a bare app | at most 40 MB | yes |')
  expect(blockOf(figure({ ...growth, value: 4, unit: 'times' }))).toContain('| start | 4 times |')
})

test('date, kind of machine and notes stand below', () => {
  expect(blockOf(figure({}))).toMatch(/A note\. Measured on 2026-01-02: 2 cores, linux x64, Electron 45\. 1 budgets kept, 1 missed/)
})
