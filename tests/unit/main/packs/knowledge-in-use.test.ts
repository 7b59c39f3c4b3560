import { expect, test } from 'vitest'
import { KnowledgeInUse } from '../../../../src/main/packs/knowledge-in-use.ts'
import type { Network } from '../../../../src/shared/networks/network.ts'
import { builtIn, knowledgeOf, type Knowledge, type Pack } from '../../../../src/shared/packs/pack.ts'
import { verbTables } from '../../../../src/shared/verbs/index.ts'

const place = 'https://example.org/room/7'
const nobody = { servers: {}, ownHandles: [] }
const request = { method: 'POST', address: 'https://example.org/say', body: '{"words":"Hello there"}' }
const network: Pick<Network, 'id' | 'sites' | 'endpoints'> = {
  id: 'example',
  sites: [{ hosts: ['example.org'], pages: [{ path: '^/room/', query: '', kind: 'message_thread', confidence: 'C', lastVerified: null, sample: place }] }],
  endpoints: [{ hosts: ['example.org'], method: 'POST', path: '^/say$', body: '', act: 'message', text: ['json:words'], confidence: 'C', source: 'a test', sample: { address: request.address, body: request.body, text: 'Hello there' } }],
}
const newer: Knowledge = { version: 3, networks: [network, ...builtIn.networks], verbs: [...builtIn.verbs] }

test('at first it is what the app came with, and pages need no newer tables', () => {
  const knowledge = new KnowledgeInUse()
  expect(knowledge.version).toBe(0)
  expect(knowledge.verbs).toEqual(verbTables)
  expect(knowledge.newerVerbs).toBeNull()
  expect(knowledge.match('https://www.facebook.com/', nobody).kind).toBe('feed')
  expect(knowledge.match(place, nobody).kind).toBe('unknown')
  expect(knowledge.endpoints.mayMatch(request)).toBe(false)
})

test('newer knowledge holds at once for pages, endpoints and names', () => {
  const knowledge = new KnowledgeInUse()
  knowledge.use(newer)
  expect(knowledge.version).toBe(3)
  expect(knowledge.newerVerbs).toBe(newer.verbs)
  expect(knowledge.match(place, nobody)).toMatchObject({ networkId: 'example', kind: 'message_thread' })
  expect(knowledge.endpoints.find(request)).toMatchObject({ networkId: 'example', act: 'message', text: 'Hello there' })
  expect(knowledge.match('https://www.facebook.com/', nobody).kind).toBe('feed')
})

test('going back leaves nothing of it', () => {
  const knowledge = new KnowledgeInUse()
  knowledge.use(newer)
  knowledge.use(builtIn)
  expect(knowledge.newerVerbs).toBeNull()
  expect(knowledge.match(place, nobody).kind).toBe('unknown')
  expect(knowledge.endpoints.find(request)).toBeNull()
})

test('a pack that speaks about nothing blinds the guard to nothing', () => {
  const knowledge = new KnowledgeInUse()
  const empty: Pack = { format: 1, version: 4, minimumApp: '0.1.0', issued: '2026-12-01', networks: [], verbs: [] }
  knowledge.use(knowledgeOf(empty))
  expect(knowledge.version).toBe(4)
  expect(knowledge.verbs).toEqual(builtIn.verbs)
  for (const { endpoints } of builtIn.networks) for (const { method, sample } of endpoints) expect(knowledge.endpoints.mayMatch({ method, address: sample.address }), sample.address).toBe(true)
})
