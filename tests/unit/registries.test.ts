import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { catalogue, networkIcons } from '../../src/main/catalogue.ts'
import { actKinds } from '../../src/shared/guard/act.ts'
import { rules } from '../../src/shared/guard/rules/index.ts'
import type { Rule } from '../../src/shared/guard/rule.ts'
import { CatalogueEntrySchema } from '../../src/shared/ipc/shell-view.ts'
import { networkFor, networks } from '../../src/shared/networks/index.ts'
import type { Network } from '../../src/shared/networks/network.ts'

const root = join(import.meta.dirname, '../..')
const filesIn = (folder: string, ...besides: string[]): string[] =>
  readdirSync(join(root, folder)).filter((name) => name.endsWith('.ts')).map((name) => name.slice(0, -3)).filter((name) => !besides.includes(name)).sort()
/** What a file of a registry exports: exactly one entry. */
const exportOf = async (folder: string, name: string): Promise<unknown> => {
  const values = Object.values(await import(join(root, folder, `${name}.ts`)) as Record<string, unknown>)
  expect(values).toHaveLength(1)
  return values[0]
}

describe('networks', () => {
  const folder = 'src/shared/networks'
  const files = filesIn(folder, 'network', 'index')

  test('every file is listed once', () => { expect(networks.map((network) => network.id).sort()).toEqual(files) })

  test.each(files)('%s is listed under the name of its file', async (name) => {
    const network = await exportOf(folder, name) as Network
    expect(network.id).toBe(name)
    expect(networks).toContain(network)
  })

  test.each(networks.map((network) => [network.id, network] as const))('%s has an icon or an explicit none, and a start page of its own', (id, network) => {
    expect(Object.hasOwn(networkIcons, id)).toBe(true)
    expect(networkIcons[id] === null || /^[Mm][\d\s.,a-zA-Z-]+$/.test(networkIcons[id] ?? '')).toBe(true)
    expect(networkFor(network.start)).toBe(network)
  })

  test('no icon is left over, and the launcher shows every network in order', () => {
    expect(Object.keys(networkIcons).sort()).toEqual(files)
    expect(catalogue().map((entry) => entry.id)).toEqual(networks.map((network) => network.id))
    for (const entry of catalogue()) expect(CatalogueEntrySchema.parse(entry)).toEqual(entry)
  })
})

describe('rules', () => {
  const folder = 'src/shared/guard/rules'
  const files = filesIn(folder, 'index')

  test('every file is listed once', () => { expect(rules.map((rule) => rule.id).sort()).toEqual(files) })

  test.each(files)('%s is listed under the name of its file, and has a test', async (name) => {
    const rule = await exportOf(folder, name) as Rule
    expect(rule.id).toBe(name)
    expect(rules).toContain(rule)
    expect(existsSync(join(root, 'tests/unit/shared/guard/rules', `${name}.test.ts`))).toBe(true)
  })

  test('no test is left over', () => {
    expect(readdirSync(join(root, 'tests/unit/shared/guard/rules')).sort()).toEqual(files.map((name) => `${name}.test.ts`))
  })

  test.each(rules.map((rule) => [rule.id, rule] as const))('%s says what it is about', (_id, rule) => {
    expect(rule.title.trim()).not.toBe('')
    expect(rule.source).toMatch(/^Practices? \d/)
    expect(rule.acts.length).toBeGreaterThan(0)
    expect(new Set(rule.acts).size).toBe(rule.acts.length)
    for (const act of rule.acts) expect(actKinds).toContain(act)
  })
})

test('main and the style sheet have the same palettes', async () => {
  const { paletteIds } = await import('../../src/shared/palette.ts')
  const css = readFileSync(join(root, 'src/renderer/styles/tokens.css'), 'utf8')
  expect([...new Set([...css.matchAll(/\[data-palette="([^"]+)"\]/g)].map(([, id]) => id))]).toEqual([...paletteIds])
})
