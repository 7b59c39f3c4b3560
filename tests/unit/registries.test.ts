import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { catalogue, networkIcons } from '../../src/main/catalogue.ts'
import { actKinds, moments } from '../../src/shared/guard/act.ts'
import { rules } from '../../src/shared/guard/rules/index.ts'
import type { Rule } from '../../src/shared/guard/rule.ts'
import { CatalogueEntrySchema } from '../../src/shared/ipc/shell-view.ts'
import { clauses } from '../../src/shared/guard/sources.ts'
import { networkFor, networks } from '../../src/shared/networks/index.ts'
import { confidences, type Network } from '../../src/shared/networks/network.ts'
import { isWithin } from '../../src/shared/page-kind.ts'
import { rehearsal } from '../../src/shared/networks/rehearsal.ts'
import { pageMatcher } from '../../src/shared/page-kind.ts'
import { selfIds } from '../../src/shared/persona.ts'

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

  test.each(networks.flatMap(({ id, hosts, loginHosts, ownLogin }) => (ownLogin === undefined ? [] : [[id, ownLogin, [...hosts, ...loginHosts]] as const])))('%s has its own login on its own host', (_id, address, hosts) => {
    const { protocol, hostname } = new URL(address)
    expect([protocol, hosts.some((host) => isWithin(hostname, host))]).toEqual(['https:', true])
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

/** Clauses of each practice as the domain rules list them (1.0 to 1.6). */
const clausesOf = {
  1: [clauses.separatePages, clauses.knowThePlatform, clauses.privacySettings, clauses.ownPresence, clauses.postsAreSeen],
  2: [clauses.separatePages, clauses.separateChannels, clauses.separatePresence, clauses.ownPresence, clauses.testimonials],
  3: [clauses.virtualRelationships, clauses.onlinePresence, clauses.workContactOnly, clauses.requests, clauses.noSearching, clauses.multipleRelationships, clauses.fewIntrusions, clauses.noFriending, clauses.healthInformation],
  4: [],
  5: [clauses.postsAreSeen, clauses.affiliations, clauses.ownPresence, clauses.personalUse],
  6: [clauses.publicMedia, clauses.consultation, clauses.anyMedium, clauses.nothingIdentifying, clauses.healthInformation, clauses.safeHarbor, clauses.specialData],
} as const

const expected = {
  'contact-upload': 'P1.3 3', 'identity-in-form': 'P1.4 3', 'wrong-login': 'P2.3 3', 'practice-on-personal-profile': 'P1.5 2', 'same-picture': 'P1.6 1', 'same-user-name': 'P1.7 2',
  'professional-in-personal': 'P2.1 2', 'personal-in-professional': 'P2.2 2', 'linked-profiles': 'P2.4 3', 'profile-without-notice': 'P2.5 1', 'from-other-self': 'P2.6 2', 'professional-claims': 'P2.7 2',
  'new-connection': 'P3.2 2', 'crisis-message': 'P3.6 2', 'open-channels': 'P3.7 1', 'people-suggestions': 'P3.9 1', 'review-reply': 'P3.10 3', 'relationship-in-reply': 'P6.8 3', 'payment-note': 'P3.11 3',
  'visible-reaction': 'P5.1 1', 'public-comment': 'P5.2 2', 'review-under-own-name': 'P5.3 2', 'professional-review': 'P5.4 3', 'location-in-post': 'P5.5 2', 'client-connection': 'P3.1 3', 'client-profile': 'P3.3 3', 'client-search': 'P3.4 3', 'client-thread': 'P3.5 3', 'client-group': 'P3.8 2', 'client-named': 'P6.1 3', 'identifier-in-story': 'P6.2 3', 'client-story': 'P6.3 3', 'described-referral': 'P6.4 2', 'changed-details': 'P6.5 3', 'file-with-story': 'P6.6 3', 'telling-likes': 'P5.6 1', 'closed-group': 'P6.7 1',
}

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
    expect(rule.why).toMatch(/^[^\n]+[^.!?]\.$/)
    expect(rule.rows.length).toBeGreaterThan(0)
    for (const row of rule.rows) {
      expect(row).toMatch(/^P[1-6]\.\d+$/)
      expect(row[1]).toBe(String(rule.practice))
    }
    expect(rule.acts.length).toBeGreaterThan(0)
    expect(new Set(rule.acts).size).toBe(rule.acts.length)
    for (const act of rule.acts) expect(actKinds).toContain(act)
    expect(rule.moments.length).toBeGreaterThan(0)
    expect(new Set(rule.moments).size).toBe(rule.moments.length)
    for (const moment of rule.moments) expect(moments).toContain(moment)
    if (rule.level > 1) expect(rule.moments).toContain('sending')
  })

  test('no row is in two rules', () => {
    const rows = rules.flatMap((rule) => rule.rows)
    expect(new Set(rows).size).toBe(rows.length)
  })

  test.each(rules.map((rule) => [rule.id, rule] as const))('%s rests on clauses that its practice names', (_id, rule) => {
    expect(rule.sources.length).toBeGreaterThan(0)
    expect(new Set(rule.sources).size).toBe(rule.sources.length)
    for (const source of rule.sources) {
      expect(confidences).toContain(source.confidence)
      expect(clausesOf[rule.practice]).toContainEqual(source)
    }
    // A rule whose clauses are all unverified could show none of them.
    expect(rule.sources.some((source) => source.confidence === 'C')).toBe(true)
  })

  test('every clause is used', () => { for (const clause of Object.values(clauses)) expect(rules.flatMap((rule) => rule.sources)).toContain(clause) })

  test.each(rules.map((rule) => [rule.id, rule] as const))('%s can be tried on the Rehearsal network', (_id, { tryIt }) => {
    expect(selfIds).toContain(tryIt.self)
    expect(pageMatcher([rehearsal])(`rehearsal://network${tryIt.path}`)).toMatchObject({ networkId: 'rehearsal', confidence: 'C' })
    expect(tryIt.instruction).toMatch(/^[A-Z].*[^.!?]\.$/)
  })

  test('rows and heaviest levels are those of the rule table', () => {
    expect(Object.fromEntries(rules.map((rule) => [rule.id, `${rule.rows.join(' ')} ${rule.level}`]))).toMatchObject(expected)
  })
})

test('main and the style sheet have the same palettes', async () => {
  const { paletteIds } = await import('../../src/shared/palette.ts')
  const css = readFileSync(join(root, 'src/renderer/styles/tokens.css'), 'utf8')
  expect([...new Set([...css.matchAll(/\[data-palette="([^"]+)"\]/g)].map(([, id]) => id))]).toEqual([...paletteIds])
})
