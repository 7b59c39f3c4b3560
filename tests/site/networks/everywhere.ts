import { escapeHtml, renderPage } from '../page.ts'
import { json, loginCookie, stringAt, type Call, type Reply, type Route } from '../route.ts'

/** One orange pixel. */
const icon = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg==', 'base64')

const assetPath = /^\/assets\/[\w-]+\.js$/

function userToBe(call: Call): string {
  return call.fields.get('user') ?? stringAt(call.body.toString('utf8'), 'user')
}

/** A page in a page in a page: `through` names the hosts of the frames below, with commas; the last one holds a composer. */
function nested(call: Call): Reply {
  const [next, ...rest] = (call.query.get('through') ?? '').split(',').filter((host) => /^[a-z.]+$/.test(host))
  const body = next === undefined
    ? `<textarea id="t" rows="3"></textarea><button id="b" type="button">Post</button>
<script>b.onclick = () => { navigator.sendBeacon('/ran'); fetch('/api/post', { method: 'POST', body: t.value }) }</script>`
    : `<iframe src="https://${next}/nested?through=${rest.join(',')}" title="Inner" style="width: 95%; height: 500px"></iframe>`
  return renderPage(call, { title: 'Nested', policy: false, style: 'main { max-width: none; margin: 0; padding: 4px; }', body })
}

/** What every host has: the session, the client apps, nested frames and an icon. */
export function everywhere(apps: ReadonlyMap<string, string>): readonly Route[] {
  return [
    {
      // An empty user name logs out.
      method: 'POST',
      path: '/session',
      answer: (call) => json({ user: userToBe(call) }, loginCookie(userToBe(call))),
    },
    { method: 'GET', path: '/session', answer: (call) => json({ user: call.user }, { 'cache-control': 'no-store' }) },
    {
      method: 'GET',
      path: assetPath,
      answer: (call) => {
        const script = apps.get(call.path.slice('/assets/'.length, -'.js'.length))
        if (script === undefined) return { status: 404, body: 'Not found' }
        return { headers: { 'content-type': 'text/javascript; charset=utf-8', 'cache-control': 'no-cache' }, body: script }
      },
    },
    { method: 'GET', path: '/nested', answer: nested },
    { method: 'GET', path: '/favicon.ico', answer: () => ({ headers: { 'content-type': 'image/png' }, body: icon }) },
  ]
}

/** Hosts that are no network have one plain page. */
export const firstPage: Route = {
  method: 'GET',
  path: '/',
  answer: (call) => renderPage(call, { title: call.host, body: `<p>This is ${escapeHtml(call.host)}.</p>` }),
}
