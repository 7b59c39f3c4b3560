import { FuseState, FuseV1Options } from '@electron/fuses'
import { expect, test } from 'vitest'
import { fuseRow, packageRow, vulnerableIn } from '../../../tools/audit-release.mjs'
import { compareFuses, wantedFuses } from '../../../tools/package/fuses.mjs'

/** A program whose fuses are all as wanted, but for these. */
const wireWith = (change: Partial<Record<FuseV1Options, FuseState>> = {}, since = 99): Record<string, FuseState> =>
  ({ ...Object.fromEntries(wantedFuses.filter((fuse) => fuse.since <= since).map(({ option, on }) => [option, on ? FuseState.ENABLE : FuseState.DISABLE])), ...change })

test.each([
  ['all as wanted', wireWith(), 45, 'kept', /^linux-unpacked: 9 of 9 as wanted$/],
  ['one that is set otherwise', wireWith({ [FuseV1Options.RunAsNode]: FuseState.ENABLE }), 45, 'MISSED', /8 of 9 as wanted; RunAsNode is on/],
  ['one that was taken out', wireWith({ [FuseV1Options.OnlyLoadAppFromAsar]: FuseState.REMOVED }), 45, 'MISSED', /OnlyLoadAppFromAsar is removed/],
  ['some that an old Electron does not have', wireWith({}, 22), 22, 'stand-in', /7 of 9 as wanted; its Electron does not have GrantFileProtocolExtraPrivileges, WasmTrapHandlers/],
  ['some that this Electron must have', wireWith({}, 22), 45, 'MISSED', /GrantFileProtocolExtraPrivileges is absent/]
] as const)('fuses: %s', (_what, wire, major, verdict, found) => {
  expect(fuseRow('linux-unpacked', compareFuses(wire, major))).toMatchObject({ verdict, found: expect.stringMatching(found) })
})

test('without a package the row says how to make one', async () => {
  expect(await packageRow({ major: 45, version: '45.4.1' }, '/nowhere')).toMatchObject({ verdict: 'no package yet', found: expect.stringContaining('npm run dist') })
})

test('only what is released counts as vulnerable; an answer that is none is never "none"', () => {
  const names = new Set(['zod', 'semver'])
  const answer = { auditReportVersion: 2, vulnerabilities: { semver: { name: 'semver', severity: 'high' }, vitest: { name: 'vitest', severity: 'low' } } }
  expect(vulnerableIn(answer, names)).toEqual(['semver (high)'])
  expect(vulnerableIn({ auditReportVersion: 2, vulnerabilities: {} }, names)).toEqual([])
  for (const none of [null, {}, { message: '405 Method Not Allowed', statusCode: 405 }, { vulnerabilities: {} }]) expect(vulnerableIn(none, names)).toBeNull()
})
