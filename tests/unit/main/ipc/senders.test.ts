import { expect, test } from 'vitest'
import { identifyPage, identifyShell } from '../../../../src/main/ipc/senders.ts'
import type { PageEntry } from '../../../../src/main/views/view-registry.ts'
import { eventFrom, fakeSender, frameAt } from '../../../fakes/ipc.ts'

const shell = fakeSender(1, 'app://ui/shell/index.html')
const overlay = fakeSender(2, 'app://ui/overlay/index.html')
const page = fakeSender(3)
const entry: PageEntry = { accountId: 'a', contents: page, isPopUp: false }
const asShell = identifyShell({ shell: () => shell, overlay: () => overlay, isOurs: (address) => address.startsWith('app://ui/') })
const asPage = identifyPage({ find: (id) => (id === 3 ? entry : null) })

test('our two views may speak for the shell', () => {
  expect(asShell(eventFrom(shell))).toEqual({ surface: 'shell' })
  expect(asShell(eventFrom(overlay))).toEqual({ surface: 'overlay' })
})

test.each([
  ['a frame that is gone', eventFrom(shell, null)],
  ['a frame inside the shell', eventFrom(shell, frameAt('app://ui/shell/index.html', shell.mainFrame))],
  ['a frame of another site inside the shell', eventFrom(shell, frameAt('https://evil.test/', shell.mainFrame))],
  ['the shell that went elsewhere', eventFrom(fakeSender(1, 'https://evil.test/'))],
  ['a page', eventFrom(page)],
  ['a page at our address', eventFrom(fakeSender(3, 'app://ui/shell/index.html'))],
  ['a stranger with the shell\'s id', eventFrom(fakeSender(1, 'app://ui/shell/index.html'))],
])('%s may not speak for the shell', (_name, event) => { expect(asShell(event)).toBeNull() })

test.each(['https://evil.test/', 'about:blank', 'app://evil/', 'https://app//ui/', ''])('our own view at %j may not speak for the shell', (url) => {
  const moved = fakeSender(9, url)
  expect(identifyShell({ shell: () => moved, overlay: () => undefined, isOurs: (address) => address.startsWith('app://ui/') })(eventFrom(moved))).toBeNull()
})

test('before the window exists nobody is the shell', () => {
  expect(identifyShell({ shell: () => undefined, overlay: () => undefined, isOurs: () => true })(eventFrom(shell))).toBeNull()
})

test.each(['https://www.facebook.com/', 'https://embed.test/', 'about:blank', 'about:srcdoc', 'blob:https://www.facebook.com/1', 'data:text/html,x', 'rehearsal://network/', ''])('a frame of a page at %j is the page', (url) => {
  const frame = frameAt(url, page.mainFrame)
  expect(asPage(eventFrom(page, frame))).toEqual({ entry, frame })
})

test('the main frame of a page is the page, and the entry tells whose', () => {
  expect(asPage(eventFrom(page))).toEqual({ entry, frame: page.mainFrame })
})

test.each([
  ['a frame that is gone', eventFrom(page, null)], ['a view that is no page', eventFrom(fakeSender(4))], ['the shell', eventFrom(shell)],
  ['a page at our address', eventFrom(page, frameAt('app://ui/shell/index.html'))], ['http', eventFrom(page, frameAt('http://www.facebook.com/'))], ['a file', eventFrom(page, frameAt('file:///etc/passwd'))],
  ['an error page', eventFrom(page, frameAt('chrome-error://chromewebdata/'))], ['developer tools', eventFrom(page, frameAt('devtools://devtools/bundled/inspector.html'))],
])('%s is no page', (_name, event) => { expect(asPage(event)).toBeNull() })
