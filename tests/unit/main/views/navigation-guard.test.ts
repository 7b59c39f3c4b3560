import { beforeEach, expect, test, vi } from 'vitest'
import { keepInside } from '../../../../src/main/views/navigation-guard.ts'
import { fakePage, type FakePage } from '../../../fakes/pages.ts'

type Opened = { action: 'allow' | 'deny', createWindow?: (options: unknown) => unknown, overrideBrowserWindowOptions?: { webPreferences: unknown } }
let page: FakePage
let told: string[]
let covered = false
const preferences = { sandbox: true }
function guard(own: 'https' | 'rehearsal', isPopUp = false): void {
  page = fakePage(7)
  Object.assign(page.entry, { isPopUp })
  told = []
  keepInside(page.entry, own, {
    offerOutside: (_entry, address) => { told.push(`offer ${address}`) }, refusedLink: () => { told.push('refused link') }, refusedPopUps: () => { told.push('refused pop-ups') },
    isCovered: () => covered,
    openPopUp: () => { told.push('pop-up'); return page.contents }, popUpPreferences: preferences,
  })
}
beforeEach(() => { guard('https') })
/** A navigation that the page wants; answers whether it was stopped. */
function go(url: string, isMainFrame = true, event = 'will-frame-navigate'): boolean {
  let stopped = false
  page.emit(event, { url, isMainFrame, preventDefault: () => { stopped = true } })
  return stopped
}
function open(url: string, disposition = 'new-window'): Opened {
  const handler = page.calls.find(([name]) => name === 'setWindowOpenHandler')![1] as (details: { url: string, disposition: string }) => Opened
  return handler({ url, disposition })
}
const loaded = (): unknown[] => page.calls.filter(([name]) => name === 'loadURL').map(([, address]) => address)

test.each([
  ['https://elsewhere.test/', false, [], []], ['http://example.org/a', true, [], ['https://example.org/a']], ['mailto:a@example.org', true, ['offer mailto:a@example.org'], []],
  ['javascript:alert(1)', true, ['refused link'], []], ['file:///etc/passwd', true, ['refused link'], []], ['app://ui/shell/index.html', true, ['refused link'], []], ['rehearsal://network/', true, ['refused link'], []], ['data:text/html,x', true, ['refused link'], []],
] as const)('a page that goes to %s: stopped %s', (address, stopped, said, instead) => {
  for (const event of ['will-frame-navigate', 'will-redirect']) {
    guard('https')
    expect(go(address, true, event)).toBe(stopped)
    expect(told).toEqual(said)
    expect(loaded()).toEqual(instead)
  }
})

test('a frame inside is stopped quietly', () => {
  expect(go('https://embed.test/', false)).toBe(false)
  expect(go('about:srcdoc', false)).toBe(false)
  expect(go('http://embed.test/', false)).toBe(true)
  expect(go('mailto:a@example.org', false)).toBe(true)
  expect(told).toEqual([])
  expect(loaded()).toEqual([])
})

test('the pretend network stays where it is', () => {
  guard('rehearsal')
  expect(go('rehearsal://network/inbox')).toBe(false)
  expect(go('https://example.org/')).toBe(true)
  expect(told).toEqual(['refused link'])
})

test('a real window may open, with our preferences, and is ours to label', () => {
  const opened = open('https://accounts.example.org/login')
  expect(opened).toMatchObject({ action: 'allow', overrideBrowserWindowOptions: { webPreferences: preferences } })
  opened.createWindow?.({})
  expect(told).toEqual(['pop-up'])
  expect(open('about:blank').action).toBe('allow')
})

test('a new tab opens in the same view', () => {
  expect(open('https://example.org/more', 'foreground-tab').action).toBe('deny')
  expect(open('about:blank', 'foreground-tab').action).toBe('deny')
  expect(loaded()).toEqual(['https://example.org/more'])
})

test('a pop-up opens no window of its own', () => {
  guard('https', true)
  expect(open('https://example.org/').action).toBe('deny')
  expect(loaded()).toEqual(['https://example.org/'])
})

test.each([['javascript:alert(1)', ['refused link']], ['mailto:a@example.org', ['offer mailto:a@example.org']], ['file:///x', ['refused link']]])('a window for %s does not open', (address, said) => {
  expect(open(address).action).toBe('deny')
  expect(told).toEqual(said)
  expect(loaded()).toEqual([])
})

test('three windows in ten seconds are enough', () => {
  vi.useFakeTimers()
  try {
    expect(Array.from({ length: 5 }, () => open('https://example.org/').action)).toEqual(['allow', 'allow', 'allow', 'deny', 'deny'])
    expect(told).toEqual(['refused pop-ups', 'refused pop-ups'])
    vi.advanceTimersByTime(10_000)
    expect(open('https://example.org/').action).toBe('allow')
  } finally { vi.useRealTimers() }
})

test('a window for an http address opens as https, as a link in the page would', () => {
  open('http://example.org/', 'foreground-tab')
  expect(loaded()).toEqual(['https://example.org/'])
})

test('a page behind the lock opens nothing', () => {
  expect(open('https://sign-in.example/').action).toBe('allow')
  covered = true
  const { action } = open('https://sign-in.example/')
  covered = false
  expect(action).toBe('deny')
})
