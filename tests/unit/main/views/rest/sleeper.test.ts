import { beforeEach, expect, test } from 'vitest'
import type { Scroll } from '../../../../../src/main/views/rest/page-rest.ts'
import { Sleeper } from '../../../../../src/main/views/rest/sleeper.ts'
import { fakePage, type FakePage } from '../../../../fakes/pages.ts'
import { settled } from '../../../../fakes/situation.ts'

let pages: FakePage[]
/** Pages that say of themselves that something would be lost. */
let unsent: Set<string>
let busy: Set<string>
let audible: Set<number>
let isOn: boolean
/** What was asked of the pages, and who was put to sleep. */
let asked: string[]
let asleep: string[]
/** Looks that are planned, with the time that they wait. */
let planned: { readonly work: () => void, readonly milliseconds: number }[]
let sleeper: Sleeper
let whileAsked: () => void

beforeEach(() => {
  audible = new Set()
  pages = Array.from({ length: 6 }, (_, index) => fakePage(index + 1, undefined, { isCurrentlyAudible: () => audible.has(index + 1), isDevToolsOpened: () => false }))
  ;[unsent, busy, asked, asleep, planned, isOn] = [new Set(), new Set(), [], [], [], true]
  whileAsked = () => undefined
  sleeper = new Sleeper({
    awake: () => pages.map(({ entry }) => entry).filter(({ accountId }) => !asleep.includes(accountId)), isOn: () => isOn, isBusy: ({ accountId }) => busy.has(accountId),
    canRest: async ({ accountId }) => { asked.push(accountId); whileAsked(); return unsent.has(accountId) ? null : { x: 0, y: 300 } satisfies Scroll },
    sleep: async (accountId) => { asleep.push(accountId) }, after: (work, milliseconds) => { planned.push({ work, milliseconds }) }
  })
  for (const { entry } of pages) { sleeper.watch(entry); sleeper.opened(entry.accountId) }
  busy.add('account-6') // it is shown
})
/** Lets the time pass until the planned look. */
async function look(): Promise<void> {
  const [latest] = planned.splice(0).slice(-1)
  latest?.work()
  for (let times = 0; times < 10; times++) await settled()
}

test('the longest unused sleep until four are awake', async () => {
  await look()
  expect(asleep).toEqual(['account-1', 'account-2'])
  expect(planned).toEqual([])
})

test('an earlier plan is dropped by a later one', async () => {
  const [first] = planned
  first?.work()
  await settled()
  expect(asleep).toEqual([])
  await look()
  expect(asleep).toHaveLength(2)
})

test('a page with something unsent stays awake, the next one sleeps, and it is looked at again a little later', async () => {
  unsent.add('account-1')
  for (const { accountId } of pages.slice(2, 5).map(({ entry }) => entry)) busy.add(accountId)
  await look()
  expect([asked, asleep]).toEqual([['account-1', 'account-2'], ['account-2']])
  expect(planned.map(({ milliseconds }) => milliseconds)).toEqual([15_000])
  unsent.clear()
  await look()
  expect(asleep).toEqual(['account-2', 'account-1'])
})

test('what plays, sounds or is in a call is not even asked', async () => {
  pages[0]?.emit('media-started-playing')
  audible.add(2)
  sleeper.noteCall(pages[2]?.contents as never)
  await look()
  expect(asked).toEqual(['account-4', 'account-5'])
  pages[0]?.emit('media-paused')
  pages[2]?.emit('did-navigate')
  audible.clear()
  asleep = []
  sleeper.lookSoon()
  await look()
  expect(asleep).toEqual(['account-1', 'account-2'])
})

test('a page that the user comes back to while it is asked is left alone', async () => {
  whileAsked = () => { busy.add('account-1') }
  await look()
  expect(asleep).not.toContain('account-1')
})

test('turned off, nobody sleeps', async () => {
  isOn = false
  await look()
  expect([asked, asleep]).toEqual([[], []])
})

test('a page that does not close when it is asked is passed over', async () => {
  const refusing = new Sleeper({ awake: () => pages.map(({ entry }) => entry), isOn: () => true, isBusy: ({ accountId }) => busy.has(accountId), canRest: async () => ({ x: 0, y: 0 }), sleep: async (accountId) => { asleep.push(accountId) }, after: (work, milliseconds) => { planned.push({ work, milliseconds }) } })
  refusing.lookSoon()
  await look()
  expect(asleep).toEqual(['account-1', 'account-2', 'account-3', 'account-4', 'account-5'])
  expect(planned.map(({ milliseconds }) => milliseconds)).toEqual([15_000])
})
