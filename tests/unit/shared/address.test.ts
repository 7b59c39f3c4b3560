import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { customAddress, parseAddress, registrableDomain } from '../../../src/shared/address.ts'

test.each([
  ['a missing scheme is added', 'example.org', 'https://example.org/'],
  ['with path, query and part', '  forum.example.org/a?q=1#x ', 'https://forum.example.org/a?q=1#x'],
  ['https stays', 'https://example.org', 'https://example.org/'],
  ['capitals', 'HTTPS://Example.ORG/Path', 'https://example.org/Path'],
  ['a port', 'example.org:8443', 'https://example.org:8443/'],
  ['a port and a path', 'example.org:8443/login', 'https://example.org:8443/login'],
  ['the default port is left out', 'https://example.org:443/', 'https://example.org/'],
  ['letters beyond ASCII in the host', 'münchen.example', 'https://xn--mnchen-3ya.example/'],
  ['letters beyond ASCII in the path', 'https://bücher.example/straße', 'https://xn--bcher-kva.example/stra%C3%9Fe'],
  ['a full-width dot', 'example．org', 'https://example.org/'],
  ['a subdomain', 'www.blog.example.co.uk', 'https://www.blog.example.co.uk/'],
])('%s: %j', (_name, typed, expected) => { expect(customAddress(typed)).toBe(expected) })

test.each([
  ['http', 'http://example.org'], ['HTTP in capitals', 'HTTP://example.org'],
  ['user and password', 'https://user:password@example.org'], ['user and password without a scheme', 'user:password@example.org'],
  ['only a user', 'https://user@example.org/'], ['only a user without a scheme', 'user@example.org'], ['an e-mail address', 'mailto:user@example.org'],
  ['a script', 'javascript:alert(1)'], ['a script with capitals', 'JavaScript:alert(document.cookie)'], ['a script that looks like a port', 'javascript:1'],
  ['data', 'data:text/html,<b>x</b>'], ['a file', 'file:///etc/passwd'], ['a blob', 'blob:https://example.org/x'], ['an empty page', 'about:blank'],
  ['our own pages', 'app://ui/shell/index.html'], ['the rehearsal network', 'rehearsal://network/'], ['another scheme', 'ftp://example.org/'], ['a web socket', 'wss://example.org/'],
  ['a view of the source', 'view-source:https://example.org/'],
  ['nothing', ''], ['blanks', '   '], ['a word', 'example'], ['this computer', 'localhost'], ['this computer with a port', 'localhost:3000'],
  ['a blank inside the host', 'exam ple.org'], ['a blank inside the path', 'https://example.org/a b'], ['a line break', 'https://example.org/\nx'],
  ['a port that does not exist', 'example.org:99999'], ['an address of version 6', 'https://[::1]/'], ['a sentence', 'how do I add example.org'],
])('%s is refused: %j', (_name, typed) => { expect(customAddress(typed)).toBeNull() })

test('whatever is accepted is https without a login, and stays as it is', () => {
  fc.assert(fc.property(fc.oneof(fc.string(), fc.webUrl(), fc.webUrl({ withQueryParameters: true }), fc.domain()), (typed) => {
    const address = customAddress(typed)
    if (address === null) return
    expect(parseAddress(address)).toMatchObject({ protocol: 'https:', username: '', password: '' })
    expect(customAddress(address)).toBe(address)
  }))
})

test('every ordinary domain is accepted', () => {
  fc.assert(fc.property(fc.domain(), (domain) => { expect(customAddress(domain)).toBe(`https://${domain.toLowerCase()}/`) }))
})

test.each([
  ['www.example.co.uk', 'example.co.uk'], ['example.co.uk', 'example.co.uk'], ['a.b.c.example.org', 'example.org'],
  ['anna.github.io', 'anna.github.io'], ['www.anna.github.io', 'anna.github.io'], ['www.practice.blogspot.com', 'practice.blogspot.com'],
  ['localhost', 'localhost'], ['127.0.0.1', '127.0.0.1'], ['', ''],
])('the registrable domain of %j is %j', (host, domain) => { expect(registrableDomain(host)).toBe(domain) })

test('parsing never throws', () => {
  expect(parseAddress('no address')).toBeNull()
  expect(parseAddress('')).toBeNull()
  fc.assert(fc.property(fc.string(), (text) => { expect(() => parseAddress(text)).not.toThrow() }))
})
