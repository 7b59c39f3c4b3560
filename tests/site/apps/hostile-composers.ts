import { find, onPress, openSocket, postJson, say } from './shared.ts'

const editor = find('#editor', HTMLTextAreaElement)
const button = find('#post', HTMLButtonElement)
const retryMoments = [500, 1600, 2600]
const autosavePause = 500

/** Empties the editor and returns what it held. */
function take(): string {
  const text = editor.value.trim()
  editor.value = ''
  return text
}

function onPost(send: (text: string) => void): void {
  onPress(button, () => {
    const text = take()
    if (text !== '') send(text)
  })
}

function sendPlainly(text: string): void {
  void postJson('/api/post', { text })
}

/** Sends, and tries again at the given moments after the act for as long as it fails. */
async function sendStubbornly(text: string): Promise<void> {
  const start = performance.now()
  let done = await postJson('/api/post', { text })
  for (const moment of retryMoments) {
    if (done) return
    const rest = Math.max(0, start + moment - performance.now())
    await new Promise((resolve) => setTimeout(resolve, rest))
    done = await postJson('/api/post', { text })
  }
}

function autosave(): void {
  let timer = 0
  const save = (): void => {
    clearTimeout(timer)
    const text = editor.value.trim()
    if (text !== '') void postJson('/api/draft', { text })
  }
  editor.addEventListener('input', () => {
    clearTimeout(timer)
    timer = window.setTimeout(save, autosavePause)
  })
  editor.addEventListener('blur', save)
  onPost((text) => {
    clearTimeout(timer)
    sendPlainly(text)
  })
}

function typing(): void {
  editor.addEventListener('keydown', () => {
    void postJson('/api/typing', { typing: true })
  })
  onPost(sendPlainly)
}

function throws(): void {
  onPost(sendPlainly)
  const fail = (): never => {
    throw new Error('This page is broken on purpose.')
  }
  for (const kind of ['pointerdown', 'click', 'keydown', 'input']) addEventListener(kind, fail, { capture: true })
  setInterval(fail, 1000)
  void Promise.reject(new Error('Nobody catches this, on purpose.'))
  fail()
}

function formSubmit(): void {
  const copy = find('#copy', HTMLInputElement)
  const form = find('#form', HTMLFormElement)
  onPost((text) => {
    copy.value = text
    form.submit()
  })
}

function beacon(text: string): void {
  const body = new Blob([JSON.stringify({ text })], { type: 'application/json' })
  say(navigator.sendBeacon('/api/beacon', body) ? 'Sent.' : 'Not sent.')
}

function onPointerDown(): void {
  button.addEventListener('pointerdown', () => {
    const text = take()
    if (text !== '') sendPlainly(text)
  })
}

function scriptClick(): void {
  onPost(sendPlainly)
  onPress(find('#harmless', HTMLButtonElement), () => button.click())
}

function socketSend(): void {
  const send = openSocket('/socket')
  onPost((text) => send({ type: 'post', text }))
}

function twoPosts(): void {
  onPost((text) => {
    sendPlainly(text)
    void postJson('/api/mirror', { text })
  })
}

const pages: Readonly<Record<string, () => void>> = {
  throws,
  retry: () => onPost((text) => void sendStubbornly(text)),
  autosave,
  typing,
  scriptclick: scriptClick,
  socketsend: socketSend,
  beacon: () => onPost(beacon),
  pointerdown: onPointerDown,
  formsubmit: formSubmit,
  'two-posts': twoPosts,
}

pages[find('[data-page]', HTMLElement).dataset['page'] ?? '']?.()
