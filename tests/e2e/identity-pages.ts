import type { Site } from '../site/server.ts'

/** A club of our own, and somebody whose frame lies in its pages. */
export const club = 'club.example.org'
export const widgets = 'widgets.example.net'
export const clubAt = (path: string): string => `https://${club}${path}`

const page = (body: string): string => `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Club</title></head><body style="font: 16px sans-serif; padding: 24px">${body}</body></html>`
const form = (action: string, fields: string, button: string): string => `<form method="post" action="${action}">${fields}<p><button>${button}</button></p></form>`
const field = (label: string, attributes: string): string => `<p><label>${label} <input ${attributes}></label></p>`

const joinFields = [
  field('Name', 'name="name" autocomplete="name"'), field('E-mail', 'name="email" type="email"'), field('Phone', 'name="phone" type="tel"'),
  field('User name', 'name="username"'), field('Website', 'name="website" type="url"'), field('Password', 'name="password" type="password" autocomplete="new-password"')
].join('')
export const join = form('/join', joinFields, 'Sign up')

/** The whole form lies in an open shadow root, as design systems draw it. */
const shadow = `<club-form></club-form><script>
customElements.define('club-form', class extends HTMLElement {
  connectedCallback() { this.attachShadow({ mode: 'open' }).innerHTML = ${JSON.stringify(join)} }
})</script>`

const frame = (address: string): string => `<p>Join us.</p><iframe src="${address}" title="Form" style="width: 700px; height: 460px; margin: 20px"></iframe>`

/** A script of the page that tries everything to get at the user's own values. */
const hostile = `${join}<input name="hidden" type="email" style="display: none"><pre id="seen"></pre><script>
const email = document.querySelector('[name=email]')
const seen = []
for (const type of ['input', 'change', 'message']) addEventListener(type, (event) => { seen.push(event.type + ':' + (event.target.value ?? event.data ?? '')) }, true)
const ask = () => {
  email.focus()
  email.value = 'dr.example@practice.example'
  for (const type of ['focus', 'focusin', 'input', 'change', 'keyup']) email.dispatchEvent(new InputEvent(type, { bubbles: true, composed: true }))
  for (const name of ['field.fill', 'page:field.fill', 'facts.read', 'identity.read']) {
    dispatchEvent(new CustomEvent(name, { detail: { request: 1, id: 0, before: email.value, value: 'x' } }))
    postMessage({ channel: name, request: 1, id: 0, before: email.value }, '*')
  }
}
document.title = [typeof window.bridge, typeof window.require, typeof window.ipcRenderer, typeof window.__twainPageNet].join(' ')
window.tryEverything = () => { for (let times = 0; times < 20; times++) ask(); return seen }
</script>`

const profile = `<h1>Anna Sommer</h1><p>@anna_hikes</p><p>Write to <a href="mailto:anna.new@example.org">anna.new@example.org</a> or call +1 415 555 0142.</p>
<p>My practice: dr.example@practice.example</p><p><a href="https://anna-hikes.example/blog">My blog</a> <a href="https://www.facebook.com/somebody">A friend</a></p>
<p>&#x202E;gro.live@nekat&#x202C; <span style="display:none">hidden@example.org</span></p>
<ul>${Array.from({ length: 300 }, (_, at) => `<li>friend${at}@example.org</li>`).join('')}</ul>`

const login = form('/login', `${field('E-mail or user name', 'name="login" autocomplete="username"')}${field('Password', 'name="password" type="password" autocomplete="current-password"')}`, 'Log in')
const firstStep = form('/identifier', field('E-mail', 'name="identifier" type="email" autocomplete="username"'), 'Next')
const secondStep = form('/login', `<p>Welcome back</p>${field('Password', 'name="password" type="password" autocomplete="current-password"')}`, 'Log in')

/** Puts the pages on the test site. */
export function offerPages(site: Pick<Site, 'offer'>): void {
  const pages: Readonly<Record<string, string>> = {
    '/join': join, '/shadow': shadow, '/framed': frame('/join'), '/widget': frame(`https://${widgets}/join`), '/srcdoc': `<iframe title="Form" style="width: 700px; height: 460px" srcdoc="${join.replaceAll('"', '&quot;')}"></iframe>`,
    '/hostile': hostile, '/profile': profile, '/login': login, '/signin': firstStep, '/signin/password': secondStep
  }
  for (const [path, body] of Object.entries(pages)) site.offer(club, path, page(body))
  site.offer(widgets, '/join', page(join))
}
