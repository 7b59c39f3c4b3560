import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { frameNavigationVerdict, mayOpenOutside, navigationVerdict } from '../../../src/shared/navigation.ts'

test.each([
  ['https://www.facebook.com/', 'stay'], ['https://accounts.google.com/signin', 'stay'], ['HTTPS://EXAMPLE.ORG', 'stay'],
  ['http://example.org/', 'upgrade'], ['mailto:a@example.org', 'open-outside'], ['tel:+14155550134', 'open-outside'], ['MAILTO:a@example.org', 'open-outside'],
  ['javascript:alert(1)', 'refuse'], ['data:text/html,x', 'refuse'], ['blob:https://example.org/1', 'refuse'], ['about:blank', 'refuse'], ['file:///etc/passwd', 'refuse'],
  ['app://ui/shell/index.html', 'refuse'], ['rehearsal://network/', 'refuse'], ['devtools://devtools/', 'refuse'], ['chrome://settings', 'refuse'], ['view-source:https://example.org', 'refuse'],
  ['filesystem:https://example.org/x', 'refuse'], ['ms-settings:', 'refuse'], ['smb://server/share', 'refuse'], ['ftp://example.org/', 'refuse'], ['sms:+14155550134', 'refuse'], ['', 'refuse'], ['/path', 'refuse'],
])('a page on the web that goes to %j: %s', (address, verdict) => { expect(navigationVerdict(address, 'https')).toBe(verdict) })

test.each([
  ['rehearsal://network/', 'stay'], ['rehearsal://network/inbox?x=1', 'stay'], ['rehearsal://elsewhere/', 'refuse'], ['rehearsal:network', 'refuse'],
  ['https://example.org/', 'refuse'], ['http://example.org/', 'refuse'], ['mailto:a@example.org', 'refuse'], ['app://ui/', 'refuse'], ['about:blank', 'refuse'],
])('the rehearsal network that goes to %j: %s', (address, verdict) => { expect(navigationVerdict(address, 'rehearsal')).toBe(verdict) })

test.each([
  ['https://embed.example.org/', 'stay'], ['about:blank', 'stay'], ['about:srcdoc', 'stay'], ['blob:https://example.org/1', 'stay'], ['data:text/html,x', 'stay'],
  ['http://example.org/', 'refuse'], ['mailto:a@example.org', 'refuse'], ['tel:1', 'refuse'], ['javascript:1', 'refuse'], ['file:///etc/passwd', 'refuse'], ['app://ui/', 'refuse'],
  ['about:config', 'refuse'], ['about:blank#x', 'refuse'], ['rehearsal://network/', 'refuse'], ['', 'refuse'],
])('a frame on the web that goes to %j: %s', (address, verdict) => { expect(frameNavigationVerdict(address, 'https')).toBe(verdict) })

test('a frame of the rehearsal network stays there', () => {
  expect(frameNavigationVerdict('rehearsal://network/comments', 'rehearsal')).toBe('stay')
  expect(frameNavigationVerdict('https://example.org/', 'rehearsal')).toBe('refuse')
})

test.each([
  ['https://example.org/', true], ['mailto:a@example.org', true], ['tel:1', true], ['http://example.org/', false], ['file:///etc/passwd', false], ['javascript:1', false],
  ['data:text/html,x', false], ['app://ui/', false], ['rehearsal://network/', false], ['smb://server/share', false], ['ms-msdt:/id', false], ['', false], ['no address', false],
])('the operating system may be given %j: %s', (address, expected) => { expect(mayOpenOutside(address)).toBe(expected) })

test('a scheme that is not named goes nowhere', () => {
  fc.assert(fc.property(fc.stringMatching(/^[a-z][a-z0-9+.-]{1,12}$/), (scheme) => {
    fc.pre(!['https', 'http', 'mailto', 'tel'].includes(scheme))
    expect(navigationVerdict(`${scheme}://host/x`, 'https')).toBe('refuse')
    expect(mayOpenOutside(`${scheme}:x`)).toBe(false)
  }))
})
