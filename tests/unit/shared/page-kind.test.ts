import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { networks } from '../../../src/shared/networks/index.ts'
import { confidences, pageKinds } from '../../../src/shared/networks/network.ts'
import { pageMatcher } from '../../../src/shared/page-kind.ts'

const pageOf = pageMatcher(networks)
const nothing = { networkId: null, kind: 'unknown', confidence: null, handle: null }
const kindOf = (address: string): string => pageOf(address).kind

const rows = networks.flatMap((network) => network.sites.flatMap((site) => site.pages.map((row, index) => ({ id: network.id, site, row, index, name: `${network.id} ${row.sample}` }))))

describe('the samples of all rows', () => {
  test.each(rows)('$name', ({ id, row }) => { expect(pageOf(row.sample)).toMatchObject({ networkId: id, kind: row.kind, confidence: row.confidence }) })

  // The facts above could come from an earlier row of the same kind.
  test.each(rows)('$name is met by its own row first', ({ id, site, row, index }) => {
    const before = pageMatcher([{ id, sites: [{ hosts: site.hosts, pages: site.pages.slice(0, index) }] }])
    const until = pageMatcher([{ id, sites: [{ hosts: site.hosts, pages: site.pages.slice(0, index + 1) }] }])
    expect(before(row.sample).confidence).toBeNull()
    expect(until(row.sample).confidence).toBe(row.confidence)
  })

  test.each(rows)('$name is well formed', ({ row }) => {
    expect(pageKinds).toContain(row.kind)
    expect(confidences).toContain(row.confidence)
    expect(row.lastVerified === null || /^2\d{3}-[01]\d-[0-3]\d$/.test(row.lastVerified)).toBe(true)
    // A confirmed fact has a date, and what nobody has looked at has none.
    if (row.confidence === 'C') expect(row.lastVerified).not.toBeNull()
    if (row.confidence === 'U') expect(row.lastVerified).toBeNull()
  })

  test.each(rows)('$name is the same page with upper case in the host, a final dot, doubled and trailing slashes, and a fragment', ({ row }) => {
    const url = new URL(row.sample)
    const facts = pageOf(row.sample)
    const [before = '', after = ''] = row.sample.split(url.host)
    for (const host of url.protocol === 'rehearsal:' ? [url.host] : [url.host.toUpperCase(), `${url.host}.`]) {
      // A host of one's own tells the handle in its first part, whose end stays the same.
      expect(pageOf(before + host + after), host).toEqual(facts)
    }
    const [path = '', query] = after.split('?')
    expect(pageOf(`${before}${url.host}${path.replaceAll('/', '//')}${path.endsWith('/') ? '' : '/'}${query === undefined ? '' : `?${query}`}#top`)).toEqual(facts)
  })
})

describe('hosts', () => {
  const hosts = [...new Set(networks.flatMap((network) => network.sites.flatMap((site) => site.hosts)))].filter((host) => host !== 'network')

  test.each(hosts)('look-alikes of %s are nobody', (host) => {
    const lookAlikes = [`${host}.evil.test`, `not-${host.replaceAll('.', '-')}.test`, `${host}-login.test`, `${host.replaceAll('.', '')}.test`, `${host}.co.evil.test`]
    for (const other of lookAlikes) for (const path of ['/', '/messages/', '/settings', '/writeareview']) expect(pageOf(`https://${other}${path}`), other).toEqual(nothing)
    for (const address of [`https://${host}@evil.test/`, `https://${host}:x@evil.test/`, `https://evil.test/${host}/`, `https://evil.test/?u=https://${host}/`, `https://evil.test/#https://${host}/`, `https://evil.test\\@${host}/`, `https:evil.test/${host}`]) expect(pageOf(address), address).toEqual(nothing)
  })

  test.each(hosts)('not%s is nobody, or another network by its own right', (host) => {
    const { networkId } = pageOf(`https://not${host}/`)
    const parents = networks.filter((network) => network.sites.some((site) => site.hosts.some((other) => `not${host}`.endsWith(`.${other}`)))).map((network) => network.id)
    if (networkId !== null) expect(parents).toContain(networkId)
    else expect(parents).toEqual([])
  })

  test.each([
    ['https://m.facebook.com/friends/requests', 'facebook', 'connection_requests'], ['https://mbasic.facebook.com/messages/new', 'facebook', 'message_compose'], ['https://fb.com/groups/1', 'facebook', 'group'],
    ['https://m.me/somepage', 'facebook', 'message_compose'], ['https://www.messenger.com/t/1', 'facebook', 'message_thread'], ['https://business.facebook.com/groups/1', 'facebook', 'business_tool'],
    ['https://accountscenter.instagram.com/profiles/', 'facebook', 'settings'], ['https://mobile.twitter.com/messages', 'x', 'message_inbox'], ['https://mobile.x.com/jane', 'x', 'other_profile'],
    ['https://web.whatsapp.com/', 'whatsapp', 'message_inbox'], ['https://wa.me/15555550100', 'whatsapp', 'message_compose'], ['https://chat.whatsapp.com/AbCdEfGhIjKlMnOpQrStUv', 'whatsapp', 'group'],
    ['https://de.linkedin.com/in/petra-lang', 'linkedin', 'other_profile'], ['https://old.reddit.com/message/compose/', 'reddit', 'message_compose'], ['https://chat.reddit.com/', 'reddit', 'message_inbox'],
    ['https://m.youtube.com/watch?v=a', 'youtube', 'post_detail'], ['https://studio.youtube.com/', 'youtube', 'business_tool'], ['https://m.yelp.com/biz/acme', 'yelp', 'business_page'], ['https://biz.yelp.com/biz/acme', 'yelp', 'business_tool'],
    ['https://www.yelp.co.uk/writeareview/biz/a', 'yelp', 'review_write'], ['https://www.google.de/maps/place/Acme', 'google-maps', 'business_page'], ['https://search.google.com/local/writereview?placeid=a', 'google-maps', 'review_write'],
    ['https://business.google.com/reviews', 'google-maps', 'review_reply'], ['https://www.threads.net/@jane', 'threads', 'other_profile'], ['https://de.pinterest.com/pin/1/', 'pinterest', 'post_detail'],
    ['http://www.facebook.com/friends/requests', 'facebook', 'connection_requests'], ['https://www.facebook.com:8443/friends/requests', 'facebook', 'connection_requests'],
  ])('%s is %s: %s', (address, networkId, kind) => { expect(pageOf(address)).toMatchObject({ networkId, kind }) })

  test.each(['https://fасebook.com/friends', 'https://xn--fcebook-2fg.com/friends', 'https://facebook.co/friends', 'https://whatsapp.com.evil.test/', 'https://whatsapp.com/', 'https://drive.google.evil/', 'ftp://facebook.com/', 'file:///facebook.com/', 'app://facebook.com/', 'javascript:facebook.com', 'data:text/html,facebook.com', 'about:blank', 'facebook.com/friends', 'network', '', ' ', 'https://', 'https://network/requests', 'rehearsal://facebook.com/', 'rehearsal://network.evil/requests'])('%j is no known page', (address) => { expect(pageOf(address)).toEqual(nothing) })

  test('a site of its own wins over the network that its host lies in', () => {
    expect(kindOf('https://www.facebook.com/latest/home')).toBe('unknown')
    expect(kindOf('https://business.facebook.com/latest/home')).toBe('business_tool')
    expect(kindOf('https://accounts.snapchat.com/accounts/v2/login')).toBe('login')
  })
})

describe('paths and queries', () => {
  test.each([
    // Reserved words come before handles at the root.
    ['https://www.facebook.com/marketplace', 'unknown'], ['https://www.facebook.com/marketplaces', 'other_profile'], ['https://www.facebook.com/settings', 'settings'], ['https://www.facebook.com/settings?tab=privacy', 'settings_privacy'],
    ['https://www.facebook.com/settings?ref=1&tab=privacy', 'settings_privacy'], ['https://www.facebook.com/settings?xtab=privacy', 'settings'], ['https://www.facebook.com/profile.php', 'other_profile'], ['https://www.facebook.com/profile.php?id=1', 'other_profile'],
    ['https://www.facebook.com/friends', 'people_suggestions'], ['https://www.facebook.com/friends/requests/', 'connection_requests'], ['https://www.facebook.com/friends/elsewhere', 'unknown'], ['https://www.facebook.com/a/b/c/d', 'unknown'],
    ['https://www.instagram.com/explore/people/suggested/', 'people_suggestions'], ['https://www.instagram.com/explore/tags/x/', 'search'], ['https://www.instagram.com/explore', 'search'], ['https://www.instagram.com/explorers', 'other_profile'],
    ['https://x.com/settings/profile', 'settings'], ['https://x.com/home', 'feed'], ['https://x.com/homer', 'other_profile'], ['https://x.com/jane/status/1/photo/1', 'post_detail'], ['https://x.com/this_name_is_far_too_long', 'unknown'],
    ['https://www.linkedin.com/mynetwork/invitation-manager/sent/', 'connection_requests'], ['https://www.linkedin.com/mynetwork/grow/', 'people_suggestions'], ['https://www.linkedin.com/in/jane/recent-activity/all/', 'other_profile'], ['https://www.linkedin.com/jobs/', 'unknown'],
    ['https://www.reddit.com/r/a/comments', 'group'], ['https://www.reddit.com/r/a/comments/b/c', 'post_detail'], ['https://web.whatsapp.com/send?phone=1', 'message_compose'], ['https://web.whatsapp.com/send?text=hi', 'message_inbox'],
    ['https://www.goodreads.com/user/edit?tab=settings', 'settings_privacy'], ['https://www.goodreads.com/user/edit?tab=profile', 'settings'], ['https://www.venmo.com/pay?recipients=a', 'payment'], ['https://open.spotify.com/intl-de/user/jane', 'other_profile'],
    // Percent-encoding is decoded once.
    ['https://www.facebook.com/%66riends/requests', 'connection_requests'], ['https://www.facebook.com/%2566riends/requests', 'unknown'], ['https://www.facebook.com/friends%2Frequests', 'connection_requests'], ['https://www.facebook.com/%E0%A4%A', 'unknown'],
    ['https://www.facebook.com/%FF', 'unknown'], ['https://www.tiktok.com/%40jane', 'other_profile'], ['https://www.facebook.com/friends/../settings', 'settings'], ['https://www.facebook.com/./friends//requests//', 'connection_requests'],
  ])('%s is %s', (address, kind) => { expect(kindOf(address)).toBe(kind) })

  test('an unknown page of a known network keeps the network', () => {
    expect(pageOf('https://www.linkedin.com/jobs/')).toEqual({ ...nothing, networkId: 'linkedin' })
    expect(pageOf('https://www.facebook.com/%FF')).toEqual(nothing)
  })

  test('an unverified row says so', () => { expect(pageOf('https://www.linkedin.com/mynetwork/import-contacts/')).toMatchObject({ kind: 'contact_upload', confidence: 'U' }) })
})

describe('servers that users run themselves', () => {
  const servers = { mastodon: ['tooter.example', 'social.example'] }
  test('their pages are those of the network, on exactly these hosts', () => {
    expect(pageOf('https://tooter.example/@jane', { servers })).toMatchObject({ networkId: 'mastodon', kind: 'other_profile', handle: 'jane' })
    expect(pageOf('https://SOCIAL.example./follow_requests', { servers })).toMatchObject({ networkId: 'mastodon', kind: 'connection_requests' })
    expect(pageOf('https://tooter.example/elsewhere/x', { servers })).toEqual({ ...nothing, networkId: 'mastodon' })
    for (const address of ['https://a.tooter.example/@jane', 'https://tooter.example.evil.test/@jane', 'https://nottooter.example/@jane']) expect(pageOf(address, { servers }), address).toEqual(nothing)
  })

  test('without them the host is nobody', () => {
    expect(pageOf('https://tooter.example/@jane')).toEqual(nothing)
    expect(pageOf('https://tooter.example/@jane', { servers: { nobody: ['tooter.example'] } })).toMatchObject({ kind: 'unknown', confidence: null })
  })
})

describe('profiles', () => {
  test.each([
    ['https://www.facebook.com/jane.doe', 'jane.doe'], ['https://www.facebook.com/Jane.Doe/about', 'jane.doe'], ['https://www.facebook.com/profile.php?id=100001', '100001'], ['https://www.facebook.com/people/Jane-Doe/100002', '100002'],
    ['https://www.instagram.com/jane.doe/', 'jane.doe'], ['https://x.com/jane/likes', 'jane'], ['https://x.com/intent/follow?screen_name=Jane', 'jane'], ['https://www.linkedin.com/in/jane-doe/details/skills/', 'jane-doe'],
    ['https://www.tiktok.com/@jane/live', 'jane'], ['https://www.youtube.com/@Jane', 'jane'], ['https://www.youtube.com/channel/UC1', 'uc1'], ['https://www.reddit.com/user/jane/', 'jane'], ['https://www.reddit.com/u/jane', 'jane'],
    ['https://www.snapchat.com/add/jane', 'jane'], ['https://www.snapchat.com/@jane', 'jane'], ['https://www.pinterest.com/jane/_saved/', 'jane'], ['https://www.yelp.com/user_details?userid=AbC', 'abc'], ['https://www.google.com/maps/contrib/1000/reviews', '1000'],
    ['https://account.venmo.com/u/jane', 'jane'], ['https://www.strava.com/athletes/123', '123'], ['https://www.strava.com/pros/9', '9'], ['https://www.goodreads.com/user/show/1-jane', '1-jane'], ['https://www.goodreads.com/review/list/1', '1'],
    ['https://open.spotify.com/intl-de/user/jane', 'jane'], ['https://www.tumblr.com/blog/view/jane', 'jane'], ['https://jane.tumblr.com/', 'jane'], ['https://www.threads.com/@jane', 'jane'], ['https://bsky.app/profile/jane.bsky.social', 'jane.bsky.social'],
    ['https://mastodon.social/@jane@other.example', 'jane@other.example'], ['https://www.instagram.com/show/', 'show'], ['rehearsal://network/people/hamish-tolliver', 'hamish-tolliver'],
  ])('%s is the profile of %s', (address, handle) => { expect(pageOf(address)).toMatchObject({ kind: 'other_profile', handle }) })

  test('a profile is the own one only with a handle of one\'s own', () => {
    const ownHandles = [' @Jane.Doe ', 'drexample']
    expect(pageOf('https://www.instagram.com/jane.doe/', { ownHandles })).toMatchObject({ kind: 'own_profile', handle: 'jane.doe' })
    expect(pageOf('https://www.instagram.com/JANE.DOE/', { ownHandles }).kind).toBe('own_profile')
    for (const name of ['jane', 'jane.doe2', 'xjane.doe']) expect(pageOf(`https://www.instagram.com/${name}/`, { ownHandles }).kind).toBe('other_profile')
    expect(pageOf('https://www.instagram.com/p/drexample/', { ownHandles })).toMatchObject({ kind: 'post_detail', handle: null })
    expect(pageOf('https://www.facebook.com/', { ownHandles: ['', '@'] })).toMatchObject({ kind: 'feed', handle: null })
  })

  test('a query that somebody wrote into a link does not make a stranger the user', () => {
    for (const address of ['https://www.instagram.com/stranger/?id=jane', 'https://www.facebook.com/stranger?id=jane', 'https://x.com/stranger?userid=jane&screen_name=jane']) expect(pageOf(address, { ownHandles: ['jane'] })).toMatchObject({ kind: 'other_profile', handle: 'stranger' })
  })

  test('other pages name nobody', () => { for (const { row } of rows) if (row.kind !== 'other_profile') expect(pageOf(row.sample).handle, row.sample).toBeNull() })
})

describe('whatever comes', () => {
  const hosts = networks.flatMap((network) => network.hosts)
  const addresses = fc.oneof(fc.string(), fc.string({ unit: 'binary' }), fc.webUrl({ withQueryParameters: true, withFragments: true }), fc.tuple(fc.constantFrom(...hosts), fc.string(), fc.webQueryParameters()).map(([host, path, query]) => `https://${host}/${path}?${query}`))

  test('no string makes it throw, and the kind is one of the list', () => {
    fc.assert(fc.property(addresses, fc.array(fc.string()), (address, ownHandles) => {
      const facts = pageOf(address, { ownHandles, servers: { mastodon: ownHandles } })
      expect(pageKinds).toContain(facts.kind)
      if (facts.networkId === null || facts.confidence === null) expect(facts).toEqual({ ...nothing, networkId: facts.networkId })
    }), { numRuns: 1000 })
  })

  test('every subdomain of a host is one of its pages', () => {
    fc.assert(fc.property(fc.constantFrom(...rows.filter(({ row, site }) => row.host === undefined && !site.hosts.includes('network'))), fc.stringMatching(/^[a-z]{3,8}$/), ({ id, row }, label) => {
      const url = new URL(row.sample)
      expect(pageOf(row.sample.replace(url.host, `${label}q.${url.host}`)).networkId).toBe(id)
    }))
  })

  test('a long hostile path is read in a short time', () => {
    const start = performance.now()
    for (const host of hosts) for (const path of ['/'.repeat(20_000), 'a/'.repeat(10_000), 'a'.repeat(20_000), '%2F'.repeat(7000), `${'-'.repeat(20_000)}!`]) kindOf(`https://${host}/${path}`)
    expect(performance.now() - start).toBeLessThan(4000)
  })
})
