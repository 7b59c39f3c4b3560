import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { networkById, networkFor, networks } from '../../../../src/shared/networks/index.ts'
import { isWithin } from '../../../../src/shared/page-kind.ts'

test.each([
  ['https://facebook.com/', 'facebook'], ['https://www.facebook.com/groups/1', 'facebook'], ['https://m.facebook.com/', 'facebook'],
  ['https://l.facebook.com/l.php?u=https%3A%2F%2Fx.com', 'facebook'], ['HTTPS://WWW.FACEBOOK.COM/', 'facebook'], ['https://Facebook.Com', 'facebook'],
  ['https://facebook.com./', 'facebook'], ['https://www.facebook.com.:443/', 'facebook'], ['https://facebook.com:8443/', 'facebook'], ['http://facebook.com/', 'facebook'],
  ['https://user@facebook.com/', 'facebook'], ['https://m.me/someone', 'facebook'], ['https://www.messenger.com/t/1', 'facebook'], ['https://fb.com/', 'facebook'],
  ['https://x.com/home', 'x'], ['https://mobile.twitter.com/home', 'x'], ['https://web.whatsapp.com/', 'whatsapp'], ['https://wa.me/491515550123', 'whatsapp'],
  ['https://de.linkedin.com/in/someone', 'linkedin'], ['https://old.reddit.com/r/a', 'reddit'], ['https://youtu.be/abc', 'youtube'], ['https://music.youtube.com/', 'youtube'],
  ['https://business.google.com/reviews', 'google-maps'], ['https://maps.google.com/', 'google-maps'], ['https://www.pinterest.co.uk/', 'pinterest'],
  ['https://www.threads.net/@a', 'threads'], ['https://m.yelp.com.au/', 'yelp'], ['https://bsky.app/profile/a', 'bluesky'], ['https://anna.tumblr.com/', 'tumblr'],
  ['rehearsal://network/', 'rehearsal'],
])('%s is %s', (address, id) => { expect(networkFor(address)?.id).toBe(id) })

test.each([
  'https://facebook.com.evil.test/', 'https://faceb00k.com/', 'https://notfacebook.com/', 'https://facebook.com-login.test/', 'https://facebook-com.test/',
  'https://www-facebook.com/', 'https://facebook.co/', 'https://facebook.com.co/', 'https://facebookcom/', 'https://facebook/', 'https://com/', 'https://fасebook.com/',
  'https://facebook.com@evil.test/', 'https://evil.test/facebook.com', 'https://evil.test/?next=https://facebook.com/', 'https://evil.test/#facebook.com',
  'https://netflix.com/', 'https://dropbox.com/', 'https://fedex.com/', 'https://notx.com/', 'https://am.me/', 'https://arm.me/', 'https://notreddit.com/', 'https://google.com/', 'https://accounts.google.com/',
  'ftp://facebook.com/', 'file://facebook.com/', 'app://facebook.com/', 'ws://facebook.com/', 'javascript:facebook.com', 'data:text/html,facebook.com', 'about:blank', 'facebook.com', '',
])('%j is no known network', (address) => { expect(networkFor(address)).toBeNull() })

const hosts = networks.flatMap((network) => network.hosts.map((host) => ({ host, id: network.id })))
const label = fc.stringMatching(/^[a-z][a-z0-9]{0,10}$/)

test('every subdomain of every host belongs to its network, however it is written', () => {
  fc.assert(fc.property(fc.constantFrom(...hosts), label, fc.boolean(), ({ host, id }, sub, upper) => {
    const name = upper ? `${sub}.${host}`.toUpperCase() : `${sub}.${host}`
    expect(networkFor(`https://${name}/any/path`)?.id).toBe(id)
  }))
})

test('a host of a network inside another name belongs to nobody', () => {
  fc.assert(fc.property(fc.constantFrom(...hosts), label, ({ host }, word) => {
    expect(networkFor(`https://${host}.${word}.test/`)).toBeNull()
    fc.pre(!hosts.some((other) => isWithin(`${word}${host}`, other.host)))
    expect(networkFor(`https://${word}${host}/`)).toBeNull()
  }))
})

test('no host twice, and none within another', () => {
  expect(new Set(hosts.map(({ host }) => host)).size).toBe(hosts.length)
  for (const one of hosts) for (const other of hosts) if (one.id !== other.id) expect(isWithin(one.host, other.host), `${one.host} in ${other.host}`).toBe(false)
})

test.each(networks.map((network) => [network.id, network] as const))('%s is well formed', (id, network) => {
  expect(id).toMatch(/^[a-z][a-z0-9-]*$/)
  expect(network.name.trim()).not.toBe('')
  expect(network.start).toMatch(id === 'rehearsal' ? /^rehearsal:\/\/network\/$/ : /^https:\/\/[a-z0-9.-]+\//)
  for (const host of [...network.hosts, ...network.loginHosts]) expect(new URL(`https://${host}/`).hostname).toBe(host)
  for (const keyword of network.keywords) expect(keyword).toBe(keyword.toLowerCase().trim())
})

test('an account of a dropped network has no entry', () => {
  expect(networkById('facebook')?.name).toBe('Facebook')
  expect(networkById('myspace')).toBeNull()
  expect(networkById(null)).toBeNull()
})

test.each([['a.b', 'b', true], ['b', 'b', true], ['ab', 'b', false], ['b', 'a.b', false], ['b.', 'b', false], ['a.b', '', false]])('%s within %s: %s', (host, domain, expected) => {
  expect(isWithin(host, domain)).toBe(expected)
})
