import { expect, test } from 'vitest'
import { builtIn, compareVersions, PackSchema } from '../../../../src/shared/packs/pack.ts'

test('what the app came with is itself a valid pack', () => {
  const { networks, verbs } = builtIn
  const pack = { format: 1, version: 1, minimumApp: '0.1.0', issued: '2026-11-22', networks: networks.map(({ id, sites, endpoints }) => ({ id, sites, endpoints })), verbs }
  const parsed = PackSchema.safeParse(pack)
  expect(parsed.error?.issues ?? []).toEqual([])
  expect(parsed.data).toEqual(pack)
})

test.each([['0.1.0', '0.1.0', 0], ['0.2.0', '0.1.9', 1], ['1.0.0', '0.99.99', 1], ['0.1.10', '0.1.9', 1], ['0.1.0', '0.1.1', -1]] as const)('%s against %s', (a, b, sign) => {
  expect(Math.sign(compareVersions(a, b))).toBe(sign)
})
