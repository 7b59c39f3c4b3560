import { describe, expect, test } from 'vitest'
import { inOrder, meantLogin, valuesFor, valuesOfNew } from '../../../../src/shared/logins/choose.ts'
import type { LoginRole } from '../../../../src/shared/logins/login-form.ts'
import { loginWith } from '../../../fakes/logins.ts'

const [anna, office, unnamed] = [loginWith({ id: 'a', userName: 'Anna@example.org' }), loginWith({ id: 'b', userName: 'office' }), loginWith({ id: 'c', userName: '' })]
const form = (roles: readonly LoginRole[], userName = ''): Parameters<typeof meantLogin>[1] => ({ token: 't', isFocused: true, roles: [...roles], userName, target: null })

describe('which of several logins is meant', () => {
  const both = ['userName', 'password'] as const
  test.each([
    ['the only one', [office], form(both), null, office],
    ['the only one, whatever stands in the form', [office], form(both, 'somebody'), null, office],
    ['the one whose name stands in the form, in any case', [anna, office], form(both, ' anna@EXAMPLE.org '), null, anna],
    ['none, when another name stands there', [anna, office], form(both, 'somebody'), 'a', null],
    ['none, when nothing says which', [anna, office], form(both), null, null],
    ['none of a whole form, though one was filled before', [anna, office], form(both), 'b', null],
    ['the one of the page before, where only the password is asked for', [anna, office], form(['password']), 'b', office],
    ['the one of the page before, where only a code is asked for', [anna, office], form(['oneTimeCode']), 'a', anna],
    ['none, when that one is not among them', [anna, office], form(['password']), 'z', null],
    ['none, without any', [], form(both), 'a', null]
  ] as const)('%s', (_what, logins, at, recent, expected) => { expect(meantLogin(logins, at, recent)).toBe(expected) })

  test('offered: the one used last first, then by name', () => {
    const [late, early] = [loginWith({ id: 'l', userName: 'z', lastUsed: '2026-11-20T00:00:00.000Z' }), loginWith({ id: 'e', userName: 'y', lastUsed: '2026-01-20T00:00:00.000Z' })]
    expect(inOrder([office, early, anna, late]).map(({ id }) => id)).toEqual(['l', 'e', 'a', 'b'])
  })
})

describe('what goes into the fields', () => {
  const secret = { password: 'secret', oneTimeCode: 'otpauth://x', notes: 'never filled' }
  const code = (address: string): string => `code of ${address}`
  const none = { userName: null, password: null, newPassword: null, oneTimeCode: null }
  test.each([
    ['all that is asked for', office, secret, ['userName', 'password', 'oneTimeCode'], { ...none, userName: 'office', password: 'secret', oneTimeCode: 'code of otpauth://x' }],
    ['a name alone', office, secret, ['userName'], { ...none, userName: 'office' }],
    ['never an old password into the field for a new one', office, secret, ['newPassword', 'userName'], { ...none, userName: 'office' }],
    ['no empty name over what stands there', unnamed, secret, ['userName', 'password'], { ...none, password: 'secret' }],
    ['nothing, where there is no code', office, { ...secret, oneTimeCode: null }, ['oneTimeCode'], null],
    ['nothing, where there is no password', unnamed, { ...secret, password: '' }, ['userName', 'password'], null],
    ['nothing into a form for a new password', office, secret, ['newPassword'], null]
  ] as const)('%s', (_what, login, held, roles, expected) => { expect(valuesFor(login, held, roles, code)).toEqual(expected) })

  test('a made-up password goes into the fields for a new one, else into those for a password, else nowhere', () => {
    expect(valuesOfNew('made', ['userName', 'password', 'newPassword'])).toEqual({ ...none, newPassword: 'made' })
    expect(valuesOfNew('made', ['userName', 'password'])).toEqual({ ...none, password: 'made' })
    expect(valuesOfNew('made', ['userName', 'oneTimeCode'])).toBe(null)
  })
})
