import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { packCommands, type PackParts } from '../../../../src/main/packs/make-packs.ts'
import { Refusal } from '../../../../src/shared/result.ts'
import type { AppState } from '../../../../src/shared/state/app-state.ts'
import { stateWith } from '../../../fakes/state.ts'

// How the commands reach the network, the file dialog and the parts that work with the knowledge.

const address = 'https://packs.example.org/current.twainpack'
let folder: string
let state: AppState
let chosen: string | null
let requests: [string, RequestInit][]
let answer: () => Promise<Response>
/** Packs that were taken, and what was done with the new knowledge, in order. */
let done: unknown[][]
let parts: PackParts
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'twain-make-packs-'))
  state = { ...stateWith(), packAddress: address }
  chosen = null
  requests = []
  answer = async () => new Response('a pack')
  done = []
  parts = {
    packs: { take: (file: string) => { done.push(['take', file]) }, knowledge: 'new knowledge', info: { version: 5, issued: null } },
    knowledge: { use: (given: unknown) => { done.push(['use', given]) }, verbs: 'new verbs' },
    desk: { get state() { return state }, change: (step: (before: AppState) => AppState) => { state = step(state) } },
    window: { chooseFile: async () => chosen },
    sessions: { openVisitor: () => ({ fetch: async (from: string, init: RequestInit) => { requests.push([from, init]); return answer() } }) },
    pageNet: { useTables: (verbs: unknown) => { done.push(['tables', verbs]) }, renew: () => { done.push(['renew']) } },
  } as unknown as PackParts
})
afterEach(() => { rmSync(folder, { recursive: true, force: true }) })

test('nobody is asked but the address that the user typed: a redirect is an error, and there is an end to the waiting', async () => {
  await packCommands(parts).fetch()
  expect(requests).toHaveLength(1)
  const [from, init] = requests[0] ?? []
  expect(from).toBe(address)
  expect(init?.redirect).toBe('error')
  expect(init?.signal?.aborted).toBe(false)
  expect(done[0]).toEqual(['take', 'a pack'])
})

test('a redirect is told as an address that did not answer, and nothing is taken', async () => {
  answer = () => Promise.reject(new TypeError('net::ERR_UNEXPECTED_REDIRECT'))
  await expect(packCommands(parts).fetch()).rejects.toThrow(new Refusal('not-found', 'The address did not answer. Nothing was changed; please try again later.'))
  expect(done).toEqual([])
})

test('new knowledge is used, told to the pages and voids their verdicts', async () => {
  await packCommands(parts).fetch()
  expect(done).toEqual([['take', 'a pack'], ['use', 'new knowledge'], ['tables', 'new verbs'], ['renew']])
})

test('sites that were limited under an older pack get another chance, those of this one do not', async () => {
  const site = (host: string, packVersion: number): AppState['limitedSites'][number] => ({ host, since: '2026-11-20T18:00:00.000Z', packVersion })
  state = { ...state, limitedSites: [site('old.example.org', 4), site('new.example.org', 5)] }
  await packCommands(parts).fetch()
  expect(state.limitedSites.map(({ host }) => host)).toEqual(['new.example.org'])
})

test('a chosen file is read, none is nothing done', async () => {
  await packCommands(parts).import()
  expect(done).toEqual([])
  chosen = join(folder, 'a.twainpack')
  writeFileSync(chosen, 'from a file')
  await packCommands(parts).import()
  expect(done[0]).toEqual(['take', 'from a file'])
})

test('a typed address is kept', () => {
  packCommands(parts).setAddress('other.example.org/p')
  expect(state.packAddress).toBe('https://other.example.org/p')
})
