import { domainToUnicode } from 'node:url'
import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Login } from '../../../../src/shared/logins/login.ts'
import { likenessesOf, matchLogins, secureOrigin } from '../../../../src/shared/logins/match.ts'
import { loginWith } from '../../../fakes/logins.ts'

const facebook = 'https://www.facebook.com'
const mine = loginWith({ origin: facebook })
const match = (address: string, logins: readonly Login[] = [mine], self: 'personal' | 'professional' = 'personal'): ReturnType<typeof matchLogins> => matchLogins({ self, address }, logins, domainToUnicode)

describe('which logins fit', () => {
  test('exactly the origin, in exactly the self', () => {
    expect(match('https://www.facebook.com/login?next=/home')).toEqual({ kind: 'fits', logins: [mine] })
    expect(match('https://www.facebook.com:443/')).toEqual({ kind: 'fits', logins: [mine] })
    expect(match('https://WWW.FACEBOOK.COM/')).toEqual({ kind: 'fits', logins: [mine] })
    expect(match('https://www.facebook.com/', [mine], 'professional')).toEqual({ kind: 'other-self', logins: [mine] })
    const work = loginWith({ id: 'b', origin: facebook, self: 'professional' })
    expect(match('https://www.facebook.com/', [work, mine])).toEqual({ kind: 'fits', logins: [mine] })
  })

  test.each([
    ['https://faceb00k.com/', 'look-alike'], ['https://facebook.com.evil.test/', 'look-alike'], ['https://www.facebook.com.evil.test/', 'look-alike'],
    ['https://facebook-login.evil.test/', 'look-alike'], ['https://faceboook.com/', 'look-alike'], ['https://facebook.net/', 'look-alike'],
    ['https://f\u0430cebook.com/', 'look-alike'], ['https://xn--fcebook-2fg.com/', 'look-alike'], ['https://facebo\u043Ek.com/', 'look-alike'], ['https://f\u00E0cebook.com/', 'look-alike'],
    ['https://facebook.com/', 'same-site'], ['https://m.facebook.com/', 'same-site'], ['https://a.www.facebook.com/', 'same-site'], ['https://www.facebook.com:8443/', 'same-site']
  ] as const)('%s is refused: %s', (address, likeness) => {
    expect(match(address)).toEqual({ kind: 'other-site', login: mine, likeness })
  })

  test.each(['https://example.org/', 'https://book.com/', 'https://face.com/'])('%s has nothing to do with it', (address) => {
    expect(match(address)).toEqual({ kind: 'none' })
  })

  test.each(['http://www.facebook.com/', 'rehearsal://network/', 'about:blank', 'data:text/html,x', 'blob:https://www.facebook.com/1', 'file:///etc/passwd', 'https://anna:secret@www.facebook.com/', 'nonsense', ''])('%s is not secure', (address) => {
    expect(match(address)).toEqual({ kind: 'insecure' })
  })

  test('two sites of one shared domain are two sites', () => {
    expect(likenessesOf('https://evil.github.io', domainToUnicode)('https://twains.github.io')).toBe(null)
    expect(likenessesOf('https://a.co.uk', domainToUnicode)('https://b.co.uk')).toBe(null)
  })

  test('a look-alike is told before another part of the same site, and the own self before the other', () => {
    const sibling = loginWith({ id: 's', origin: 'https://m.faceb00k.com' })
    const work = loginWith({ id: 'w', origin: facebook, self: 'professional' })
    expect(match('https://faceb00k.com/', [sibling, work, mine])).toEqual({ kind: 'other-site', login: mine, likeness: 'look-alike' })
  })
})

const label = fc.stringMatching(/^[a-z][a-z0-9-]{0,12}[a-z0-9]$/)
const host = fc.tuple(label, label, fc.constantFrom('com', 'org', 'co.uk', 'test')).map((parts) => parts.join('.'))
const port = fc.option(fc.integer({ min: 1, max: 65_535 }), { nil: null })
const address = fc.tuple(fc.constantFrom('https', 'http'), host, port, fc.webPath()).map(([scheme, name, number, path]) => `${scheme}://${name}${number === null ? '' : `:${number}`}${path}`)
const self = fc.constantFrom('personal' as const, 'professional' as const)

describe('properties', () => {
  test('whatever fits has exactly the origin and the self', () => {
    fc.assert(fc.property(address, self, fc.array(fc.tuple(address, self), { maxLength: 8 }), (page, asked, stored) => {
      const logins = stored.flatMap(([at, owner], index) => { const origin = secureOrigin(at); return origin === null ? [] : [loginWith({ id: String(index), origin, self: owner })] })
      const found = match(page, logins, asked)
      const fitting = logins.filter((login) => login.origin === secureOrigin(page) && login.self === asked)
      expect(found.kind === 'fits' ? found.logins : []).toEqual(fitting)
    }))
  })

  test('the origin of an address is that of its login, whatever path, query or fragment follows', () => {
    fc.assert(fc.property(host, fc.webPath(), fc.webQueryParameters(), fc.webFragments(), (name, path, query, fragment) => {
      expect(match(`https://${name}${path}?${query}#${fragment}`, [loginWith({ origin: `https://${name}` })]).kind).toBe('fits')
    }))
  })

  test('a host with anything before, after or changed in it never fits', () => {
    fc.assert(fc.property(host, label, (name, extra) => {
      const login = loginWith({ origin: `https://${name}` })
      for (const other of [`${extra}.${name}`, `${name}.${extra}.test`, `${extra}${name}`, name.slice(1)]) expect(match(`https://${other}/`, [login]).kind).not.toBe('fits')
    }))
  })
})
