import { expect, test } from 'vitest'
import { answerPasskeys, usePasskeys, type ChoosePasskey } from '../../../../src/main/passkeys/passkeys.ts'

test.each([['darwin', 'TEAM.twain', 1], ['darwin', null, 0], ['win32', 'TEAM.twain', 0], ['linux', 'TEAM.twain', 0]] as const)('on %s with %s Touch ID is switched on %i times, and the shared passkeys of the system never', (platform, group, times) => {
  const given: unknown[] = []
  usePasskeys(platform, group, { configureWebAuthn: (options) => { given.push(options) } })
  expect(given).toHaveLength(times)
  for (const options of given) expect(options).toEqual({ touchID: { keychainAccessGroup: 'TEAM.twain', promptReason: 'sign in on $1' } })
})

/** What a page is answered when this is chosen. */
function answerTo(choose: ChoosePasskey): Promise<string | null | undefined> {
  return new Promise((done) => {
    const session = { on: (_name: string, listener: (event: unknown, details: unknown, answer: (id?: string | null) => void) => void) => {
      listener({}, { relyingPartyId: 'example.org', accounts: [{ credentialId: 'one', name: 'anna' }, { credentialId: 'two', displayName: 'Dr. A.' }], frame: null }, done)
    } }
    answerPasskeys(session as unknown as Parameters<typeof answerPasskeys>[0], 'personal', choose)
  })
}

test('the chosen passkey is answered; without a choice or with a failure the page is told that there is none', async () => {
  const asked: unknown[] = []
  expect(await answerTo(async (...facts) => { asked.push(facts); return 1 })).toBe('two')
  expect(asked).toEqual([['personal', 'example.org', ['anna', 'Dr. A.']]])
  expect(await answerTo(async () => null)).toBeNull()
  expect(await answerTo(async () => 7)).toBeNull()
  expect(await answerTo(() => Promise.reject(new Error('the window is gone')))).toBeNull()
})
