import { beforeEach, expect, test } from 'vitest'
import { FieldHints, type FieldReport } from '../../../../src/main/guard/field-hints.ts'
import { Hints } from '../../../../src/main/guard/hints.ts'
import type { OverlayAnswer } from '../../../../src/main/guard/questions.ts'
import type { Situation } from '../../../../src/main/guard/situation.ts'
import type { Field } from '../../../../src/shared/guard/act.ts'
import { emptyIdentity } from '../../../../src/shared/state/identity-schema.ts'
import { doctor, identities } from '../../../fakes/acts.ts'
import { fakeMemory, fakeVerdicts, type Kept } from '../../../fakes/guard.ts'
import { fakeFrame, fakePage, type FakeFrame, type FakePage } from '../../../fakes/pages.ts'
import { counter, fakeQuestions, settled, situationWith } from '../../../fakes/situation.ts'

const office: Field = { kind: 'email', value: 'office@example-therapy.com' }
const own: Field = { kind: 'email', value: 'anna.sommer@gmail.com' }
const empty: Field = { kind: 'email', value: '' }
const report = (field: Field, parts: Partial<FieldReport> = {}): FieldReport => ({ id: 3, field, form: 'signup', rect: { x: 10, y: 20, width: 300, height: 30 }, ...parts })

let kept: Kept
let situation: Situation | null
let isShown: boolean
let fills: boolean
let now: number
let main: FakeFrame
let inner: FakeFrame
let page: FakePage
let ui: ReturnType<typeof fakeQuestions>
let done: unknown[][]
let fields: FieldHints
beforeEach(() => {
  kept = fakeMemory()
  situation = situationWith()
  isShown = true
  fills = true
  now = 0
  main = fakeFrame(1)
  inner = fakeFrame(2, { url: 'https://widgets.example.net/join' })
  page = fakePage(7, [main, inner], { getURL: () => 'https://www.facebook.com/join?token=secret' })
  ui = fakeQuestions()
  done = []
  const verdicts = fakeVerdicts(kept, () => situation)
  const hints = new Hints({ verdicts, memory: kept.memory, questions: ui.questions, situationOf: () => situation, isShown: () => isShown, area: () => ({ x: 200, y: 72, width: 1000, height: 700 }), log: () => undefined, newId: counter() })
  fields = new FieldHints({
    hints, verdicts, situationOf: () => situation, isShown: () => isShown, now: () => now,
    fill: async (frame, id, before, value) => { done.push(['fill', frame === main.frame ? 'main' : 'inner', id, before, value]); return fills },
    notFilled: () => { done.push(['not filled']) }, openOther: (_entry, address) => { done.push(['open other', address]) }, openIdentities: () => { done.push(['open identities']) },
    given: () => [], noteGiven: (...given) => { done.push(['given', ...given]) },
  })
})
const changed = (field: Field, parts: Partial<FieldReport> = {}, frame = main): void => { fields.changed(page.entry, frame.frame, report(field, parts)) }
const entered = (field: Field, parts: Partial<FieldReport> = {}, frame = main): void => { fields.entered(page.entry, frame.frame, report(field, parts)) }
const shown = () => { const view = ui.questions.current(); return view?.kind === 'hint' ? view : null }
async function answer(chosen: OverlayAnswer, choice: number | null = null): Promise<void> {
  ui.questions.answer(ui.questions.current()?.id ?? '', chosen, choice)
  await settled()
}

test('a field of the other self gets a hint with the own value, which goes when the field is right', () => {
  changed(office)
  expect(shown()).toMatchObject({ ruleId: 'identity-in-form', sentence: 'This is your Professional e-mail address; used here, it ties your two selves together.', offer: { kind: 'use-own', what: 'email', values: [own.value] } })
  changed(own)
  expect(shown()).toBeNull()
})

test.each([
  [{ kind: 'phone', value: '628 555 0178' }, 'use-own', 'phone', ['+1 415 555 0134']], [{ kind: 'username', value: 'DrExample' }, 'use-own', 'handle', ['anna_outdoors']], [{ kind: 'username', value: 'drexample7' }, 'use-own', 'handle', ['anna_outdoors']],
  [{ kind: 'name', value: 'Dr A Example' }, 'use-own', 'name', ['Anna']], [{ kind: 'website', value: 'https://example-therapy.com/' }, 'none', 'website', []],
] as const)('%j is offered %s', (field, kind, what, values) => {
  situation = situationWith({ identities: { ...identities, professional: { ...doctor, websites: ['example-therapy.com'] } } })
  changed(field)
  expect(shown()?.offer).toEqual({ kind, what, values })
})

test('the click fills that field of that frame, and the site is remembered; nothing is filled before', async () => {
  changed(office, { id: 9 }, inner)
  expect(done).toEqual([])
  await answer('use-own', 0)
  expect(done).toEqual([['fill', 'inner', 9, office.value, own.value], ['given', 'personal', 'widgets.example.net', own.value]])
  expect(page.calls).toContainEqual(['focus'])
})

test('only an offered value is filled, and closing fills nothing', async () => {
  changed(office)
  await answer('use-own', 5)
  changed(office)
  await answer('close')
  changed(office)
  await answer('copy')
  expect(done).toEqual([])
})

test('a field that has changed meanwhile is told, and no site is remembered', async () => {
  fills = false
  changed(office)
  await answer('use-own', 0)
  expect(done).toEqual([['fill', 'main', 3, office.value, own.value], ['not filled']])
})

test('without an own value the way to the identities is offered', async () => {
  situation = situationWith({ identities: { personal: emptyIdentity('Anna'), professional: doctor } })
  changed(office)
  expect(shown()?.offer).toEqual({ kind: 'none', what: 'email', values: [] })
  await answer('open-identities')
  expect(done).toEqual([['open identities']])
})

test('in a login it is the sign-in that is wrong, and the other self is offered at this address', async () => {
  changed(office, { form: 'login' })
  expect(shown()).toMatchObject({ ruleId: 'wrong-login', offer: { kind: 'open-other', values: [] } })
  await answer('open-other')
  expect(done).toEqual([['open other', 'https://www.facebook.com/join?token=secret']])
})

test('the password is asked about with what was typed on the step before, on the same site and soon', () => {
  const password = (host?: string): readonly Field[] => { Object.assign(main.frame, { url: `https://${host ?? 'login.facebook.com'}/` }); return fields.loginFields(page.entry, main.frame, []) }
  changed(office, { form: 'login' })
  expect(password()).toEqual([office])
  expect(password('www.facebook.com.evil.test')).toEqual([])
  expect(fields.loginFields(page.entry, main.frame, [own])).toEqual([own])
  now = 11 * 60_000
  expect(password()).toEqual([])
  now = 0
  Object.assign(main.frame, { url: 'https://www.facebook.com/' })
  changed(own, { form: 'login' })
  expect(password()).toEqual([])
})

test('an empty e-mail field of a sign-up is offered an address of its own, once, and no warning is counted', async () => {
  entered(empty)
  expect(shown()).toMatchObject({ ruleId: 'alternate-address', offer: { kind: 'alternate', what: 'email', values: ['anna.sommer+facebook@gmail.com', 'anna.sommer@gmail.com'] } })
  expect(kept.state.guard.rules).toEqual({})
  await answer('use-own', 0)
  expect(done).toEqual([['fill', 'main', 3, '', 'anna.sommer+facebook@gmail.com'], ['given', 'personal', 'www.facebook.com', 'anna.sommer+facebook@gmail.com']])
  entered(empty)
  expect(shown()).toBeNull()
})

test('the offer goes with the next field; a warning stays until something is typed', () => {
  entered(empty)
  entered({ kind: 'phone', value: '' }, { id: 4 })
  expect(shown()).toBeNull()
  changed(office)
  entered({ kind: 'phone', value: '' }, { id: 4 })
  expect(shown()?.ruleId).toBe('identity-in-form')
})

test.each([['login', empty], ['other', empty], ['signup', { kind: 'phone', value: '' }]] as const)('in a form for %s, %j gets no offer', (form, field) => {
  entered(field, { form })
  expect(ui.views).toEqual([])
})

test('what is wrong is said again when the user comes back to it', () => {
  entered(office)
  expect(shown()?.ruleId).toBe('identity-in-form')
})

test('nothing is said about a page that the user does not see, or whose self nobody knows', () => {
  isShown = false
  changed(office)
  entered(empty)
  isShown = true
  situation = null
  changed(office)
  entered(empty)
  expect(ui.views).toEqual([])
})

test('what was typed into a field of this page can be replaced later, as it stands there', async () => {
  changed({ kind: 'phone', value: '628 555 0178' }, { id: 4 }, inner)
  changed({ ...office, value: 'OFFICE' })
  changed(office)
  expect([office.value, '628 555 0178', 'OFFICE', 'nowhere'].map((value) => fields.ownValueFor(page.entry, value))).toEqual([own.value, '+1 415 555 0134', null, null])
  fields.useOwn(page.entry, office.value)
  fields.useOwn(page.entry, 'nowhere')
  await settled()
  expect(done).toEqual([['fill', 'main', 3, office.value, own.value], ['given', 'personal', 'www.facebook.com', own.value]])
})

test('fields of a page that is gone are not filled', () => {
  let address = 'https://www.facebook.com/join'
  Object.assign(page.contents, { getURL: () => address })
  changed(office)
  address = 'https://www.facebook.com/other'
  expect(fields.ownValueFor(page.entry, office.value)).toBeNull()
})
