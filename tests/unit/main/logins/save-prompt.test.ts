import type { WebFrameMain } from 'electron'
import { beforeEach, expect, test, vi } from 'vitest'
import { SavePrompt, saveArea } from '../../../../src/main/logins/save-prompt.ts'
import type { LoginStore } from '../../../../src/main/logins/login-store.ts'
import type { PageEntry } from '../../../../src/main/views/view-registry.ts'
import type { Login, NewLogin } from '../../../../src/shared/logins/login.ts'
import { Refusal } from '../../../../src/shared/result.ts'
import { loginWith } from '../../../fakes/logins.ts'
import { counter, fakeQuestions, settled, situationWith } from '../../../fakes/situation.ts'

const origin = 'https://portal.example.org'
const frame = { url: `${origin}/sign-in`, origin, parent: null } as unknown as WebFrameMain
const foreign = { url: 'https://evil.test/', origin: 'https://evil.test', parent: frame } as unknown as WebFrameMain

let listeners: Map<string, (...given: unknown[]) => void>
let entry: PageEntry
let sights: { hasPassword: boolean, hasOneTimeCode: boolean, isMain: boolean }[]
let stored: Login[]
let saved: NewLogin[]
let updated: unknown[]
let never: { self: 'personal' | 'professional', origin: string }[]
let failed: string[]
let refuse: boolean
let place: 'keychain' | 'none'
let asked: ReturnType<typeof fakeQuestions>
let prompt: SavePrompt

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'Date'] })
  listeners = new Map()
  const on = (name: string, listener: (...given: unknown[]) => void): void => { listeners.set(name, listener) }
  entry = { accountId: 'a', isPopUp: false, contents: { id: 7, isDestroyed: () => false, isLoading: () => false, on, once: on } } as unknown as PageEntry
  sights = [{ hasPassword: false, hasOneTimeCode: false, isMain: true }]
  ;[stored, saved, updated, never, failed, refuse, place] = [[], [], [], [], [], false, 'keychain']
  asked = fakeQuestions()
  const store = {
    get status() { return { place, count: 0, problem: null } }, list: () => stored, used: () => undefined, secretOf: async () => ({ password: 'known', oneTimeCode: null, notes: '' }),
    save: async (login: NewLogin) => { if (refuse) throw new Refusal('not-allowed', 'The keychain is locked.'); saved.push(login) }, update: async (...given: unknown[]) => { updated.push(given) }
  } as unknown as LoginStore
  prompt = new SavePrompt({
    store, questions: asked.questions, frames: { look: async () => sights.map(({ isMain, ...sight }) => ({ frame, isMain, sight: { form: null, ...sight } })) } as never,
    situationOf: () => situationWith(), selfOf: () => 'personal', never: () => never, addNever: (self, at) => { never.push({ self, origin: at }) }, failed: (sentence) => { failed.push(sentence) },
    area: () => ({ x: 0, y: 0, width: 800, height: 600 }), now: () => Date.now(), newId: counter()
  })
  prompt.watch(entry)
})

const happen = async (name: string, ...given: unknown[]): Promise<void> => { listeners.get(name)?.({}, ...given); await vi.advanceTimersByTimeAsync(0); await settled() }
const send = (userName = 'anna', password: string | null = 'secret', from = frame): void => { prompt.sent(entry, from, { userName, password }) }
const arrive = async (status = 200): Promise<void> => { await happen('did-navigate', `${origin}/welcome`, status); await happen('did-stop-loading') }
const card = (): unknown => asked.questions.current()
const answer = async (given: 'keep' | 'never' | 'close'): Promise<void> => { asked.questions.answer(asked.questions.current()?.id ?? '', given); await vi.advanceTimersByTimeAsync(0); await settled() }

test('a new page without a password field: it is asked, without the password, and kept on the user’s word', async () => {
  send()
  expect(card()).toBe(null)
  await arrive()
  expect(card()).toMatchObject({ kind: 'save-login', mode: 'new', host: 'portal.example.org', userName: 'anna' })
  expect(JSON.stringify(asked.views)).not.toContain('secret')
  expect(saved).toEqual([])
  await answer('keep')
  expect(saved).toEqual([{ self: 'personal', origin, userName: 'anna', title: '', password: 'secret', oneTimeCode: null, notes: '' }])
})

/** The form was sent in a pop-up of the page, which then closes. */
async function sendInPopUp(...before: readonly (readonly [string, ...unknown[]])[]): Promise<void> {
  const on = (name: string, listener: (...given: unknown[]) => void): void => { listeners.set(name, listener) }
  const popUp = { accountId: 'a', isPopUp: true, opener: entry, contents: { id: 8, isDestroyed: () => false, isLoading: () => true, on, once: on } } as unknown as PageEntry
  prompt.watch(popUp)
  prompt.sent(popUp, frame, { userName: 'anna', password: 'secret' })
  for (const [name, ...given] of before) await happen(name, ...given)
  await happen('destroyed')
}

test('a sign-in in a pop-up that goes on and closes itself is asked about over its opener', async () => {
  await sendInPopUp(['did-navigate', `${origin}/done`, 200])
  expect(card()).toMatchObject({ kind: 'save-login', userName: 'anna' })
})

test.each([
  ['before it went on', []],
  ['after the server refused', [['did-navigate', `${origin}/sign-in`, 403]]],
] as const)('a pop-up that is closed %s is not asked about', async (_when, before) => {
  await sendInPopUp(...before)
  expect(card()).toBe(null)
})

test.each([
  ['the password is asked for again', async () => { sights = [{ hasPassword: true, hasOneTimeCode: false, isMain: true }]; await arrive() }],
  ['the server refuses', async () => { await arrive(401) }],
  ['nothing went on', async () => { await happen('did-stop-loading') }],
  ['three minutes have gone by', async () => { await vi.advanceTimersByTimeAsync(180_000); await arrive() }],
  ['nothing could be kept', async () => { place = 'none'; await arrive() }],
  ['the user said never', async () => { never = [{ self: 'personal', origin }]; await arrive() }],
  ['it is known already', async () => { stored = [loginWith({ origin, userName: 'anna' })]; send('anna', 'known'); await arrive() }]
] as const)('nothing is asked: %s', async (_what, happens) => {
  send()
  await happens()
  expect(card()).toBe(null)
})

test('a frame of another site says nothing', async () => {
  send('anna', 'secret', foreign)
  await arrive()
  expect(card()).toBe(null)
})

test('while a code is asked for the question waits, also without a new page', async () => {
  send()
  sights = [{ hasPassword: false, hasOneTimeCode: true, isMain: true }]
  await arrive()
  expect(card()).toBe(null)
  sights = [{ hasPassword: false, hasOneTimeCode: false, isMain: true }]
  await vi.advanceTimersByTimeAsync(500)
  await settled()
  expect(card()).toMatchObject({ kind: 'save-login' })
})

test('a form that went away without a new page counts', async () => {
  send()
  prompt.left(entry)
  await settled()
  expect(card()).toMatchObject({ kind: 'save-login' })
})

test('the name of the page before belongs to the password', async () => {
  send('anna@example.org', null)
  send('', 'secret')
  await arrive()
  expect(card()).toMatchObject({ userName: 'anna@example.org' })
})

test('another password of a known login is an update, which changes nothing else', async () => {
  stored = [loginWith({ id: 'x', origin, userName: 'anna' })]
  send()
  await arrive()
  expect(card()).toMatchObject({ mode: 'update' })
  await answer('keep')
  expect(updated).toEqual([['x', { password: 'secret' }]])
  expect(saved).toEqual([])
})

test('never is noted; not now is not; a store that refuses is heard', async () => {
  send()
  await arrive()
  await answer('close')
  expect([saved, never]).toEqual([[], []])
  send()
  await arrive()
  await answer('never')
  expect(never).toEqual([{ self: 'personal', origin }])
  never = []
  refuse = true
  send()
  await arrive()
  await answer('keep')
  expect(failed).toEqual(['The keychain is locked.'])
})

test('the card lies inside the page, however small that is', () => {
  for (const [width, height] of [[1_400, 900], [460, 216], [300, 100]] as const) {
    const area = saveArea({ x: 220, y: 100, width, height })
    expect([area.x >= 220, area.y >= 100, area.x + area.width <= 220 + width, area.y + area.height <= 100 + height]).toEqual([true, true, true, true])
  }
})
