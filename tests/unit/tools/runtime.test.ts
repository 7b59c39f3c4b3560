import { expect, test } from 'vitest'
import { firstWorking, isRemembered } from '../../../tools/choose-runtime.mjs'
import { reasonOf } from '../../../tools/official.mjs'

type Answer = { path: string; why: string } | { refused: string } | null
const tried: string[] = []
const candidate = (kind: string, answer: Answer): { kind: string; attempt: () => Promise<Answer> } => ({
  kind,
  attempt: () => { tried.push(kind); return Promise.resolve(answer) },
})
const choose = (override: Answer, official: Answer, standIn: Answer): Promise<{ kind: string; why: string }> => {
  tried.length = 0
  return firstWorking([candidate('override', override), candidate('official', official), candidate('stand-in', standIn)])
}
const works = { path: '/somewhere', why: 'it works' }

test('the named folder wins, and nothing else is tried', async () => {
  expect(await choose(works, works, works)).toMatchObject({ kind: 'override', why: 'it works' })
  expect(tried).toEqual(['override'])
})

test('without a named folder the official download wins over the stand-in', async () => {
  expect(await choose(null, works, works)).toMatchObject({ kind: 'official' })
  expect(tried).toEqual(['override', 'official'])
})

test('the stand-in comes last, and its line tells why the official one was refused', async () => {
  expect(await choose(null, { refused: 'no network' }, works)).toMatchObject({ kind: 'stand-in', why: 'no network; it works' })
})

test('when all are refused, one sentence tells all reasons', async () => {
  await expect(choose(null, { refused: 'no network' }, { refused: 'no pip' })).rejects.toThrow('No Electron runtime: no network; no pip.')
})

test('a failed download is remembered for a day, for this version only', () => {
  const failed = { version: '45.4.1', at: 1_000_000 }
  const hour = 3_600_000
  expect(isRemembered(failed, '45.4.1', failed.at + 23 * hour)).toBe(true)
  expect(isRemembered(failed, '45.4.1', failed.at + 25 * hour)).toBe(false)
  expect(isRemembered(failed, '45.5.0', failed.at + hour)).toBe(false)
  expect(isRemembered(undefined, '45.4.1', 0)).toBe(false)
})

test.each([
  ['Error: getaddrinfo ENOTFOUND somewhere', 'the name of its server could not be resolved'],
  ['TypeError: fetch failed\n    at node:internal', 'its server could not be reached'],
  ['HTTPError: Response code 404 (Not Found) for somewhere', 'its server answered 404'],
  ['ETIMEDOUT', 'its server could not be reached'],
  ['Error: Generated checksum for "x" did not match', 'its checksum did not match'],
  ['', 'the installer gave no reason'],
])('the reason in %j', (text, reason) => {
  expect(reasonOf(text)).toBe(reason)
})
