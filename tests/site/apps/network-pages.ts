import { post, postJson } from './shared.ts'

/** So many posts are added at a time, and at most so many in all. */
const batch = 5
const most = 60

const composerText = (control: HTMLElement): string => control.closest('[data-composer]')?.querySelector<HTMLElement>('[role="textbox"]')?.innerText.trim() ?? ''

function press(control: HTMLElement): void {
  const { path = '', target = '', done } = control.dataset
  const text = composerText(control)
  const name = control.getAttribute('aria-label') ?? control.innerText
  const editor = control.closest('[data-composer]')?.querySelector<HTMLElement>('[role="textbox"]')
  editor?.replaceChildren()
  for (const state of ['aria-pressed', 'aria-checked']) {
    const before = control.getAttribute(state)
    if (before !== null) control.setAttribute(state, String(before === 'false'))
  }
  void postJson(path, { name, target, ...(text === '' ? {} : { text }) }).then((isSent) => { if (isSent && done !== undefined) control.textContent = done })
}

const sendForm = (form: HTMLFormElement): void => { void post(form.action, new FormData(form)) }

/** What the marked control does, done by one whose name tells nothing of it. */
function goOnwards(): void {
  // Tells the server that this ran: nothing has held the press.
  navigator.sendBeacon('/onwards')
  const own = document.querySelector<HTMLElement>('[data-own]')
  const form = own?.closest('form')
  if (form) sendForm(form)
  else if (own) press(own)
}

/** Shows another address in the same page, as single-page apps do. */
async function show(address: string): Promise<void> {
  const page = new DOMParser().parseFromString(await (await fetch(address, { headers: { accept: 'text/html' } })).text(), 'text/html')
  const [present, next] = [document, page].map((root) => root.querySelector<HTMLElement>('[data-kind]'))
  if (!present || !next) return
  present.dataset['kind'] = next.dataset['kind'] ?? ''
  present.replaceChildren(...next.childNodes)
  document.title = page.title
}

// One listener for all, since what is shown comes and goes.
document.addEventListener('click', (event) => {
  const pressed = event.target instanceof Element ? event.target : null
  const control = pressed?.closest<HTMLElement>('[data-path]')
  const opener = pressed?.closest<HTMLElement>('[data-opens]')
  const route = pressed?.closest<HTMLAnchorElement>('a[data-route]')
  if (control) press(control)
  if (pressed?.id === 'onwards') goOnwards()
  if (opener) for (const panel of document.querySelectorAll<HTMLElement>(opener.dataset['opens'] ?? '')) panel.hidden = !panel.hidden
  if (!route) return
  event.preventDefault()
  history.pushState(null, '', route.href)
  void show(route.href)
})
addEventListener('popstate', () => { void show(location.href) })

document.addEventListener('submit', (event) => {
  const form = event.target
  if (!(form instanceof HTMLFormElement) || form.method !== 'post') return
  event.preventDefault()
  sendForm(form)
})

addEventListener('scroll', () => {
  const feed = document.querySelector('[data-endless]')
  const last = feed?.lastElementChild
  if (!feed || !last || feed.childElementCount >= most || innerHeight + scrollY < document.documentElement.scrollHeight - 200) return
  for (let added = 0; added < batch; added++) feed.append(last.cloneNode(true))
}, { passive: true })
