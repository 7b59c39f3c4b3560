import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '../e2e/twain.ts'
import { likenesses } from './alike.ts'
import { groundOf, newMark, rows, threeSpaces } from './parties.ts'
import { isApart, proveBothWays } from './place.ts'

/** Written down for tools/proof.mjs, which prints the table. */
const results = process.env['TWAIN_RESULTS'] ?? join(import.meta.dirname, '../../test-results')

test('the two selves share nothing that a page or a server can find', async ({ launch, site }) => {
  const { personal, professional } = await threeSpaces(launch)
  const outcomes = await proveBothWays(rows, personal, professional, groundOf(site), newMark)
  const alike = await likenesses(personal.place, professional.place)
  mkdirSync(results, { recursive: true })
  writeFileSync(join(results, 'proof.json'), JSON.stringify({ date: new Date().toISOString(), outcomes, alike }, null, 2))
  expect(outcomes).toHaveLength(rows.length * 2)
  expect(outcomes.filter((outcome) => !isApart(outcome))).toEqual([])
})
