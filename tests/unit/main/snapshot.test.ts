import { expect, test } from 'vitest'
import { placeName, snapshot, windowTitle, type SnapshotFacts } from '../../../src/main/snapshot.ts'
import type { OpenPage } from '../../../src/main/views/pages.ts'
import { warningsView } from '../../../src/main/warnings.ts'
import { rules } from '../../../src/shared/guard/rules/index.ts'
import { ShellViewSchema } from '../../../src/shared/ipc/shell-view.ts'
import type { SelfId } from '../../../src/shared/persona.ts'
import { accountOf, networkDraft, siteDraft, stateWith } from '../../fakes/state.ts'
import { anna, doctor } from '../../fakes/acts.ts'
import { usualLockSettings } from '../../../src/shared/lock/lock-view.ts'
import { emptyLog } from '../../fakes/guard.ts'
import { fakePage } from '../../fakes/pages.ts'

const state = { ...stateWith(networkDraft(1, 'personal', 'facebook'), networkDraft(2, 'professional', 'linkedin'), siteDraft(3, 'personal', 'https://www.forum.example.org/login')), identities: { personal: anna, professional: doctor } }
const light = { state: 'on', reason: 'watching', since: null, host: null } as const
const factsWith = (parts: Partial<SnapshotFacts> = {}): SnapshotFacts => ({ state, screen: 'page', open: null, titles: () => '', isAsleep: () => false, notices: [], warnings: null, aboutIdentities: null, clients: { state: 'absent', count: null, hasPassphrase: false, problem: null }, lock: { state: 'off', locked: { personal: false, professional: false }, waitUntil: null, settings: usualLockSettings, holdsClients: false }, passkeys: 'linux-keys', logins: { place: 'opening', count: null, problem: null }, testRuntime: false, switches: 3, opening: null, ...parts })
const openWith = (number: number, realSelf: SelfId | null, parts: Partial<OpenPage> = {}, contents: Record<string, unknown> = {}): NonNullable<SnapshotFacts['open']> => {
  const page = fakePage(7, undefined, contents)
  return { account: accountOf(state, number), realSelf, light, page: { entry: page.entry, view: {}, title: 'Feed', loading: false, error: null, ...parts } as unknown as OpenPage }
}

test('a snapshot is what the contract says', () => {
  const warnings = warningsView({ state, rules, pack: { version: 0, issued: null }, isDevelopmentKey: true, log: emptyLog, now: new Date() })
  for (const facts of [{ open: null }, { open: openWith(1, 'personal') }, { warnings }]) {
    const view = snapshot(factsWith(facts))
    expect(ShellViewSchema.parse(view)).toEqual(view)
  }
})

test('accounts carry the names of their networks, sites those of their hosts', () => {
  expect(snapshot(factsWith()).accounts.map(({ networkName, host, self }) => [networkName, host, self])).toEqual([
    ['Facebook', 'www.facebook.com', 'personal'], ['LinkedIn', 'www.linkedin.com', 'professional'], ['www.forum.example.org', 'www.forum.example.org', 'personal'],
  ])
  expect(placeName({ ...accountOf(state, 1), networkId: 'dropped' })).toBe('www.facebook.com')
})

test('an account shows the icon of its site, else that of its network, else none', () => {
  const [facebook, , site] = snapshot(factsWith({ state: { ...state, accounts: state.accounts.map((account) => (account.networkId === null ? { ...account, icon: 'data:image/png;base64,AA' } : account)) } })).accounts
  expect(facebook?.icon).toMatch(/^[Mm][\d\s.,a-zA-Z-]+$/)
  expect(site?.icon).toBe('data:image/png;base64,AA')
  expect(snapshot(factsWith()).accounts[2]?.icon).toBeNull()
})

test.each([
  ['(3) Home', true], ['(99+) Messages', true], ['(1) ', true], ['• Inbox', true], ['● Chat', true], ['* Notes', true],
  ['Home', false], ['', false], ['Home (3)', false], ['(new) Home', false], ['(3 Home', false], ['3 new posts', false], ['()', false], ['•Inbox', false], ['(12345) x', false],
])('the title %j says unread: %s', (title, unread) => {
  expect(snapshot(factsWith({ titles: (id) => (id.endsWith('1') ? title : 'Home') })).accounts.map((account) => account.unread)).toEqual([unread, false, false])
})

test('the page in the frame wears the self of its real session', () => {
  expect(snapshot(factsWith({ open: openWith(1, 'personal') })).page).toMatchObject({ accountName: 'Facebook', self: 'personal', mismatch: false, host: 'www.facebook.com', title: 'Feed', light, canGoBack: true, canGoForward: false })
})

test.each(['professional', null] as const)('when the real session is that of %s, it is a mismatch', (realSelf) => {
  expect(snapshot(factsWith({ open: openWith(1, realSelf) })).page).toMatchObject({ mismatch: true, self: realSelf ?? 'personal' })
})

test('a page that is gone is still described, by its account', () => {
  const open = openWith(2, 'professional', {}, { isDestroyed: () => true, getURL: () => { throw new Error('Object has been destroyed') } })
  expect(snapshot(factsWith({ open })).page).toMatchObject({ host: 'www.linkedin.com', canGoBack: false, canGoForward: false })
})

test('before the first load the host is that of the account', () => {
  expect(snapshot(factsWith({ open: openWith(2, 'professional', { loading: true }, { getURL: () => '' }) })).page).toMatchObject({ host: 'www.linkedin.com', loading: true })
})

test('the window\'s title begins with the self that is real', () => {
  expect(windowTitle(snapshot(factsWith()))).toBe('PERSONAL - Anna - Twain')
  expect(windowTitle(snapshot(factsWith({ open: openWith(2, 'professional') })))).toBe('PROFESSIONAL - Dr. A. Example - LinkedIn')
  expect(windowTitle(snapshot(factsWith({ open: openWith(1, 'professional') })))).toBe('PROFESSIONAL - Dr. A. Example - Facebook')
})

test('what the user says of their work is drawn, and warnings only on their screen', () => {
  const view = snapshot(factsWith({ state: { ...state, practice: { titles: ['LMFT'], testimonialsBanned: true, colleagues: [] }, hideSuggestions: false } }))
  expect(view).toMatchObject({ practice: { titles: ['LMFT'], testimonialsBanned: true, colleagues: [] }, hideSuggestions: false, warnings: null })
})

test('nothing of the stored state but what is drawn is told', () => {
  const view = snapshot(factsWith({ state: { ...state, guardKey: 'f'.repeat(64), packAddress: 'https://secret.test/pack', limitedSites: [{ host: 'secret.test', since: '2026-11-22', packVersion: 0 }], permissions: [{ space: 'personal', origin: 'https://secret.test', permission: 'media', granted: true }] } }))
  expect(JSON.stringify(view)).not.toContain('secret.test')
  expect(JSON.stringify(view)).not.toContain('ffff')
  expect(view).toMatchObject({ switches: 3, testRuntime: false, palette: 'amber-teal', activeSelf: 'personal' })
})
