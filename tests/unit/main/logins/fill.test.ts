import type { WebFrameMain } from 'electron'
import { beforeEach, describe, expect, test } from 'vitest'
import { Filler } from '../../../../src/main/logins/fill.ts'
import { LoginFrames, ownOrigin } from '../../../../src/main/logins/login-frames.ts'
import { problemRefusal } from '../../../../src/main/logins/login-refusals.ts'
import type { LoginStore } from '../../../../src/main/logins/login-store.ts'
import type { PageEntry } from '../../../../src/main/views/view-registry.ts'
import type { OverlayView } from '../../../../src/shared/ipc/shell-view.ts'
import type { Login, LoginSecret, LoginsStatus } from '../../../../src/shared/logins/login.ts'
import type { LoginSight } from '../../../../src/shared/logins/login-form.ts'
import type { SelfId } from '../../../../src/shared/persona.ts'
import { loginWith } from '../../../fakes/logins.ts'
import { counter, fakeQuestions, settled, situationWith } from '../../../fakes/situation.ts'

const origin = 'https://www.facebook.com'
const home = loginWith({ id: 'home' })
const secretOfHome: LoginSecret = { password: 'secret', oneTimeCode: null, notes: '' }

/** A frame that answers with what it shows, and writes down what it is given. */
interface Frame { url: string, origin: string, parent: Frame | null, gone: boolean, sight: LoginSight, readonly given: unknown[], readonly processId: number, readonly routingId: number, readonly isDestroyed: () => boolean, readonly send: (channel: string, payload: { request: number }) => void }
const form = (parts: Partial<NonNullable<LoginSight['form']>> = {}): LoginSight => ({ form: { token: 't', isFocused: true, roles: ['userName', 'password'], userName: '', target: null, ...parts }, hasPassword: true, hasOneTimeCode: false })
const empty: LoginSight = { form: null, hasPassword: false, hasOneTimeCode: false }

let frames: Frame[]
let login: LoginFrames
function frame(url: string, sight: LoginSight, parent: Frame | null = null): Frame {
  const made: Frame = {
    url, origin: new URL(url).origin, parent, gone: false, sight, given: [], processId: 1, routingId: frames.length + 1, isDestroyed: () => made.gone,
    send: (channel, payload) => {
      if (channel === 'page:login.look') login.answer(asFrame(made), payload.request, made.sight)
      else made.given.push(payload)
    }
  }
  frames.push(made)
  return made
}
const asFrame = (made: Frame): WebFrameMain => made as unknown as WebFrameMain

let stored: Login[]
let status: LoginsStatus
let self: SelfId | null
let readSecret: () => Promise<LoginSecret>
let reopened: number
let opened: number
let raised: number
let asked: ReturnType<typeof fakeQuestions>
let used: string[]
let contents: { id: number, destroyed: boolean, isDestroyed: () => boolean, mainFrame: WebFrameMain }
let entry: PageEntry
let filler: Filler

beforeEach(() => {
  frames = []
  login = new LoginFrames({ tab: () => ({ frames: () => frames.map(asFrame) }) as never })
  stored = [home]
  status = { place: 'keychain', count: 1, problem: null }
  self = 'personal'
  readSecret = async () => secretOfHome
  reopened = 0
  opened = 0
  raised = 0
  used = []
  asked = fakeQuestions()
  const main = frame(`${origin}/login`, form())
  contents = { id: 7, destroyed: false, isDestroyed: () => contents.destroyed, mainFrame: asFrame(main) }
  entry = { accountId: 'account', contents, isPopUp: false } as unknown as PageEntry
  const store = { get status() { return status }, list: () => stored, secretOf: () => readSecret(), used: (id: string) => { used.push(id) } } as unknown as LoginStore
  filler = new Filler({
    store, reopen: async () => { reopened++ }, frames: login, filled: { note: () => undefined }, questions: asked.questions, situationOf: () => (self === null ? null : situationWith({ self })), selfOf: () => self,
    openOther: () => { opened++ }, raise: () => { raised++ }, focus: () => undefined, oneTimeCode: (address) => `code of ${address}`, newPassword: async () => 'made', now: () => new Date('2026-11-23T10:00:00Z'), newId: counter()
  })
})

const main = (): Frame => frames[0]!
const given = (): readonly unknown[] => frames.flatMap((one) => one.given)
const shown = (): OverlayView | null => asked.questions.current()
/** Fills, answers what is asked, and waits for the end. */
async function fill(...answers: readonly (readonly [Parameters<typeof asked.questions.answer>[1], number?])[]): Promise<void> {
  const filling = filler.fill(entry)
  for (const [answer, choice] of answers) { await settled(); expect(asked.questions.answer(shown()?.id ?? '', answer, choice ?? null)).toBe(true) }
  await filling
}
const refusedFor = async (): Promise<unknown> => {
  const filling = filler.fill(entry)
  await settled()
  const view = shown()
  asked.questions.dismiss()
  await filling
  expect(given()).toEqual([])
  return view?.kind === 'login-refused' ? view.reason : view?.kind
}

test('the one login goes into the one form, and nowhere else', async () => {
  const inner = frame(`${origin}/frame`, form({ isFocused: false, token: 'other' }), main())
  await fill()
  expect(main().given).toEqual([{ token: 't', origin, values: { userName: 'anna', password: 'secret', newPassword: null, oneTimeCode: null } }])
  expect(inner.given).toEqual([])
  expect(used).toEqual(['home'])
  expect(shown()).toBe(null)
})

test('the frame with the cursor comes first', async () => {
  main().sight = form({ isFocused: false })
  const inner = frame(`${origin}/frame`, form({ token: 'inner' }), main())
  await fill()
  expect(main().given).toEqual([])
  expect(inner.given).toHaveLength(1)
})

describe('nothing is given, and it is told why', () => {
  test.each([
    ['the login belongs to the other self', 'other-self', () => { self = 'professional' }],
    ['the page looks like another', 'look-alike', () => { Object.assign(main(), { url: 'https://faceb00k.com/login', origin: 'https://faceb00k.com' }) }],
    ['the page is another part of the site', 'same-site', () => { Object.assign(main(), { url: 'https://m.facebook.com/login', origin: 'https://m.facebook.com' }) }],
    ['the page did not come over https', 'insecure', () => { Object.assign(main(), { url: 'rehearsal://network/', origin: 'rehearsal://network' }) }],
    ['there is no login', 'none', () => { stored = [] }],
    ['there is no form', 'no-field', () => { main().sight = empty }],
    ['the cursor is in a frame of another site', 'foreign-frame', () => { main().sight = form({ isFocused: false }); frame('https://evil.test/', form(), main()) }],
    ['the cursor is in a frame without an origin', 'foreign-frame', () => { main().sight = empty; frame(`${origin}/frame`, form(), main()).origin = 'null' }],
    ['the frame lies in one of another site', 'foreign-frame', () => { main().sight = empty; frame(`${origin}/frame`, form(), frame('https://evil.test/', empty, main())) }],
    ['the login makes no codes', 'no-code', () => { main().sight = form({ roles: ['oneTimeCode'] }) }],
    ['the keychain refuses', 'store', () => { readSecret = async () => { throw problemRefusal('keychain-denied') } }],
    ['logins cannot be read', 'store', () => { status = { place: 'none', count: null, problem: 'no-keychain' } }],
    ['the lock is closed', 'store', () => { status = { place: 'locked', count: null, problem: null } }],
    ['the form sends elsewhere', 'login-elsewhere', () => { main().sight = form({ target: 'https://evil.test' }) }],
    ['the page becomes another while the secret is read', 'changed', () => { readSecret = async () => { Object.assign(main(), { url: 'https://evil.test/', origin: 'https://evil.test' }); return secretOfHome } }],
    ['only its origin changes while the secret is read', 'changed', () => { readSecret = async () => { main().origin = 'https://evil.test'; return secretOfHome } }],
    ['the frame goes away while the secret is read', 'changed', () => { readSecret = async () => { main().gone = true; return secretOfHome } }],
    ['the session becomes another one while the secret is read', 'changed', () => { readSecret = async () => { self = 'professional'; return secretOfHome } }]
  ] as const)('%s: %s', async (_what, reason, arrange) => {
    arrange()
    expect(await refusedFor()).toBe(reason)
  })

  test('a page without a session of a self is not asked at all', async () => {
    self = null
    await fill()
    expect(given()).toEqual([])
  })

  test('a page that is gone', async () => {
    readSecret = async () => { contents.destroyed = true; return secretOfHome }
    expect(await refusedFor()).toBe('changed')
    await fill()
    expect(given()).toEqual([])
  })

  test('why the keychain refuses is said in its own words; before that it is tried again', async () => {
    status = { place: 'none', count: null, problem: 'keychain-locked' }
    const filling = filler.fill(entry)
    await settled()
    expect(shown()).toMatchObject({ kind: 'login-refused', reason: 'store', sentence: expect.stringContaining('is locked') })
    expect(reopened).toBe(1)
    asked.questions.dismiss()
    await filling
  })
})

test('"Open it there" opens the other self, and fills nothing', async () => {
  self = 'professional'
  await fill(['open-other'])
  expect([opened, given()]).toEqual([1, []])
  self = 'personal'
  stored = []
  await fill(['open-other']) // this question does not offer it
  expect(opened).toBe(1)
})

test('of several the user chooses; none is also a choice', async () => {
  const office = loginWith({ id: 'office', userName: 'office' })
  stored = [home, office]
  await fill(['close'])
  expect(given()).toEqual([])
  await fill(['fill', 1])
  expect(main().given).toMatchObject([{ values: { userName: 'office' } }])
  // The next page asks for the password alone: the same login again.
  main().sight = form({ roles: ['password'] })
  await fill()
  expect(used).toEqual(['office', 'office'])
})

test('no secret is read where only the name is asked for', async () => {
  main().sight = form({ roles: ['userName'] })
  readSecret = () => Promise.reject(new Error('a secret was read'))
  await fill()
  expect(main().given).toMatchObject([{ values: { userName: 'anna', password: null } }])
})

test('a form that sends elsewhere is filled only on the user’s word', async () => {
  main().sight = form({ target: 'https://login.partner.test' })
  await fill(['close'])
  expect(given()).toEqual([])
  await fill(['fill'])
  expect(given()).toHaveLength(1)
})

test('a question about a pop-up comes to the front', async () => {
  stored = []
  await fill(['close'])
  expect(raised).toBe(0)
  entry = { ...entry, isPopUp: true }
  await fill(['close'])
  expect(raised).toBe(1)
})

test('while something is asked, no second filling begins', async () => {
  stored = []
  const first = filler.fill(entry)
  await settled()
  const id = shown()?.id
  await filler.fill(entry)
  expect(shown()?.id).toBe(id)
  asked.questions.dismiss()
  await first
})

test('a new password goes into the form, under no login', async () => {
  stored = []
  main().sight = form({ roles: ['userName', 'newPassword'] })
  await filler.fillNew(entry)
  expect(main().given).toMatchObject([{ values: { userName: null, password: null, newPassword: 'made' } }])
})

test('the origin of a frame counts only when address, Chromium and every frame around it agree', () => {
  const top = frame(`${origin}/`, empty)
  const inner = frame(`${origin}/a`, empty, top)
  expect(ownOrigin(asFrame(inner))).toBe(origin)
  for (const change of [{ url: 'about:blank' }, { url: 'about:srcdoc' }, { url: 'data:text/html,x' }, { url: `${origin.replace('https', 'http')}/` }, { origin: 'null' }, { origin: 'https://evil.test' }]) {
    expect(ownOrigin(asFrame({ ...inner, ...change })), JSON.stringify(change)).toBe(null)
    expect(ownOrigin(asFrame({ ...inner, parent: { ...top, ...change } })), `around: ${JSON.stringify(change)}`).toBe(null)
  }
  expect(ownOrigin({ get url(): string { throw new Error('gone') } } as unknown as WebFrameMain)).toBe(null)
})
