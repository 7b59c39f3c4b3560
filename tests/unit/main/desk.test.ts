import { beforeEach, expect, test } from 'vitest'
import { Desk, type DeskPorts } from '../../../src/main/desk.ts'
import { warningsView } from '../../../src/main/warnings.ts'
import { rules } from '../../../src/shared/guard/rules/index.ts'
import { selfOfSpace, type SpaceName } from '../../../src/shared/persona.ts'
import { usualLockSettings } from '../../../src/shared/lock/lock-view.ts'
import { ShellViewSchema, type ShellView } from '../../../src/shared/ipc/shell-view.ts'
import type { Account, AppState } from '../../../src/shared/state/app-state.ts'
import { emptyLog } from '../../fakes/guard.ts'
import { fakePage } from '../../fakes/pages.ts'
import { accountOf, id, networkDraft, siteDraft, stateWith } from '../../fakes/state.ts'

let state: AppState
let published: ShellView[]
let done: string[]
let desk: Desk
let realSpace: (account: Account) => SpaceName
let open: Map<string, ReturnType<typeof openPage>>
/** Which selves are locked. */
let locked: Record<'personal' | 'professional', boolean>
/** Since when the site of the open page is known to send what nobody saw; as the light was asked. */
let lights: unknown[]

const openPage = (account: Account, number: number) => {
  const page = fakePage(number, undefined, {}, realSpace(account) as unknown as Parameters<typeof fakePage>[3])
  return { entry: { ...page.entry, accountId: account.id }, view: { name: account.name }, title: '', loading: false, error: null, page }
}
/** A desk over a state in memory; sessions are just the names of their spaces. */
function deskOver(initial: AppState, unwritable: string | null = null): Desk {
  state = initial
  ;[published, done, lights, open] = [[], [], [], new Map()]
  locked = { personal: false, professional: false }
  let number = 100
  realSpace = (account) => account.space
  const ports = {
    file: { get state() { return state }, change: (step: (state: AppState) => AppState) => { state = step(state) } },
    pages: {
      find: (accountId: string) => open.get(accountId) ?? null, titleOf: (accountId: string) => open.get(accountId)?.title ?? '', isAsleep: () => false, close: (accountId: string) => { open.delete(accountId) },
      open: (account: Account) => { const page = open.get(account.id) ?? openPage(account, ++number); open.set(account.id, page); return page },
    },
    sessions: { selfOf: (space: unknown) => selfOfSpace(space as string), open: () => ({}), clear: async (space: string) => { done.push(`clear ${space}`) }, clearHosts: async (space: string, hosts: readonly string[]) => { done.push(`clear ${hosts.join(' ')} in ${space}`) } },
    window: { showPage: (view: { name: string } | null) => { done.push(`show ${view?.name ?? 'nothing'}`) }, setFrame: () => undefined, setTitle: (title: string) => { done.push(`title ${title}`) }, focusContent: () => undefined, afterShell: (work: () => void) => { work() } },
    pageNet: { tab: () => ({ light: (disagreed: unknown) => { lights.push(disagreed); return { state: 'on', reason: 'watching', since: null, host: null } } }) },
    leaving: () => { done.push(`leave ${state.activeSelf}`) }, aboutIdentities: () => ({ shared: [], given: [], page: null }), warnings: (of: AppState) => warningsView({ state: of, rules, pack: { version: 0, issued: null }, isDevelopmentKey: true, log: emptyLog, now: new Date() }), removed: (accountId: string) => { done.push(`removed ${accountId}`) },
    publish: (view: ShellView) => { published.push(ShellViewSchema.parse(view)) }, newId: () => id(++number), testRuntime: false, unwritable, clients: () => ({ state: 'absent', count: null, hasPassphrase: false, problem: null }),
    lock: () => ({ state: 'on', locked, waitUntil: null, settings: usualLockSettings, holdsClients: false }),
    logins: () => ({ place: 'opening', count: null, problem: null }),
  }
  return new Desk(ports as unknown as DeskPorts)
}
const settled = (): Promise<void> => Promise.resolve()
const last = (): ShellView => { const view = published.at(-1); if (!view) throw new Error('nothing was published'); return view }
const lastAccount = (): Account => { const account = state.accounts.at(-1); if (!account) throw new Error('there is no account'); return account }
beforeEach(() => { desk = deskOver(stateWith(networkDraft(1, 'personal', 'facebook'), networkDraft(2, 'personal', 'reddit'), networkDraft(3, 'professional', 'facebook'), siteDraft(4, 'professional', 'https://forum.example.org/'))) })

test('a first start welcomes, a later one opens where the user left off', async () => {
  const first = deskOver({ ...stateWith(), welcomed: false })
  first.start()
  first.switchTo('professional')
  expect(first.view()).toMatchObject({ screen: 'welcome', activeSelf: 'personal', page: null })
  const empty = deskOver(stateWith())
  empty.start()
  expect(empty.view().screen).toBe('launcher')
  desk = deskOver(stateWith(networkDraft(1, 'personal', 'facebook'), networkDraft(2, 'personal', 'reddit')))
  desk.start()
  await settled()
  expect(last().page).toMatchObject({ networkName: 'Reddit', self: 'personal', mismatch: false })
})

test('many changes of one turn are one snapshot', async () => {
  desk.openAccount(id(1))
  desk.rename(id(1), 'Family')
  desk.notify('link-refused', 'x')
  await settled()
  expect(published).toHaveLength(1)
  expect(last()).toMatchObject({ page: { accountName: 'Family' }, notices: [{ kind: 'link-refused', detail: 'x' }] })
})

test('a switch lands on the same network of the other self', async () => {
  desk.openAccount(id(1))
  desk.switchTo('professional')
  await settled()
  expect(last()).toMatchObject({ activeSelf: 'professional', page: { accountId: id(3), self: 'professional' }, switches: 1 })
  expect(done.at(-1)).toBe('show Facebook')
  desk.toggle()
  await settled()
  expect(last()).toMatchObject({ activeSelf: 'personal', page: { accountId: id(1) }, switches: 2 })
})

test('a self is left before anything changes: at a switch, at its account in the rail and for the counterpart, once each', () => {
  desk.openAccount(id(1))
  expect(done.filter((line) => line.startsWith('leave'))).toEqual([])
  desk.switchTo('professional')
  desk.openAccount(id(1))
  desk.openAccount(id(2))
  desk.openCounterpart(id(1))
  desk.toggle()
  expect(done.filter((line) => line.startsWith('leave'))).toEqual(['leave personal', 'leave professional', 'leave personal', 'leave professional'])
})

test('a self without accounts shows nothing rather than the other self\'s page', async () => {
  desk = deskOver(stateWith(networkDraft(1, 'personal', 'facebook')))
  desk.openAccount(id(1))
  desk.switchTo('professional')
  await settled()
  expect(last()).toMatchObject({ activeSelf: 'professional', page: null })
  expect(done.at(-1)).toBe('show nothing')
})

test('a page whose real session belongs to the other self is hidden', async () => {
  realSpace = () => 'professional'
  desk.openAccount(id(1))
  await settled()
  expect(last().page).toMatchObject({ mismatch: true, self: 'professional' })
  expect(done.at(-1)).toBe('show nothing')
  expect(done).toContain('title PROFESSIONAL - Professional - Facebook')
})

test('other screens hide the page; a press on the current self leads back to it, and is no switch', async () => {
  desk.openAccount(id(2))
  desk.show('settings')
  await settled()
  expect(done.at(-1)).toBe('show nothing')
  desk.switchTo('personal')
  await settled()
  expect([done.at(-1), last().page?.accountId, last().switches]).toEqual(['show Reddit', id(2), 0])
})

test('an address of a known network becomes an account of it, another one a site', () => {
  desk.addAddress('professional', 'www.facebook.com/groups')
  expect(state.accounts.at(-1)).toMatchObject({ networkId: 'facebook', name: 'Facebook 2', address: 'https://www.facebook.com/groups', space: 'professional-2' })
  desk.addAddress('personal', 'www.example.org')
  expect(state.accounts.at(-1)).toMatchObject({ networkId: null, name: 'example.org', address: 'https://www.example.org/', space: 'personal' })
  expect(() => { desk.addAddress('personal', 'http://example.org') }).toThrow(/https/)
  expect(() => { desk.addNetwork('personal', 'myspace') }).toThrow('not in the list')
  expect(state.accounts).toHaveLength(6)
})

test('a site is called by its own title as long as nobody has named it', () => {
  desk.addAddress('personal', 'www.example.org')
  const added = lastAccount().id
  desk.takeTitle(added, '  ')
  expect(state.accounts.at(-1)?.name).toBe('example.org')
  desk.takeTitle(added, ` ${'Title '.repeat(30)}`)
  expect(state.accounts.at(-1)?.name).toHaveLength(60)
  desk.rename(added, 'Mine')
  desk.takeTitle(added, 'Another title')
  expect(state.accounts.at(-1)?.name).toBe('Mine')
})

test('removing the last account of a space erases the space, and its folder at the next start', async () => {
  desk = deskOver(stateWith(networkDraft(1, 'personal', 'facebook'), networkDraft(2, 'personal', 'facebook')))
  desk.openAccount(id(2))
  await desk.remove(id(2))
  expect(done).toContain('clear personal-2')
  expect(done).toContain(`removed ${id(2)}`)
  expect(state.spacesToDelete).toEqual(['personal-2'])
  expect(open.size).toBe(0)
  expect(desk.view()).toMatchObject({ page: null, screen: 'launcher' })
})

test('removing one of several accounts of a space erases only its own hosts', async () => {
  await desk.remove(id(2))
  await desk.remove(id(4))
  expect(done.filter((line) => line.startsWith('clear'))).toEqual(['clear reddit.com in personal', 'clear example.org in professional'])
  expect(state.spacesToDelete).toEqual([])
  await desk.remove(id(99))
  expect(state.accounts).toHaveLength(2)
})

test('a moved account starts anew in the other self, and nothing stays in the old one', async () => {
  await desk.moveToOther(id(2))
  expect(state.accounts.at(-1)).toMatchObject({ self: 'professional', networkId: 'reddit', space: 'professional' })
  expect(done).toContain('clear reddit.com in personal')
  expect(done).toContain(`removed ${id(2)}`)
  expect(desk.view().notices).toMatchObject([{ kind: 'moved-account', detail: 'Reddit' }])
  await expect(desk.moveToOther(id(2))).rejects.toThrow('no longer there')
})

test('the counterpart is opened, or added when there is none', () => {
  expect(desk.openCounterpart(id(1))?.entry.accountId).toBe(id(3))
  expect(desk.openCounterpart(id(2))?.entry.accountId).toBe(state.accounts.at(-1)?.id)
  expect(state.accounts.at(-1)).toMatchObject({ self: 'professional', networkId: 'reddit' })
  expect(desk.openCounterpart(id(99))).toBeNull()
})

test('the counterpart is opened at an address without what may name a sign-in of this self', () => {
  const loaded = (accountId: string): unknown[][] => open.get(accountId)?.page.calls.filter(([name]) => name === 'loadURL') ?? []
  desk.openCounterpartAt(id(1), 'https://www.facebook.com/login/?next=secret#token')
  expect(loaded(id(3))).toEqual([['loadURL', 'https://www.facebook.com/login/']])
  desk.openCounterpartAt(id(1), 'javascript:alert(1)')
  desk.openCounterpartAt(id(1), 'no address')
  expect(loaded(id(3))).toHaveLength(1)
  desk.openCounterpartAt(id(99), 'https://www.facebook.com/')
})

test('what is said about identities is made only while their screen is shown', async () => {
  desk.show('settings')
  await settled()
  expect(last().aboutIdentities).toBeNull()
  desk.show('identities')
  await settled()
  expect(last().aboutIdentities).toEqual({ shared: [], given: [], page: null })
})

test('the light is asked with what is known of the site of the page, and of no other', async () => {
  const limited = { host: 'www.facebook.com', since: '2026-11-20T18:00:00.000Z', packVersion: 0 }
  desk.change((before) => ({ ...before, limitedSites: [{ ...limited, host: 'facebook.com' }, limited] }))
  desk.openAccount(id(1))
  await settled()
  expect(lights.at(-1)).toEqual(limited)
  desk.change((before) => ({ ...before, limitedSites: [{ ...limited, host: 'www.reddit.com' }] }))
  await settled()
  expect(lights.at(-1)).toBeNull()
})

test('the warnings are made only while their screen is shown', async () => {
  desk.openAccount(id(1))
  await settled()
  expect(last().warnings).toBeNull()
  desk.show('warnings')
  await settled()
  expect(last().warnings?.rules).toHaveLength(rules.length)
})

test('a warning is tried on the Rehearsal network of its self, which is added once', () => {
  desk.openRehearsal('professional', '/groups/therapists')
  expect(lastAccount()).toMatchObject({ self: 'professional', networkId: 'rehearsal', name: 'Rehearsal', address: 'rehearsal://network/' })
  const { length } = state.accounts
  desk.openRehearsal('professional', '/messages')
  expect(state.accounts).toHaveLength(length)
  expect(open.get(lastAccount().id)?.page.calls.filter(([name]) => name === 'loadURL')).toEqual([['loadURL', 'rehearsal://network/groups/therapists'], ['loadURL', 'rehearsal://network/messages']])
})

test('calls that need a page are refused without one', () => {
  expect(() => desk.openPage()).toThrow('No page is open.')
  expect(() => desk.openAccount(id(99))).toThrow('no longer there')
  desk.openAccount(id(1))
  expect(desk.openPage().entry.accountId).toBe(id(1))
  Object.assign(open.get(id(1))?.page ?? {}, { gone: true })
  expect(() => desk.openPage()).toThrow('No page is open.')
})

test('a notice is shown once, until it is dismissed', () => {
  desk.notify('save-failed', '/x')
  desk.notify('save-failed', '/x')
  desk.notify('save-failed', '/y')
  expect(desk.view().notices.map((notice) => notice.detail)).toEqual(['/x', '/y'])
  desk.dismiss(desk.view().notices[0]?.id ?? '')
  expect(desk.view().notices.map((notice) => notice.detail)).toEqual(['/y'])
})

test('without a folder to write into, nothing but the explanation is shown', async () => {
  desk = deskOver(stateWith(networkDraft(1, 'personal', 'facebook')), '/readonly')
  desk.start()
  desk.show('settings')
  expect(() => desk.openAccount(id(1))).toThrow()
  await settled()
  expect(desk.view()).toMatchObject({ screen: 'cannot-save', page: null, notices: [{ kind: 'save-failed', detail: '/readonly' }] })
  expect(accountOf(state, 1)).toBeDefined()
})

test('behind the lock nothing is loaded, shown or told; after it the user is where they were', async () => {
  locked = { personal: true, professional: true }
  desk.start()
  await settled()
  expect(open.size).toBe(0)
  expect(last()).toMatchObject({ screen: 'locked', accounts: [], page: null, notices: [] })
  expect(done.at(-2)).toBe('title Twain - locked')
  expect(done.at(-1)).toBe('show nothing')
  locked = { personal: false, professional: true }
  desk.lockChanged()
  expect(desk.view()).toMatchObject({ screen: 'page', activeSelf: 'personal', page: { accountId: id(2) } })
  expect(desk.view().accounts.map(({ self }) => self)).toEqual(['personal', 'personal'])
  desk.switchTo('professional')
  await settled()
  expect(last()).toMatchObject({ screen: 'locked', activeSelf: 'professional', page: null })
  expect(() => desk.openAccount(id(3))).toThrow('behind the lock')
  locked = { personal: false, professional: false }
  desk.lockChanged()
  expect(desk.view()).toMatchObject({ screen: 'page', page: { accountId: id(4) } })
})

test('a page that is locked stays as it is, and the lists of the practice close with Professional', async () => {
  desk.openAccount(id(3))
  desk.show('clients')
  locked = { personal: false, professional: true }
  desk.lockChanged()
  expect(desk.view().screen).toBe('locked')
  locked = { personal: false, professional: false }
  desk.lockChanged()
  expect([desk.view().screen, desk.view().page?.accountId, open.size]).toEqual(['page', id(3), 1])
})

test('a draft is not moved to a self that is locked, and that is said', () => {
  desk.openAccount(id(1))
  locked = { personal: false, professional: true }
  expect(desk.openCounterpart(id(1))).toBeNull()
  expect(desk.view().notices).toMatchObject([{ kind: 'self-locked' }])
})
