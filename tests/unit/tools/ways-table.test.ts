import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { committed, merged, readmeWithTables, tableOf, withTable } from '../../../tools/ways-table.mjs'
import { actRows } from '../../e2e/act-rows.ts'
import { tricks } from '../../e2e/tricks.ts'
import { ways } from '../../site/ways.ts'

test('README.md shows the measured tables', () => {
  const readme = readFileSync(join(import.meta.dirname, '../../../README.md'), 'utf8')
  expect(readmeWithTables(readme), 'run node tools/ways-table.mjs').toBe(readme)
})

test.each([['ways', ways], ['hostile', tricks], ['acts', actRows]] as const)('%s.json has one row for each entry, in order', (name, entries) => {
  const rows = committed(name) as readonly { readonly id: string, readonly what: string }[]
  expect(rows.map(({ id, what }) => ({ id, what }))).toEqual(entries.map(({ id, what }) => ({ id, what })))
})

test('a table is replaced between its marks, and nothing else is', () => {
  const table = tableOf([{ a: 'x|y', b: 2 }, { a: 'z' }], { a: 'first', b: 'second' })
  expect(table).toBe('| first | second |\n| --- | --- |\n| x\\|y | 2 |\n| z |  |')
  const text = 'before\n<!-- some -->\nold\n<!-- /some -->\nafter'
  expect(withTable(text, 'some', table)).toBe(`before\n<!-- some -->\n${table}\n<!-- /some -->\nafter`)
  expect(() => withTable(text, 'other', table)).toThrow('README.md has no <!-- other -->')
})

test('what was measured takes the place of its row; rows of ways that were not run stay', () => {
  const rows = [{ id: 'a', net1: 'held' }, { id: 'b', net1: 'held' }]
  const measured = [{ order: 2, row: { id: 'c', net1: 'held' } }, { order: 0, row: { id: 'a', net1: 'not' } }]
  expect(merged(rows, measured)).toEqual([{ id: 'a', net1: 'not' }, { id: 'b', net1: 'held' }, { id: 'c', net1: 'held' }])
})
