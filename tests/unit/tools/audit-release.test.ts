import { FuseState, FuseV1Options } from '@electron/fuses'
import { expect, test } from 'vitest'
import { fuseProblems, fuseRows, vulnerableIn } from '../../../tools/audit-release.mjs'

const wanted = { RunAsNode: FuseState.DISABLE, OnlyLoadAppFromAsar: FuseState.ENABLE, GrantFileProtocolExtraPrivileges: FuseState.DISABLE }

test('a fuse that is set otherwise is wrong, one that this Electron does not have is told apart', () => {
  const wire = { [FuseV1Options.RunAsNode]: FuseState.DISABLE, [FuseV1Options.OnlyLoadAppFromAsar]: FuseState.ENABLE, [FuseV1Options.GrantFileProtocolExtraPrivileges]: FuseState.DISABLE }
  expect(fuseProblems(wire, wanted)).toEqual({ wrong: [], missing: [] })
  expect(fuseProblems({ ...wire, [FuseV1Options.RunAsNode]: FuseState.ENABLE }, wanted)).toEqual({ wrong: ['RunAsNode is on'], missing: [] })
  expect(fuseProblems({ [FuseV1Options.RunAsNode]: FuseState.DISABLE, [FuseV1Options.OnlyLoadAppFromAsar]: FuseState.REMOVED }, wanted)).toEqual({ wrong: ['OnlyLoadAppFromAsar is removed'], missing: ['GrantFileProtocolExtraPrivileges'] })
})

test('without a package the row says how to make one', async () => {
  expect(await fuseRows('/nowhere')).toEqual([expect.objectContaining({ verdict: 'no package yet', found: expect.stringContaining('npm run dist') })])
})

test('only what is released counts as vulnerable; an answer that is none is never "none"', () => {
  const names = new Set(['zod', 'semver'])
  const answer = { auditReportVersion: 2, vulnerabilities: { semver: { name: 'semver', severity: 'high' }, vitest: { name: 'vitest', severity: 'low' } } }
  expect(vulnerableIn(answer, names)).toEqual(['semver (high)'])
  expect(vulnerableIn({ auditReportVersion: 2, vulnerabilities: {} }, names)).toEqual([])
  for (const none of [null, {}, { message: '405 Method Not Allowed', statusCode: 405 }, { vulnerabilities: {} }]) expect(vulnerableIn(none, names)).toBeNull()
})
