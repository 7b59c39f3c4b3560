import { escapeHtml, renderPage } from '../page.ts'
import { json, loginCookie, stringAt, type Call, type Route } from '../route.ts'

/** One orange pixel. */
const icon = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg==', 'base64')

const assetPath = /^\/assets\/[\w-]+\.js$/

function userToBe(call: Call): string {
  return call.fields.get('user') ?? stringAt(call.body.toString('utf8'), 'user')
}

/** What every host has: the session, the client apps, an icon, and a plain first page. */
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
    { method: 'GET', path: '/favicon.ico', answer: () => ({ headers: { 'content-type': 'image/png' }, body: icon }) },
    {
      method: 'GET',
      path: '/',
      answer: (call) => renderPage(call, { title: call.host, body: `<p>This is ${escapeHtml(call.host)}.</p>` }),
    },
  ]
}
