import { renderPage } from '../page.ts'
import { json, seeOther, silentPost, stringAt, type Call, type Network, type Route } from '../route.ts'
import { autosaveBy, ways, waysHost } from '../ways.ts'

/** The text wherever a carrier puts it. */
function textOf(call: Call): string {
  const body = call.body.toString('utf8')
  return call.fields.get('text') ?? (stringAt(body, 'text') || stringAt(body, 'variables', 'input', 'message', 'text'))
}

const publish = (method: 'POST' | 'PUT' | 'PATCH'): Route => ({ method, path: /^\/publish\/[a-z-]+$/, answer: () => json({ ok: true }), text: textOf })

const pages = ways.map((way, index): Route => ({
  method: 'GET',
  path: `/${way.id}`,
  answer: (call) => renderPage(call, {
    title: `Way of sending: ${way.id}`,
    policy: false,
    app: 'ways',
    body: `<div id="way" data-carrier="${way.carrier}" data-key="${way.key ?? ''}" data-autosave="${autosaveBy(index)}">${way.html}</div>
<button type="button" id="onwards">Onwards</button>`
  })
}))

/** A page for each way of sending; each also saves by itself and tells that somebody is typing. */
export const waysOfSending: Network = {
  hosts: [waysHost],
  routes: [
    ...pages,
    { method: 'POST', path: '/publish/form', answer: () => seeOther('/sent'), text: textOf },
    { method: 'GET', path: '/sent', answer: (call) => renderPage(call, { title: 'Sent', policy: false, body: '<h1>Your post was sent</h1>' }) },
    publish('POST'), publish('PUT'), publish('PATCH'),
    { method: 'POST', path: /^\/(?:drafts\/autosave|save)$/, answer: () => json({ ok: true }), text: textOf },
    silentPost('/typing'),
    silentPost('/onwards'),
    silentPost('/marker')
  ]
}
