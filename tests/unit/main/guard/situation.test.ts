import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { mastodonServers, naming, situationFor, type PageMatcher } from '../../../../src/main/guard/situation.ts'
import { networks } from '../../../../src/shared/networks/index.ts'
import { pageMatcher } from '../../../../src/shared/page-kind.ts'
import type { AppState } from '../../../../src/shared/state/app-state.ts'
import { anna, checkOf, doctor } from '../../../fakes/acts.ts'
import { situationWith } from '../../../fakes/situation.ts'
import { accountOf, id, networkDraft, siteDraft, stateWith } from '../../../fakes/state.ts'

const match = pageMatcher(networks)
const state: AppState = {
  ...stateWith(
    networkDraft(1, 'personal', 'facebook'), networkDraft(2, 'professional', 'facebook'), siteDraft(3, 'personal', 'https://www.forum.example.org/login'),
    { ...networkDraft(4, 'personal', 'mastodon'), address: 'https://mastodon.example/home' }, networkDraft(5, 'professional', 'linkedin')
  ),
  identities: { personal: anna, professional: doctor },
}
const situationAt = (number: number, address: string, self: 'personal' | 'professional' = 'personal', title = '') => situationFor(state, accountOf(state, number), { address, title, self }, match, checkOf())

test('the self is that of the page, whatever the account says', () => {
  expect(situationAt(1, 'https://www.facebook.com/').self).toBe('personal')
  expect(situationAt(1, 'https://www.facebook.com/', 'professional').self).toBe('professional')
})

test.each([
  [1, 'https://www.facebook.com/', 'facebook', 'feed', 'S', null], [1, 'https://www.facebook.com/messages/t/123', 'facebook', 'message_thread', 'C', null], [1, 'https://www.facebook.com/jane.doe', 'facebook', 'other_profile', 'C', 'jane.doe'],
  [1, 'https://www.facebook.com/anna_outdoors', 'facebook', 'own_profile', 'C', 'anna_outdoors'],
  [4, 'https://mastodon.example/@jane', 'mastodon', 'other_profile', 'S', 'jane'], [3, 'https://www.forum.example.org/t/1', null, 'unknown', null, null], [1, 'about:blank', 'facebook', 'unknown', null, null],
])('account %i at %s is on %s, a page of the kind %s (%s) about %s', (number, address, networkId, kind, confidence, handle) => {
  expect(situationAt(number, address)).toMatchObject({ networkId, place: { kind, confidence }, handle })
})

test('only the handles of the self that is there make a profile one\'s own', () => {
  expect(situationAt(1, 'https://www.facebook.com/drexample').place.kind).toBe('other_profile')
  expect(situationAt(2, 'https://www.facebook.com/drexample', 'professional').place.kind).toBe('own_profile')
})

test('an account knows its own place and whether the other self has one there', () => {
  expect(situationAt(1, 'https://www.facebook.com/')).toMatchObject({ accountId: id(1), accountName: 'Facebook', networkName: 'Facebook', hasCounterpart: true })
  expect(situationAt(3, 'https://www.forum.example.org/')).toMatchObject({ accountId: id(3), accountName: 'Site 3', networkName: 'www.forum.example.org', hasCounterpart: false })
  expect(situationAt(5, 'https://www.linkedin.com/', 'professional')).toMatchObject({ networkName: 'LinkedIn', hasCounterpart: false })
})

test('an account that has gone elsewhere is judged by where it is, and still called by its name', () => {
  expect(situationAt(3, 'https://www.facebook.com/')).toMatchObject({ networkId: 'facebook', networkName: 'www.forum.example.org', place: { host: 'www.facebook.com' } })
})

test('a long title is cut, and no address whatever is trusted to be one', () => {
  expect(situationAt(1, 'https://www.facebook.com/', 'personal', 'x'.repeat(1_000)).place.title).toHaveLength(300)
  fc.assert(fc.property(fc.oneof(fc.string(), fc.webUrl()), fc.string(), (address, title) => {
    const { place, self } = situationAt(1, address, 'personal', title)
    expect(self).toBe('personal')
    expect(place.title.length).toBeLessThanOrEqual(300)
    expect(typeof place.host).toBe('string')
  }))
})

test('the matcher is told the servers of the user and the handles of this self', () => {
  const told: unknown[] = []
  const listens: PageMatcher = (address, facts) => { told.push(address, facts); return { networkId: null, kind: 'unknown', confidence: null, handle: null } }
  expect(situationFor(state, accountOf(state, 1), { address: 'https://example.org/', title: '', self: 'professional' }, listens, checkOf()).networkId).toBe('facebook')
  expect(told).toEqual(['https://example.org/', { servers: { mastodon: ['mastodon.example'] }, ownHandles: ['drexample'] }])
})

test('the servers of Mastodon are those of its accounts', () => {
  expect(mastodonServers(state)).toEqual(['mastodon.example'])
  expect(mastodonServers(stateWith(networkDraft(1, 'personal', 'facebook')))).toEqual([])
})

test('a question names both selves, the account and the place', () => {
  expect(naming(situationWith())).toEqual({ self: 'personal', selfName: 'Anna', otherName: 'Dr. A. Example', accountName: 'Facebook', networkName: 'Facebook', palette: 'amber-teal' })
  expect(naming(situationWith({ self: 'professional', accountName: 'Work' }))).toMatchObject({ selfName: 'Dr. A. Example', otherName: 'Anna', accountName: 'Work' })
})
