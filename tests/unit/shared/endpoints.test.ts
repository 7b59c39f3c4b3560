import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { endpointMatcher } from '../../../src/shared/endpoints.ts'
import { actKinds } from '../../../src/shared/guard/act.ts'
import { networks } from '../../../src/shared/networks/index.ts'
import { confidences, type Endpoint } from '../../../src/shared/networks/network.ts'

const match = endpointMatcher(networks).find
const rows = networks.flatMap((network) => network.endpoints.map((row, index) => ({ id: network.id, row, index, name: `${network.id} ${index} ${row.act} ${row.path} ${row.body}` })))

describe('the samples of all rows', () => {
  test.each(rows)('$name', ({ id, row }) => {
    const found = match({ method: row.method, address: row.sample.address, body: row.sample.body })
    expect(found).toMatchObject({ networkId: id, act: row.act, confidence: row.confidence })
    expect(found?.text ?? '').toBe(row.sample.text)
  })

  // The facts above could come from an earlier row of the same act.
  test.each(rows)('$name is the first row that fits its sample', ({ id, row, index }) => {
    const alone = endpointMatcher([{ id, endpoints: networks.find((network) => network.id === id)?.endpoints.slice(0, index) ?? [] }]).find
    expect(alone({ method: row.method, address: row.sample.address, body: row.sample.body })).toBeNull()
  })

  test.each(rows)('$name is well formed', ({ row }) => {
    expect(row.hosts.length).toBeGreaterThan(0)
    for (const host of row.hosts) expect(new URL(`https://${host}/`).hostname).toBe(host)
    expect(row.path).toMatch(/^\^\/|^\^\(/)
    expect([...actKinds, 'quiet']).toContain(row.act)
    expect(confidences).toContain(row.confidence)
    expect(row.source.trim()).not.toBe('')
    expect(row.text.length > 0).toBe(row.sample.text !== '')
    // What nobody has seen may not be called confirmed.
    if (/inferred/.test(row.source)) expect(row.confidence).toBe('U')
  })

  test('no row answers a request that only reads', () => {
    for (const { row } of rows) expect(match({ method: 'GET', address: row.sample.address, body: row.sample.body })).toBeNull()
  })

  test('taking back is no act', () => {
    for (const [address, body] of [
      ['https://x.com/i/api/graphql/a/UnfavoriteTweet', '{}'], ['https://x.com/i/api/graphql/a/DeleteRetweet', '{}'], ['https://x.com/i/api/1.1/friendships/destroy.json', 'user_id=1'],
      ['https://www.youtube.com/youtubei/v1/like/removelike', '{}'], ['https://www.youtube.com/youtubei/v1/subscription/unsubscribe', '{}'], ['https://mastodon.social/api/v1/statuses/7/unfavourite', ''],
      ['https://www.reddit.com/api/vote', 'id=t3_a&dir=0'], ['https://www.reddit.com/api/vote', 'id=t3_a&dir=-1'], ['https://www.reddit.com/api/subscribe', 'action=unsub'],
      ['https://www.tiktok.com/api/commit/item/digg/?type=0', ''], ['https://www.tiktok.com/api/commit/item/digg/?type=10', ''], ['https://www.tiktok.com/api/commit/follow/user/', 'type=0'],
      ['https://www.linkedin.com/voyager/api/voyagerRelationshipsDashInvitations/7?action=ignore', '{}'], ['https://www.linkedin.com/voyager/api/feed/dash/followingStates/a', '{"patch":{"$set":{"following":false}}}'],
      ['https://bsky.social/xrpc/com.atproto.repo.deleteRecord', '{"collection":"app.bsky.feed.like"}'], ['https://www.tumblr.com/api/v2/user/unlike', ''], ['https://www.pinterest.com/resource/UserFollowResource/delete/', ''],
      ['https://www.instagram.com/api/v1/friendships/destroy/17/', ''],
    ] as const) expect(match({ method: 'POST', address, body }), address).toBeNull()
  })
})

const row = (parts: Partial<Endpoint>): Endpoint => ({
  hosts: ['site.test'], method: 'POST', path: '^/send$', body: '', act: 'post', text: [], confidence: 'C', source: 'a test', sample: { address: 'https://site.test/send', body: '', text: '' }, ...parts
})
const one = (parts: Partial<Endpoint>) => endpointMatcher([{ id: 'site', endpoints: [row(parts)] }]).find
const textOf = (text: readonly string[], body: string): string | null | undefined => one({ text })({ method: 'POST', address: 'https://site.test/send', body })?.text

describe('which request is meant', () => {
  const facts = { networkId: 'site', act: 'post', text: null, confidence: 'C', path: '/send' }
  test.each([
    ['https://site.test/send'], ['https://SITE.test/send/'], ['https://www.site.test//send'], ['https://a.b.site.test./send?x=1#y'], ['http://site.test/send'], ['https://site.test/%73end'], ['https://site.test:8443/send']
  ])('%s', (address) => { expect(one({})({ method: 'post', address, body: '' })).toEqual(facts) })

  test.each([
    ['https://site.test.evil.test/send'], ['https://notsite.test/send'], ['https://site.test@evil.test/send'], ['https://evil.test/site.test/send'], ['https://site.test/sender'], ['https://site.test/a/send'], ['https://site.test/%FFsend'],
    ['wss://site.test/send'], ['file://site.test/send'], ['rehearsal://site.test/send'], ['site.test/send'], ['']
  ])('not %j', (address) => { expect(one({})({ method: 'POST', address, body: '' })).toBeNull() })

  test('method, query and body must fit as well', () => {
    const matcher = one({ query: 'action=accept', body: '"up"' })
    expect(matcher({ method: 'POST', address: 'https://site.test/send?a=1&action=accept', body: '{"up":1}' })?.path).toBe('/send')
    for (const address of ['https://site.test/send', 'https://site.test/send?reaction=accept', 'https://site.test/send#action=accept']) expect(matcher({ method: 'POST', address, body: '{"up":1}' })).toBeNull()
    expect(matcher({ method: 'POST', address: 'https://site.test/send?action=accept', body: '{"down":1}' })).toBeNull()
    expect(matcher({ method: 'PUT', address: 'https://site.test/send?action=accept', body: '{"up":1}' })).toBeNull()
  })

  test('the first row that fits wins', () => {
    const matcher = endpointMatcher([{ id: 'site', endpoints: [row({ body: 'draft', act: 'quiet' }), row({ act: 'reply', body: 'reply' }), row({})] }]).find
    const act = (body: string) => matcher({ method: 'POST', address: 'https://site.test/send', body })?.act
    expect([act('reply draft'), act('reply'), act('x')]).toEqual(['quiet', 'reply', 'post'])
  })

  test('a server that users run themselves knows the rows of its network, and of no other', () => {
    const request = { method: 'POST', address: 'https://tooter.example/api/v1/statuses', body: '{"status":"hello"}' }
    expect(match(request)).toBeNull()
    expect(match(request, { mastodon: ['tooter.example'] })).toMatchObject({ networkId: 'mastodon', act: 'post', text: 'hello' })
    expect(match(request, { bluesky: ['tooter.example'] })).toBeNull()
    expect(match({ ...request, address: 'https://a.tooter.example/api/v1/statuses' }, { mastodon: ['tooter.example'] })).toBeNull()
    expect(match(request, JSON.parse('{"__proto__":["tooter.example"]}') as Record<string, string[]>)).toBeNull()
  })
})

const multipart = (parts: Readonly<Record<string, string>>, newline = '\r\n'): string =>
  Object.entries(parts).map(([name, value]) => `--XyZ${newline}Content-Disposition: form-data; name="${name}"${newline}${newline}${value}${newline}`).join('') + `--XyZ--${newline}`

describe('where the text stands', () => {
  test.each<[string, readonly string[], string, string | null]>([
    ['a form field', ['form:a'], 'b=2&a=one+two%20%C3%A9', 'one two é'],
    ['a field that comes twice', ['form:a'], 'a=1&a=2', '1\n2'],
    ['a missing field', ['form:a'], 'b=2', null],
    ['a broken percent sign', ['form:a'], 'a=100%&b', '100%'],
    ['a multipart field', ['form:a'], multipart({ b: 'no', a: 'first\r\nsecond' }), 'first\r\nsecond'],
    ['a multipart body with single newlines', ['form:a'], multipart({ a: 'yes' }, '\n'), 'yes'],
    ['a multipart field with brackets', ['form:review[review]'], multipart({ 'review[review]': 'quiet' }), 'quiet'],
    ['a file beside the text', ['form:a'], `--XyZ\r\nContent-Disposition: form-data; name="file"; filename="a"\r\nContent-Type: image/png\r\n\r\n\u0000\u0001\r\n${multipart({ a: 'text' })}`, 'text'],
    ['a file name that looks like a field', ['form:a'], '--X\r\nContent-Disposition: form-data; name="b"; filename="a"\r\n\r\nno\r\n--X--', null],
    ['an empty multipart', ['form:a'], '--XyZ\r\n--XyZ--', null],
    ['a JSON value', ['json:a.b'], '{"a":{"b":"text"}}', 'text'],
    ['every member of an array', ['json:a.*.b'], '{"a":[{"b":"1"},{"c":"x"},{"b":"2"},7,null]}', '1\n2'],
    ['every member of an object', ['json:a.*.b'], '{"a":{"x.y":{"b":"1"},"z":{"b":"2"}}}', '1\n2'],
    ['a place in an array by number', ['json:0.1'], '[["a","b"]]', 'b'],
    ['no string', ['json:a'], '{"a":7}', null],
    ['an inherited name', ['json:constructor.name'], '{}', null],
    ['JSON inside a form', ['form:v>json:input.message.text'], `v=${encodeURIComponent('{"input":{"message":{"text":"hi & bye"}}}')}`, 'hi & bye'],
    ['JSON inside JSON', ['json:a>json:b'], JSON.stringify({ a: JSON.stringify({ b: 'deep' }) }), 'deep'],
    ['the second place, the first one being empty', ['json:a', 'json:b'], '{"a":" ","b":"here"}', 'here'],
    ['the second place, the first one being of another kind', ['json:a', 'form:a'], 'a=form', 'form'],
    ['a body that is cut off', ['json:a'], '{"a":"te', null],
    ['nothing', ['json:a', 'form:a'], '', null],
    ['no place known', [], '{"a":"text"}', null],
  ])('%s', (_name, text, body, expected) => { expect(textOf(text, body)).toBe(expected) })

  test('what stands beyond two million units is not read', () => {
    expect(textOf(['form:a'], `b=${'x'.repeat(1_999_000)}&a=in`)).toBe('in')
    expect(textOf(['form:a'], `b=${'x'.repeat(2_000_000)}&a=out`)).toBeNull()
  })

  test('a step of no known kind is told when the tables are compiled', () => { expect(() => one({ text: ['xml:a'] })).toThrow('no such step') })
})

describe('hostile bodies', () => {
  const hostile = fc.oneof(
    fc.string(), fc.string({ unit: 'binary' }), fc.json(), fc.webQueryParameters(),
    fc.tuple(fc.constantFrom(...rows.map((entry) => entry.row.sample.body)), fc.nat(400), fc.string()).map(([body, at, put]) => body.slice(0, at) + put + body.slice(at)),
    fc.string().map((text) => `--${text}\r\nContent-Disposition: form-data; name="a"\r\n\r\n${text}\r\n--${text}--`)
  )
  const addresses = fc.oneof(fc.string(), fc.webUrl(), fc.constantFrom(...rows.map((entry) => entry.row.sample.address)))

  test('nothing ever throws, and a text is a text or null', () => {
    fc.assert(fc.property(fc.constantFrom('POST', 'PUT', 'PATCH', 'DELETE', 'get', ''), addresses, hostile, (method, address, body) => {
      const found = match({ method, address, body })
      if (found) expect(found.text === null || found.text.trim() !== '').toBe(true)
    }), { numRuns: 1000 })
  })

  test.each([
    ['half-open names', `--X\r\nContent-Disposition: form-data;${' name="a'.repeat(100_000)}\r\n\r\nx`],
    ['many operations', `fb_api_req_friendly_name=${'ComposerStoryCreateMutation '.repeat(70_000)}`],
    ['many votes', '"operation":"UpdatePostVoteState" '.repeat(60_000)],
    ['a deep nest', '['.repeat(1_000_000)],
    ['many parts', '--X\r\n'.repeat(400_000)],
    ['a long run of blanks', `"in_reply_to_id"${' '.repeat(1_900_000)}`],
  ])('%s are read in a short time', (_name, body) => {
    const start = performance.now()
    for (const address of ['https://www.facebook.com/api/graphql/', 'https://www.reddit.com/svc/shreddit/graphql', 'https://mastodon.social/api/v1/statuses', 'https://www.reddit.com/api/comment']) match({ method: 'POST', address, body })
    expect(performance.now() - start).toBeLessThan(4000)
  })
})
