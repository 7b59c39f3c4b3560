import { IdentityCommands, type IdentityPorts } from '../../../../src/main/identities/identity-commands.ts'
import { emptyIdentity, IdentityFormSchema } from '../../../../src/shared/state/identity-schema.ts'
import { beforeEach, expect, test } from 'vitest'
import { shellHandlers, type ShellPorts } from '../../../../src/main/ipc/shell-handlers.ts'
import type { ShellContract } from '../../../../src/shared/ipc/contract.ts'
import type { CallName } from '../../../../src/shared/ipc/define.ts'
import { rules } from '../../../../src/shared/guard/rules/index.ts'
import { emptyState, type AppState } from '../../../../src/shared/state/app-state.ts'
import { fakeMemory, findingOf, type Kept } from '../../../fakes/guard.ts'
import { id } from '../../../fakes/state.ts'
import { shellPayloads } from '../../../fixtures/payloads.ts'

const anna = IdentityFormSchema.parse({ ...emptyIdentity('Anna'), emails: ['anna.sommer@gmail.com'], phones: ['+1 415 555 0134'] })
const doctor = IdentityFormSchema.parse({ ...emptyIdentity('Dr. A. Example'), handles: [{ networkId: null, handle: 'drexample' }] })

let state: AppState
/** What was done, in order; `verdicts` with the personal name that the guard would then judge by. */
let done: string[]
let answers: ReturnType<typeof shellHandlers>
let kept: Kept
/** True when the lock protects the client list. */
let holds: boolean
const sender = { surface: 'shell' } as const
beforeEach(() => {
  state = emptyState()
  done = []
  holds = false
  kept = fakeMemory()
  const desk = {
    change: (step: (before: AppState) => AppState) => { state = step(state); done.push('change') }, show: (screen: string) => { done.push(`show ${screen}`) },
    openRehearsal: (self: string, path: string) => { done.push(`rehearse ${path} as ${self}`) }, notify: (kind: string, detail: string) => { done.push(`notify ${kind}: ${detail}`) },
  }
  const packs = {
    import: async () => { done.push('import') }, remove: () => { done.push('remove pack') }, setAddress: (address: string | null) => { done.push(`address ${String(address)}`) }, fetch: async () => { done.push('fetch') },
  }
  const note = (name: string) => (...facts: readonly unknown[]): void => { done.push([name, ...facts.map((fact) => JSON.stringify(fact))].join(' ')) }
  const noting = (...names: readonly string[]) => Object.fromEntries(names.map((name) => [name, note(name)]))
  const verdictsChanged = (): void => { done.push(`verdicts ${state.identities.personal.name}`) }
  const clients = {
    list: noting('save', 'remove', 'setFormer', 'unlock', 'lock', 'setPassphrase', 'removePassphrase', 'startAgain'),
    commands: noting('page', 'readFile', 'readText', 'mapImport', 'finishImport', 'cancel', 'backup', 'readBackup', 'restore'),
  }
  const theLock = { lock: noting('setUp', 'lock', 'unlock', 'recover', 'changePassphrase', 'renewCode', 'turnOff', 'startAgain'), holdsClients: () => holds, openClients: async () => holds }
  const identities = new IdentityCommands({ state: () => state, change: desk.change, changed: verdictsChanged } as unknown as IdentityPorts)
  answers = shellHandlers({ desk, rules, identities, memory: kept.memory, packs, clients, theLock, verdictsChanged } as unknown as ShellPorts)
})

test('a saved identity makes older verdicts void, once it is saved', () => {
  void answers['identity.save']({ self: 'personal', identity: anna }, sender)
  expect(done).toEqual(['change', 'verdicts Anna'])
  expect(state.identities.personal).toEqual({ ...anna, photos: [] })
})

test('the identities of the welcome make older verdicts void, too', () => {
  void answers['welcome.finish']({ palette: 'grey-ink', personal: anna, professional: doctor }, sender)
  expect(done).toEqual(['change', 'verdicts Anna', 'change', 'verdicts Anna', 'change', 'show launcher'])
  expect(state).toMatchObject({ welcomed: true, palette: 'grey-ink', identities: { personal: anna, professional: doctor } })
})

test('what the guard does not judge by leaves verdicts alone', () => {
  void answers['welcome.skip'](undefined, sender)
  void answers['palette.set']({ palette: 'grey-ink' }, sender)
  void answers['rail.set']({ rail: 'wide' }, sender)
  void answers['screen.show']({ screen: 'settings' }, sender)
  expect(done).toEqual(['change', 'show launcher', 'change', 'change', 'show settings'])
})

test('what the user says of their work and of suggestions makes older verdicts void', () => {
  void answers['practice.save']({ practice: { titles: ['LMFT'], testimonialsBanned: true, colleagues: [] } }, sender)
  void answers['suggestions.set']({ hidden: false }, sender)
  expect(state).toMatchObject({ practice: { titles: ['LMFT'], testimonialsBanned: true, colleagues: [] }, hideSuggestions: false })
  expect(done).toEqual(['change', 'verdicts Personal', 'change', 'verdicts Personal'])
})

test('a warning is set by its id, a stop never off, and an unknown one not at all', () => {
  void answers['warning.set']({ ruleId: 'public-comment', setting: 'off' }, sender)
  void answers['warning.set']({ ruleId: 'contact-upload', setting: 'off' }, sender)
  expect(kept.state.guard.rules).toMatchObject({ 'public-comment': { setting: 'off' }, 'contact-upload': { setting: 'ask' } })
  expect(done).toEqual(['verdicts Personal', 'verdicts Personal'])
  expect(() => answers['warning.set']({ ruleId: 'nobody', setting: 'off' }, sender)).toThrow('no longer there')
  expect(Object.keys(kept.state.guard.rules)).toHaveLength(2)
})

test.each(rules.map((rule) => [rule.id, rule] as const))('%s can be tried on the Rehearsal network, with the words that tell how', (ruleId, { title, tryIt }) => {
  void answers['warning.try']({ ruleId }, sender)
  expect(done).toEqual([`rehearse ${tryIt.path} as ${tryIt.self}`, `notify try-warning: ${title}: ${tryIt.instruction}`])
})

test('an answer is taken back by its id, and verdicts are made anew', () => {
  const [rule] = rules
  if (!rule) throw new Error('there is no rule')
  kept.memory.answered([findingOf(rule.id, 2)], rules, { accountId: id(1), act: 'reply', counterpart: null }, true)
  const [answer] = kept.state.guard.remembered
  void answers['answer.forget']({ id: answer?.id ?? '' }, sender)
  expect(kept.state.guard.remembered).toEqual([])
  expect(done).toEqual(['verdicts Personal'])
})

test('exactly one permission is taken back, exactly one light reset', () => {
  const permission = { space: 'personal', origin: 'https://a.test', permission: 'media', granted: true }
  const others = [{ ...permission, space: 'professional' }, { ...permission, origin: 'https://b.test' }, { ...permission, permission: 'geolocation' }]
  const limited = { host: 'a.test', since: '2026-11-22', packVersion: 0 }
  state = { ...state, permissions: [permission, ...others], limitedSites: [limited, { ...limited, host: 'b.a.test' }] }
  void answers['permission.forget']({ space: 'personal', origin: 'https://a.test', permission: 'media' }, sender)
  void answers['light.reset']({ host: 'a.test' }, sender)
  expect(state.permissions).toEqual(others)
  expect(state.limitedSites.map(({ host }) => host)).toEqual(['b.a.test'])
})

test('packs are imported, fetched, addressed and removed', async () => {
  await answers['pack.import'](undefined, sender)
  await answers['pack.setAddress']({ address: 'https://a.test/pack' }, sender)
  await answers['pack.setAddress']({ address: null }, sender)
  await answers['pack.fetch'](undefined, sender)
  await answers['pack.remove'](undefined, sender)
  expect(done).toEqual(['import', 'address https://a.test/pack', 'address null', 'fetch', 'remove pack'])
})

const clientCalls = Object.keys(shellPayloads).filter((name): name is Extract<CallName<ShellContract>, `clients.${string}`> => name.startsWith('clients.'))
const doneBy: Readonly<Record<(typeof clientCalls)[number], RegExp>> = {
  'clients.list': /^page "doe" 0 50$/, 'clients.save': /^save "1.*"given":"Jane"/, 'clients.remove': /^remove "1/, 'clients.setFormer': /^setFormer "1\S+ "2026-03-01"$/,
  'clients.readImport': /^readFile$/, 'clients.readText': /^readText "Jane Doe"$/, 'clients.mapImport': /^mapImport "1.*"skip"/, 'clients.finishImport': /^finishImport "1\S+ true$/, 'clients.cancelImport': /^cancel "1/,
  'clients.unlock': /^unlock "correct/, 'clients.lock': /^lock$/, 'clients.setPassphrase': /^setPassphrase "correct.*" "another/, 'clients.backup': /^backup "correct/, 'clients.readBackup': /^readBackup "correct/,
  'clients.restore': /^restore "1\S+ "add"$/, 'clients.startAgain': /^startAgain$/,
}

test.each(clientCalls)('%s is done for the shell, and never for the overlay', async (name) => {
  const call = answers[name] as (input: unknown, from: { surface: 'shell' | 'overlay' }) => unknown
  expect(() => call(shellPayloads[name], { surface: 'overlay' })).toThrow(expect.objectContaining({ code: 'forbidden', message: '' }) as Error)
  expect(done).toEqual([])
  await call(shellPayloads[name], sender)
  expect(done).toHaveLength(1)
  expect(done[0]).toMatch(doneBy[name])
})

test('no new passphrase takes the old one away', () => {
  void answers['clients.setPassphrase']({ current: 'the old one', passphrase: null }, sender)
  expect(done).toEqual(['removePassphrase "the old one"'])
})

test('a list behind the lock is opened by it, and has no passphrase of its own to change', async () => {
  holds = true
  await answers['clients.unlock']({ passphrase: null }, sender)
  await expect(answers['clients.setPassphrase']({ current: null, passphrase: 'another one of four words' }, sender)).rejects.toThrow('The lock protects')
  expect(done).toEqual([])
})

const lockCalls = Object.keys(shellPayloads).filter((name): name is Extract<CallName<ShellContract>, `lock.${string}`> => name.startsWith('lock.'))
const lockDone: Readonly<Record<(typeof lockCalls)[number], RegExp>> = {
  'lock.setUp': /^setUp "correct/, 'lock.now': /^lock \["personal","professional"\]$/, 'lock.unlock': /^unlock \["personal"\] "correct/, 'lock.recover': /^recover "ABCDE.* "correct/,
  'lock.changePassphrase': /^changePassphrase "correct.*" "another/, 'lock.renewCode': /^renewCode "correct/, 'lock.turnOff': /^turnOff "correct/, 'lock.startAgain': /^startAgain$/, 'lock.settings': /^change$/
}

test.each(lockCalls)('%s is done for the shell, and never for the overlay', async (name) => {
  const call = answers[name] as (input: unknown, from: { surface: 'shell' | 'overlay' }) => unknown
  expect(() => call(shellPayloads[name], { surface: 'overlay' })).toThrow(expect.objectContaining({ code: 'forbidden', message: '' }) as Error)
  await call(shellPayloads[name], sender)
  expect(done).toHaveLength(1)
  expect(done[0]).toMatch(lockDone[name])
})
