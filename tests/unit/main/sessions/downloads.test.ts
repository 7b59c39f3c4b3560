import { EventEmitter } from 'node:events'
import type { DownloadItem, Session } from 'electron'
import { expect, test } from 'vitest'
import { answerDownloads } from '../../../../src/main/sessions/downloads.ts'
import type { SelfId } from '../../../../src/shared/persona.ts'

interface FakeItem { readonly item: DownloadItem, place: string, title: string, readonly tell: (event: 'updated' | 'done') => void }
function fakeItem(): FakeItem {
  const events = new EventEmitter()
  const fake: FakeItem = { place: '', title: '', tell: (event) => { events.emit(event) }, item: undefined as unknown as DownloadItem }
  const item = Object.assign(events, { getSavePath: () => fake.place, setSaveDialogOptions: ({ title }: { title: string }) => { fake.title = title } })
  return Object.assign(fake, { item: item as unknown as DownloadItem })
}
function downloads(self: SelfId | null, isLocked = false): { start: (fake: FakeItem) => boolean, refused: unknown[] } {
  const session = new EventEmitter()
  const refused: unknown[] = []
  answerDownloads(session as unknown as Session, self, { isLocked: () => isLocked, nameOf: () => 'Dr. A. Example', refused: (contents) => { refused.push(contents) } })
  const start = ({ item }: FakeItem): boolean => {
    let goesOn = true
    session.emit('will-download', { preventDefault: () => { goesOn = false } }, item, 'the page')
    return goesOn
  }
  return { start, refused }
}

test('the window in which a place is chosen tells the self', () => {
  const [one, { start }] = [fakeItem(), downloads('professional')]
  expect([start(one), one.title]).toEqual([true, 'PROFESSIONAL - Dr. A. Example - Save this file'])
})

test.each([
  { what: 'the place is chosen', settle: (fake: FakeItem) => { fake.place = '/somewhere'; fake.tell('updated') } },
  { what: 'the download ended', settle: (fake: FakeItem) => { fake.tell('done') } }
])('one window at a time, until $what', ({ settle }) => {
  const [first, second, third] = [fakeItem(), fakeItem(), fakeItem()]
  const { start, refused } = downloads('personal')
  start(first)
  first.tell('updated') // bytes came, and the user still chooses
  expect([start(second), refused]).toEqual([false, ['the page']])
  settle(first)
  expect([start(third), refused.length]).toEqual([true, 1])
})

test('nothing is saved behind the lock, nor by a storage that belongs to nobody', () => {
  expect(downloads('personal', true).start(fakeItem())).toBe(false)
  expect(downloads(null).start(fakeItem())).toBe(false)
})
