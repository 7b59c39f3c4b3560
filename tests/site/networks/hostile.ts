import { escapeHtml, renderPage, type PageParts } from '../page.ts'
import { jsonPost, seeOther, silentPost, type Call, type Network, type Route } from '../route.ts'

const textBox = '<label>Your post <textarea id="editor" rows="4"></textarea></label>'
const composer = `${textBox}<button type="button" id="post">Post</button>`

/** Pages with a composer that send in an unusual way; the client app knows each by its name. */
const composerPages: Readonly<Record<string, string>> = {
  throws: composer,
  retry: composer,
  autosave: composer,
  typing: composer,
  scriptclick: `${composer}<button type="button" id="harmless">Show more</button>`,
  socketsend: composer,
  beacon: composer,
  pointerdown: composer,
  formsubmit: `<form method="post" action="/formsubmit/save" id="form"><input type="hidden" name="text" id="copy">${composer}</form>`,
  'two-posts': composer,
}

function linkTo(call: Call): string {
  return `<p><a href="${escapeHtml(call.query.get('to') ?? '/')}" id="link">Go there</a></p>`
}

function page(name: string, app: string | undefined, body: (call: Call) => string, firstScript?: string): Route {
  const script: Partial<PageParts> = { ...(app === undefined ? {} : { app }), ...(firstScript === undefined ? {} : { firstScript }) }
  return {
    method: 'GET',
    path: `/${name}`,
    answer: (call) =>
      renderPage(call, {
        title: `Difficult page: ${name}`,
        policy: false,
        body: `<div data-page="${name}">${body(call)}</div>`,
        ...script,
      }),
  }
}

// Plain text and not a client app: a service worker has other globals than a page.
const sendingWorker = `
self.addEventListener('install', () => self.skipWaiting());
self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()));
self.addEventListener('message', (event) => event.waitUntil(fetch('/api/post', { method: 'POST', body: event.data })));
`

/**
 * Pages that are hostile, broken or hard to watch.
 * @param apps the client apps by name; one of them is put inline so that it runs before all else in its page.
 */
export function hostile(apps: ReadonlyMap<string, string>): Network {
  const messageBox = '<label>Message <textarea id="editor" rows="2" enterkeyhint="send"></textarea></label>'
  return {
    hosts: ['hostile.example.org'],
    routes: [
      ...Object.entries(composerPages).map(([name, body]) => page(name, 'hostile-composers', () => body)),
      page('loops', 'hostile-pages', () => '<p>This page stops answering soon.</p>'),
      page('popups', 'hostile-pages', () => '<button type="button" id="open">Open windows</button>'),
      page('navigate', 'hostile-pages', linkTo),
      page('permissions', 'permissions', () => '<button type="button" id="ask">Ask for all</button><ul id="results"></ul>'),
      page('steals-enter', undefined, () => messageBox, apps.get('steals-enter')),
      page('empty', undefined, () => ''),
      { method: 'GET', path: '/sending-worker.js', answer: () => ({ headers: { 'content-type': 'text/javascript', 'cache-control': 'no-store' }, body: sendingWorker }) },
      page('popup', undefined, () => '<p>A window that was opened.</p>'),
      page('formsubmit/done', undefined, () => '<p>Your post was sent.</p>'),
      {
        method: 'POST',
        path: '/formsubmit/save',
        answer: () => seeOther('/formsubmit/done'),
        text: (call) => call.fields.get('text') ?? '',
      },
      jsonPost(/^\/api\/(post|mirror|draft|beacon)$/, 'text'),
      silentPost('/api/typing'),
    ],
  }
}
