import { find, isSendChord, openSocket, post, postJson } from './shared.ts'

/** Typing has come to rest after this time, in ms: then the page saves. */
const autosavePause = 400
const typingPause = 300

const way = find('#way', HTMLElement)
const { carrier = '', key = '', autosave = '' } = way.dataset
const inner = document.querySelector<HTMLIFrameElement>('#inner')

function sendByRequest(method: string, path: string, body: string): void {
  const request = new XMLHttpRequest()
  request.open(method, path)
  request.setRequestHeader('content-type', 'application/json; charset=utf-8')
  request.send(body)
}

function sendWithFile(text: string): void {
  const form = new FormData()
  form.set('text', text)
  form.set('file', new File(['a small picture'], 'lake.png', { type: 'image/png' }))
  void post('/publish/multipart', form)
}

/** As large apps do: the text lies deep, behind much else. */
const graphql = (text: string): unknown => ({
  operationName: 'CreateStory', doc_id: '7000000000000001',
  variables: { scale: 2, flags: Array.from({ length: 40 }, (_, index) => `flag_${index}`), input: { audience: 'FRIENDS', message: { ranges: [], text }, source: { surface: 'newsfeed' } } }
})

const withText = (text: string): string => JSON.stringify({ text })
const openOnce = carrier === 'socket' ? openSocket('/socket') : null
const carriers: Readonly<Record<string, (text: string) => void>> = {
  fetch: (text) => void postJson('/publish/post', { text }),
  patch: (text) => void fetch('/publish/post', { method: 'PATCH', body: withText(text), headers: { 'content-type': 'application/json' } }),
  xhr: (text) => sendByRequest('POST', '/publish/post', withText(text)),
  'xhr-patch': (text) => sendByRequest('PATCH', '/publish/post', withText(text)),
  'xhr-put': (text) => sendByRequest('PUT', '/publish/post', withText(text)),
  beacon: (text) => void navigator.sendBeacon('/publish/beacon', new Blob([withText(text)], { type: 'application/json' })),
  socket: (text) => openOnce?.({ type: 'post', text }),
  graphql: (text) => void postJson('/publish/graphql', graphql(text)),
  multipart: sendWithFile,
  like: () => void postJson('/publish/like', { id: '301' }),
  schedule: (text) => void postJson('/publish/later', { text, at: find('#when', HTMLInputElement).value }),
  form: () => find('#form', HTMLFormElement).submit()
}

function wire(editor: HTMLTextAreaElement, root: Document): void {
  let saving = 0
  let toldAt = 0
  const save = (): void => {
    const text = editor.value.trim()
    if (autosave === 'address') void postJson('/drafts/autosave', { text })
    else void postJson('/save', { text, draft: true })
  }
  const send = (): void => {
    clearTimeout(saving)
    const text = editor.value.trim()
    // As pages do: the editor is empty before the text has left.
    if (carrier !== 'form') editor.value = ''
    carriers[carrier]?.(text)
  }
  editor.addEventListener('input', () => {
    clearTimeout(saving)
    saving = window.setTimeout(save, autosavePause)
    if (performance.now() - toldAt < typingPause) return
    toldAt = performance.now()
    void postJson('/typing', { typing: true })
  })
  // A real form is sent by the browser itself.
  editor.form?.addEventListener('submit', () => clearTimeout(saving))
  editor.addEventListener('keydown', (event) => {
    const isSend = key === 'Enter' ? event.key === 'Enter' && !event.shiftKey : key !== '' && isSendChord(event)
    if (!isSend) return
    event.preventDefault()
    send()
  })
  for (const control of root.querySelectorAll('[data-send]')) control.addEventListener('click', (event) => { event.preventDefault(); send() })
  find('#onwards', HTMLButtonElement).addEventListener('click', () => {
    // Tells the server that this ran: nothing has held the press.
    navigator.sendBeacon('/onwards')
    send()
  })
}

for (const opener of document.querySelectorAll<HTMLElement>('[data-opens]')) {
  opener.addEventListener('click', () => { find(opener.dataset['opens'] ?? '', HTMLElement).hidden = false })
}

if (inner) {
  inner.addEventListener('load', () => {
    const root = inner.contentDocument
    const editor = root?.querySelector('textarea')
    // Elements of another window are not instances of this window's classes.
    if (root && editor) wire(editor, root)
  })
  inner.srcdoc = '<label>Your post <textarea id="editor" rows="6" cols="60"></textarea></label><button type="button" id="send" data-send>Post</button>'
} else {
  wire(find('#editor', HTMLTextAreaElement), document)
}
