import { renderPage } from '../page.ts'
import type { Call, Reply, Route } from '../route.ts'

/** The only name and password that `/auth` accepts. */
export const basicLogin = { user: 'tester', password: 'open sesame' } as const

// Plain text and not a client app: a service worker has other globals than a page.
const workerScript = `
const value = new URL(self.location.href).searchParams.get('value');
self.addEventListener('install', () => self.skipWaiting());
self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()));
self.addEventListener('fetch', (event) => {
  if (new URL(event.request.url).pathname !== '/probe-worker-answer') return;
  event.respondWith(new Response(value, { headers: { 'cache-control': 'no-store' } }));
});
`

/** Answers only that name and password; browsers remember them by the realm. */
export function askForLogin(call: Call, realm = 'Members'): Reply {
  const expected = Buffer.from(`${basicLogin.user}:${basicLogin.password}`).toString('base64')
  if (call.headers.authorization === `Basic ${expected}`) {
    return renderPage(call, { title: 'Members', body: '<p>You are in.</p>' })
  }
  return {
    status: 401,
    headers: { 'www-authenticate': `Basic realm="${realm}", charset="UTF-8"`, 'content-type': 'text/plain' },
    body: 'A name and a password are needed.',
  }
}

function cached(version: string): (call: Call) => Reply {
  return (call) => {
    const headers = { 'content-type': 'text/javascript', 'cache-control': 'max-age=3600', etag: version }
    if (call.headers['if-none-match'] === version) return { status: 304, headers }
    return { headers, body: 'globalThis.cachedScript = true;\n' }
  }
}

/** Pages with which a test shows that two sessions share nothing; every host has them. */
export function probe(): readonly Route[] {
  return [
    {
      method: 'GET',
      path: '/probe',
      answer: (call) => renderPage(call, { title: 'Probe', app: 'probe', policy: false, body: '<p>Nothing to see.</p>' }),
    },
    {
      method: 'GET',
      path: '/probe-worker.js',
      answer: () => ({ headers: { 'content-type': 'text/javascript', 'cache-control': 'no-store' }, body: workerScript }),
    },
    { method: 'GET', path: '/auth', answer: (call) => askForLogin(call) },
    // A new version on each start, so that a copy kept from an earlier run never validates.
    { method: 'GET', path: '/cached.js', answer: cached(`"${Date.now().toString(36)}"`) },
  ]
}
