import { describe, expect, test } from 'vitest'
import { actKinds, fieldKinds, moments } from '../../../src/shared/guard/act.ts'
import { networks } from '../../../src/shared/networks/index.ts'
import { pageMatcher } from '../../../src/shared/page-kind.ts'
import { selfIds } from '../../../src/shared/persona.ts'
import bad from '../../days/bad.json' with { type: 'json' }
import ordinary from '../../days/ordinary.json' with { type: 'json' }
import { identities } from '../../fakes/acts.ts'

const pageOf = pageMatcher(networks)
const days = { ordinary, bad }
/** Rows of the rule table that a single act can break (domain rules 1.1 to 1.6). */
const breakable = [
  'P1.3', 'P1.4', 'P1.5', 'P1.6', 'P1.7', 'P2.1', 'P2.2', 'P2.3', 'P2.4', 'P2.5', 'P2.6', 'P2.7', 'P3.2', 'P3.6', 'P3.7', 'P3.9', 'P3.10', 'P3.11', 'P5.1', 'P5.2', 'P5.3', 'P5.4', 'P5.5', 'P5.6', 'P6.7', 'P6.8'
]

describe.each(Object.entries(days))('the %s day', (_name, day) => {
  test('has the two selves of all tests', () => { expect(day.identities).toEqual(identities) })

  test('runs forward through the day', () => {
    const times = day.acts.map((act) => act.at)
    for (const time of times) expect(time).toMatch(/^[012]\d:[0-5]\d$/)
    expect(times).toEqual([...times].sort())
  })

  test.each(day.acts.map((act, index) => [index, act.address, act] as const))('act %i on %s is well formed', (_index, address, act) => {
    expect(selfIds).toContain(act.self)
    expect(actKinds).toContain(act.kind)
    expect(moments).toContain(act.moment)
    expect(new URL(address).protocol).toBe('https:')
    expect(act.title.trim()).not.toBe('')
    for (const field of 'fields' in act ? act.fields ?? [] : []) expect(fieldKinds).toContain(field.kind)
    expect(act.kind === 'open').toBe(act.moment === 'opening')
  })
})

test('an ordinary day has 300 acts, visits twenty networks and sites of none, and says nothing of rules', () => {
  expect(ordinary.acts).toHaveLength(300)
  const visited = new Set(ordinary.acts.map((act) => pageOf(act.address).networkId))
  // The day was written before the rules were tuned: a network that comes later is no reason to change the measure.
  expect(networks.filter((network) => visited.has(network.id)).length).toBeGreaterThanOrEqual(20)
  expect(visited).toContain(null)
  for (const act of ordinary.acts) expect(act).not.toHaveProperty('expect')
})

test('a bad day has at least 60 acts, and every row of the table is broken at least once', () => {
  expect(bad.acts.length).toBeGreaterThanOrEqual(60)
  const broken = new Set(bad.acts.map((act) => act.expect.row))
  expect(breakable.filter((row) => !broken.has(row))).toEqual([])
  for (const act of bad.acts) expect([1, 2, 3]).toContain(act.expect.level)
})

test('the pages on which a bad act relies are known as such', () => {
  const kinds: Readonly<Record<string, readonly string[]>> = { 'P3.9': ['people_suggestions'], 'P3.10': ['review_reply'], 'P3.11': ['payment'], 'P5.3': ['review_write'], 'P5.4': ['review_write'], 'P6.7': ['group'], 'P6.8': ['review_reply'], 'P3.7': ['settings', 'settings_privacy'] }
  for (const act of bad.acts) {
    const page = pageOf(act.address)
    const expected = kinds[act.expect.row]
    if (expected) expect(expected, act.address).toContain(page.kind)
    // An unverified address never raises more than a hint.
    if (expected && page.confidence === 'U') expect(act.expect.level).toBe(1)
  }
})
