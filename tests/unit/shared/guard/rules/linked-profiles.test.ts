import { expect, test } from 'vitest'
import type { Act } from '../../../../../src/shared/guard/act.ts'
import type { Finding } from '../../../../../src/shared/guard/rule.ts'
import { linkedProfiles as rule } from '../../../../../src/shared/guard/rules/linked-profiles.ts'
import { actWith, identities, nowhere } from '../../../../fakes/acts.ts'

const check = (controlName: string, parts: Partial<Act> = {}): Finding | null => rule.check(actWith({ kind: 'login', controlName, ...parts }))
const centre = { place: { ...nowhere, host: 'accountscenter.instagram.com' } }

test.each([
  ['personal', 'Continue as Dr. A. Example', 'Dr. A. Example'], ['personal', 'Log in as drexample', 'drexample'], ['personal', 'Sign in as @DrExample', 'DrExample'], ['personal', 'Switch to Dr. A. Example', 'Dr. A. Example'], ['personal', 'Share to Instagram (drexample)', 'drexample'],
  ['personal', 'Continue as office@example-therapy.com', 'office@example-therapy.com'], ['personal', 'Weiter als Dr. A. Example', 'Dr. A. Example'], ['personal', 'Continuar como drexample', 'drexample'], ['personal', 'Link account drexample', 'drexample'],
  ['professional', 'Continue as Anna', 'Anna'], ['professional', 'Log in as anna_outdoors', 'anna_outdoors'],
] as const)('in the %s self stops at %j', (self, name, evidence) => {
  const finding = check(name, { self })
  expect(finding).toMatchObject({ ruleId: 'linked-profiles', level: 3, evidence, spans: [], offers: ['open-other-self'] })
  expect(finding?.sentence).toContain(identities[self === 'personal' ? 'professional' : 'personal'].name)
})

test.each(['Add accounts', 'Link accounts', 'Continue as Maria', 'Also share to Facebook', 'Konto hinzufügen'])('stops at %j in an account centre', (name) => {
  expect(check(name, centre)).toMatchObject({ level: 3, evidence: '', offers: [] })
})

test.each([
  'Add account', 'Add accounts', 'Add existing account', 'Add another account', 'Link account', 'Link accounts', 'Link your profile', 'Connect accounts', 'Connect to Facebook', 'Connect with Instagram',
  'Konto hinzufügen', 'Konten verknüpfen', 'Mit Facebook verbinden', 'Agregar cuenta', 'Añadir otra cuenta', 'Vincular cuentas',
])('stops at linking by %j', (name) => { for (const self of ['personal', 'professional'] as const) expect(check(name, { self })).toMatchObject({ level: 3, evidence: '', offers: [] }) })

test.each(['Also share to Facebook', 'Also post to X', 'Share to Instagram', 'Cross-post to Threads', 'Auch teilen auf Instagram', 'Auf Facebook teilen', 'Compartir también en Facebook', 'Compartir en Instagram'])('stops at going to another network by %j', (name) => {
  expect(check(name)).toMatchObject({ level: 3, evidence: '', offers: [] })
})

test('asks when it goes on with somebody unknown, and not with this self', () => {
  expect(check('Continue as Maria Lopez')).toMatchObject({ level: 2, offers: [] })
  expect(check('Continue as Anna')).toBeNull()
  expect(check('Log in as anna_outdoors')).toBeNull()
  expect(check('Continue as Dr. A. Example', { self: 'professional' })).toBeNull()
})

test('a name that is part of the own name is not the other self', () => {
  const alike = { ...identities, professional: { ...identities.professional, name: 'Anna Example' } }
  expect(check('Continue as Anna Example', { self: 'professional', identities: alike })).toBeNull()
  expect(check('Continue as Anna', { self: 'professional', identities: alike })?.level).toBe(3)
  expect(check('Continue as Anna Example', { identities: alike })?.level).toBe(3)
})

test.each([
  'Continue with Google', 'Continue', 'Log in', 'Log in with Facebook', 'Sign in', 'Next', 'Weiter', 'Anmelden', 'Iniciar sesión', 'Continue as guest', 'Continue as a guest', 'Als Gast fortfahren', 'Switch to dark mode', 'Share', 'Add photo', 'Link', 'Anna', 'Dr. A. Example', '',
])('stays silent about %j', (name) => {
  expect(check(name)).toBeNull()
  expect(check(name, centre)).toBeNull()
})

test('only a host that begins so is an account centre', () => {
  const at = (host: string): Finding | null => check('Continue as Maria Lopez', { place: { ...nowhere, host } })
  expect(at('not-accountscenter.example.com')?.level).toBe(2)
  expect(at('AccountsCenter.meta.com')?.level).toBe(3)
})
