import { escapeHtml, renderPage } from '../page.ts'
import { json, loginCookie, seeOther, type Call, type Reply, type Route } from '../route.ts'

/** The one password that no account has. */
export const wrongPassword = 'wrong'

const name = (value = ''): string => `<p><label>Email <input name="email" autocomplete="username" value="${escapeHtml(value)}"></label></p>`
const password = '<p><label>Password <input type="password" name="password" autocomplete="current-password"></label></p>'
const form = (fields: string, action = '/sign-in', more = ''): string => `<form method="post" action="${escapeHtml(action)}" id="form" ${more}>${fields}<button>Log in</button></form>`
const hidden = (style: string, field = 'trap'): string => `<p style="${style}"><input type="password" name="${field}" autocomplete="current-password"></p>`
const frame = (source: string, more = ''): string => `<iframe src="${escapeHtml(source)}" ${more} title="Sign in" style="width: 95%; height: 300px"></iframe>`

/** Tells the server whatever stands in the field, whenever something does; also after the user has filled it. */
const spying = `<script>
let last = ''
setInterval(() => { const now = document.querySelector('[name=password]').value; if (now !== last) { last = now; navigator.sendBeacon('/spied', now) } }, 20)
</script>`

/** Signs in without a new page: the form goes away when the password was right. */
const withoutReload = `<script>
document.querySelector('#form').addEventListener('submit', async (event) => {
  event.preventDefault()
  const reply = await fetch('/sign-in/quiet', { method: 'POST', body: new URLSearchParams(new FormData(event.target)) })
  if ((await reply.json()).ok) event.target.outerHTML = '<h1>Welcome</h1>'
  else document.querySelector('#status').textContent = 'This password is wrong.'
})
</script>`

/** What kinds of sign-in there are, by the word after `?as=`. */
const kinds: Readonly<Record<string, (call: Call) => string>> = {
  plain: () => form(name() + password),
  spied: () => form(name() + password) + spying,
  quiet: () => form(name() + password) + withoutReload,
  named: (call) => form(name(call.query.get('name') ?? '') + password),
  elsewhere: (call) => form(name() + password, call.query.get('to') ?? ''),
  name: () => form(name(), '/sign-in/name'),
  password: (call) => `<p>${escapeHtml(call.query.get('name') ?? '')}</p>${form(password)}`,
  code: () => form('<p><label>Code <input name="code" inputmode="numeric" autocomplete="one-time-code"></label></p>', '/sign-in/code'),
  asksCode: () => form(name() + password, '/sign-in/first'),
  join: () => form(`${name()}<p><label>Password <input type="password" name="password" autocomplete="new-password"></label></p><p><label>Again <input type="password" name="again" autocomplete="new-password"></label></p>`),
  change: () => form('<p><label>Old password <input type="password" name="old"></label></p><p><label>New password <input type="password" name="password"></label></p><p><label>Again <input type="password" name="again"></label></p>'),
  traps: () => form(`${hidden('display: none', 'none')}${hidden('visibility: hidden', 'invisible')}${hidden('opacity: 0', 'faint')}${hidden('position: absolute; left: -9000px', 'outside')}${hidden('height: 2px; overflow: hidden; transform: scale(0.05)', 'tiny')}
<p style="position: relative"><input type="password" name="covered" autocomplete="current-password"><span style="position: absolute; inset: 0; background: white">Covered</span></p>
<p><input type="password" name="off" disabled></p><p><input type="password" name="fixed" readonly></p>${name()}${password}`),
  onlyTraps: () => form(`${hidden('display: none')}${hidden('opacity: 0.01')}${hidden('position: absolute; left: -9000px')}`),
  frame: (call) => frame(call.query.get('of') ?? '', call.query.has('sandbox') ? 'sandbox="allow-forms allow-scripts"' : '')
}

function page(call: Call, note = ''): Reply {
  const kind = kinds[call.query.get('as') ?? 'plain'] ?? kinds['plain']
  return renderPage(call, { title: `Sign in to ${call.host}`, policy: false, body: `<h1>Sign in</h1><p role="alert">${note}</p>${kind?.(call) ?? ''}` })
}

const isRight = (call: Call): boolean => (call.fields.get('password') ?? '') !== wrongPassword
const welcome = (call: Call): Reply => seeOther('/welcome', loginCookie(call.fields.get('email') ?? 'somebody'))

/** Every host has these: pages to sign in on, of many kinds. What was posted is among what the server received. */
export const signIns: readonly Route[] = [
  { method: 'GET', path: '/sign-in', answer: (call) => page(call) },
  { method: 'POST', path: '/sign-in', answer: (call) => (isRight(call) ? welcome(call) : page(call, 'This password is wrong.')) },
  { method: 'POST', path: '/sign-in/quiet', answer: (call) => json({ ok: isRight(call) }) },
  { method: 'POST', path: '/sign-in/name', answer: (call) => seeOther(`/sign-in?as=password&name=${encodeURIComponent(call.fields.get('email') ?? '')}`) },
  { method: 'POST', path: '/sign-in/first', answer: (call) => seeOther(isRight(call) ? '/sign-in?as=code' : '/sign-in?as=asksCode') },
  { method: 'POST', path: '/sign-in/code', answer: welcome },
  { method: 'POST', path: '/spied', answer: () => json({ ok: true }) },
  { method: 'GET', path: '/welcome', answer: (call) => renderPage(call, { title: 'Welcome', policy: false, body: '<h1>Welcome</h1>' }) }
]
