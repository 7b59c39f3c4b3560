import { expect, test } from 'vitest'
import { loginDraftOf, loginFormOf, loginProblemsOf, type LoginForm } from '../../../src/renderer/features/logins/login-form.ts'
import { copiedText, siteOf, strengthText } from '../../../src/renderer/features/logins/login-words.ts'
import { LoginDraftSchema } from '../../../src/shared/logins/login-views.ts'
import { loginWith } from '../../fakes/login-store.ts'

const login = loginWith({ origin: 'https://forum.example:8443', title: 'Forum', self: 'professional' })
const formWith = (parts: Partial<LoginForm>): LoginForm => ({ ...loginFormOf(null, 'personal'), address: 'forum.example', password: 'p', ...parts })

test('a new form begins with the active self and a password to type', () => {
  expect(loginFormOf(null, 'professional')).toEqual({ self: 'professional', address: '', userName: '', title: '', passwordChoice: 'typed', password: '', codeChoice: 'none', code: '', read: null })
})

test('a form of a login keeps its secrets without knowing them', () => {
  const form = loginFormOf(login, 'personal')
  expect(form).toMatchObject({ self: 'professional', address: 'forum.example:8443', title: 'Forum', passwordChoice: 'keep', password: '', codeChoice: 'none' })
  expect(loginFormOf(loginWith({ hasPassword: false, hasOneTimeCode: true }), 'personal')).toMatchObject({ passwordChoice: 'typed', codeChoice: 'keep' })
  expect(loginDraftOf(form)).toMatchObject({ password: { kind: 'keep' }, oneTimeCode: { kind: 'none' } })
})

test.each([
  [{}, { password: { kind: 'typed', text: 'p' }, oneTimeCode: { kind: 'none' } }], [{ passwordChoice: 'new' as const }, { password: { kind: 'new' } }], [{ codeChoice: 'typed' as const, code: 'abc' }, { oneTimeCode: { kind: 'typed', text: 'abc' } }],
  [{ codeChoice: 'read' as const, read: { id: 'id-1', issuer: '', account: '' } }, { oneTimeCode: { kind: 'read', id: 'id-1' } }],
  // What was typed before another way was chosen is not sent.
  [{ passwordChoice: 'keep' as const, codeChoice: 'keep' as const, code: 'abc' }, { password: { kind: 'keep' }, oneTimeCode: { kind: 'keep' } }]
])('what main is sent: %j', (parts, sent) => {
  const draft = loginDraftOf(formWith(parts))
  expect(draft).toMatchObject(sent)
  expect(LoginDraftSchema.safeParse(draft).success).toBe(true)
})

test.each([
  [{}, []], [{ address: ' ' }, ['address']], [{ password: '' }, ['password']], [{ password: '', codeChoice: 'typed' as const, code: 'x' }, []], [{ password: '', passwordChoice: 'new' as const }, []], [{ password: '', passwordChoice: 'keep' as const }, []],
  [{ codeChoice: 'typed' as const, code: ' ' }, ['code']], [{ codeChoice: 'read' as const }, ['code']], [{ codeChoice: 'read' as const, read: { id: 'x', issuer: '', account: '' } }, []]
])('what keeps %j from being sent', (parts, fields) => { expect(Object.keys(loginProblemsOf(formWith(parts)))).toEqual(fields) })

test('words', () => {
  expect(siteOf(login)).toBe('Forum')
  expect(siteOf({ ...login, title: '' })).toBe('forum.example:8443')
  expect(copiedText('password', 'Forum', { clearsIn: 30, codeLasts: null })).toBe('The password of Forum is copied. The clipboard is cleared in 30 seconds.')
  expect(copiedText('one-time-code', 'Forum', { clearsIn: 30, codeLasts: 12 })).toBe('A one-time code of Forum is copied. It is good for 12 more seconds.')
  expect([30.9, 59.9, 60, 79.9, 80].map(strengthText)).toEqual(['Strength: 30 bits. That is little: please make it longer.', 'Strength: 59 bits. That is little: please make it longer.', 'Strength: 60 bits. That is enough for a site.', 'Strength: 79 bits. That is enough for a site.', 'Strength: 80 bits. That is plenty.'])
})
