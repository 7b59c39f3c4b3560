/** Finds an element that the page must have. Throws when it is missing, which is a mistake of the test site. */
export function find<Kind extends Element>(selector: string, kind: new () => Kind, root: ParentNode = document): Kind {
  const element = root.querySelector(selector)
  if (!(element instanceof kind)) throw new Error(`The page has no ${selector}.`)
  return element
}

/** Shows one line about what happened last. */
export function say(text: string): void {
  find('#status', HTMLElement).textContent = text
}

/** Posts a body; false when the server or something on the way refused it. Never throws. */
export async function post(path: string, body: BodyInit, headers: Readonly<Record<string, string>> = {}): Promise<boolean> {
  try {
    const response = await fetch(path, { method: 'POST', body, headers, credentials: 'same-origin' })
    say(response.ok ? 'Sent.' : 'Something went wrong. Please try again later.')
    return response.ok
  } catch {
    say('Something went wrong. Please try again later.')
    return false
  }
}

/** Posts a value as JSON; false when it was refused. Never throws. */
export function postJson(path: string, value: unknown, headers: Readonly<Record<string, string>> = {}): Promise<boolean> {
  return post(path, JSON.stringify(value), { 'content-type': 'application/json; charset=utf-8', ...headers })
}

/** Runs `act` on a click, and on Enter or Space where the element is only called a button. */
export function onPress(element: HTMLElement, act: () => void): void {
  element.addEventListener('click', act)
  if (element instanceof HTMLButtonElement) return
  element.addEventListener('keydown', (event) => {
    if (event.key !== 'Enter' && event.key !== ' ') return
    event.preventDefault()
    act()
  })
}

/** True for Ctrl+Enter, or Command+Enter on a Mac. */
export function isSendChord(event: KeyboardEvent): boolean {
  return event.key === 'Enter' && (event.ctrlKey || event.metaKey) && !event.isComposing
}

/** Runs `send` on Ctrl+Enter in `root`, before the editor there makes a line break of it. */
export function onSendChord(root: HTMLElement, send: () => void): void {
  root.addEventListener(
    'keydown',
    (event) => {
      if (!isSendChord(event)) return
      event.preventDefault()
      event.stopPropagation()
      send()
    },
    { capture: true },
  )
}

/** Adds a published text on top of the feed, if the page has one. */
export function showPosted(text: string): void {
  const item = document.createElement('p')
  item.textContent = text
  document.querySelector('#feed')?.prepend(item)
}

/** Wires the dialog `#composer` to `#opener` and `#close`; returns what closes it. */
export function wireDialog(focusEditor: () => void): () => void {
  const dialog = find('#composer', HTMLElement)
  const close = (): void => {
    dialog.hidden = true
  }
  onPress(find('#opener', HTMLElement), () => {
    dialog.hidden = false
    focusEditor()
  })
  onPress(find('#close', HTMLElement), close)
  return close
}

/**
 * Wires every element with `attribute`: pressing it runs `act`, which posts without text; then a toggle changes its
 * pressed state, and a button with `data-done` gets that as its name.
 */
export function wireActs(attribute: string, act: (value: string, element: HTMLElement) => Promise<boolean>): void {
  for (const element of document.querySelectorAll<HTMLElement>(`[${attribute}]`)) {
    onPress(element, () => {
      void act(element.getAttribute(attribute) ?? '', element).then((done) => {
        if (done) showDone(element)
      })
    })
  }
}

function showDone(element: HTMLElement): void {
  const pressed = element.getAttribute('aria-pressed')
  if (pressed !== null) element.setAttribute('aria-pressed', String(pressed === 'false'))
  const name = element.dataset['done']
  if (name === undefined) return
  element.textContent = name
  if (element.hasAttribute('aria-label')) element.setAttribute('aria-label', name)
}

/** A socket to this host that keeps what is sent before it is open. */
export function openSocket(path: string): (value: unknown) => void {
  const waiting: string[] = []
  let socket = connect()
  function connect(): WebSocket {
    const opened = new WebSocket(`wss://${location.host}${path}`)
    opened.addEventListener('open', () => {
      for (const message of waiting.splice(0)) opened.send(message)
    })
    opened.addEventListener('message', () => say('Sent.'))
    return opened
  }
  return (value) => {
    const message = JSON.stringify(value)
    if (socket.readyState === WebSocket.OPEN) {
      socket.send(message)
      return
    }
    waiting.push(message)
    if (socket.readyState !== WebSocket.CONNECTING) socket = connect()
  }
}
