import { askForLogin } from './probe.ts'
import type { Call, Reply, Route } from '../route.ts'

// All pages of one storage share this worker: it keeps one word and tells it to whoever asks.
const sharedWorker = `
let word = null;
self.addEventListener('connect', (event) => {
  const [port] = event.ports;
  port.addEventListener('message', ({ data }) => { if (data !== null) word = data; port.postMessage(word); });
  port.start();
});
`

const plain = { 'content-type': 'text/plain', 'cache-control': 'no-store' }
const allowed = { 'access-control-allow-origin': '*', 'access-control-allow-headers': 'x-proof', 'access-control-max-age': '600' }
/** The mark is the whole query. */
const markOf = (call: Call): string => [...call.query.keys()][0] ?? ''

function withEtag(call: Call): Reply {
  const headers = { 'content-type': 'text/plain', 'cache-control': 'no-cache', etag: `"${markOf(call)}"` }
  return call.headers['if-none-match'] === headers.etag ? { status: 304, headers } : { headers, body: 'marked' }
}

/** Addresses by which a server could know a visitor again; every host has them. */
export function proof(): readonly Route[] {
  return [
    { method: 'GET', path: '/proof-shared-worker.js', answer: () => ({ headers: { 'content-type': 'text/javascript', 'cache-control': 'no-store' }, body: sharedWorker }) },
    { method: 'GET', path: '/proof-plain', answer: () => ({ headers: plain, body: 'plain' }) },
    { method: 'GET', path: '/proof-close', answer: () => ({ headers: { ...plain, connection: 'close' }, body: 'closed' }) },
    { method: 'GET', path: '/proof-etag', answer: withEtag },
    { method: 'GET', path: '/proof-moved', answer: (call) => ({ status: 301, headers: { 'location': `/proof-plain?${markOf(call)}`, 'cache-control': 'max-age=3600' } }) },
    // A realm and a folder for each mark: what is remembered for one says nothing about another.
    { method: 'GET', path: /^\/proof-auth\/\w+\/in$/, answer: (call) => askForLogin(call, call.path.split('/')[2]) },
    { method: 'GET', path: '/proof-preflight', answer: () => ({ headers: { ...plain, ...allowed }, body: 'allowed' }) },
    { method: 'OPTIONS', path: '/proof-preflight', answer: () => ({ status: 204, headers: allowed }) },
  ]
}
