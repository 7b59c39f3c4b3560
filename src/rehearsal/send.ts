import { announce, make } from './dom.ts'

const nothingSent = 'Nothing was sent.'

/** Hands something over to the pretend network; true when it took it. Twain may refuse, or ask its user first. */
export async function send(act: string, content: Readonly<Record<string, unknown>>): Promise<boolean> {
  try {
    const answer = await fetch(`api/${act}`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(content) })
    return answer.ok
  } catch {
    return false // an interrupted request was not sent either
  }
}

/** Sends something without a text, then lets the page show it. */
export async function sendOrSay(act: string, content: Readonly<Record<string, unknown>>, sent: string, show: () => void): Promise<void> {
  const isSent = await send(act, content)
  if (isSent) show()
  announce(isSent ? sent : nothingSent)
}

/** A handler that ignores presses while the work of the last one goes on. */
export function oneAtATime(work: () => Promise<void>): () => void {
  let isBusy = false
  return () => {
    if (isBusy) return
    isBusy = true
    void work().finally(() => { isBusy = false })
  }
}

export interface ComposerPlan {
  readonly label: string
  readonly button: string
  readonly act: string
  readonly rows: number
  /** What Enter alone does; phones show it on the key, and guards read it. */
  readonly enter: 'send' | 'enter'
  /** Said when the text was taken. */
  readonly sent: string
  /** What is sent beside the text. */
  readonly context: () => Readonly<Record<string, unknown>>
  readonly show: (text: string) => void
  readonly extra?: HTMLElement
}

/** A text area with its button. Ctrl+Enter sends too. */
export function composer(plan: ComposerPlan): HTMLFormElement {
  const area = make('textarea', { rows: plan.rows, enterKeyHint: plan.enter, maxLength: 5_000 })
  const button = make('button', { className: 'main-button' }, plan.button)
  const form = make('form', { className: 'form' }, make('label', {}, plan.label, area), make('div', { className: 'actions' }, ...(plan.extra ? [plan.extra] : []), button))
  area.addEventListener('keydown', (event) => {
    const isSendKey = event.key === 'Enter' && !event.isComposing && (event.ctrlKey || event.metaKey || (plan.enter === 'send' && !event.shiftKey))
    if (!isSendKey) return
    event.preventDefault()
    form.requestSubmit(button)
  })
  form.addEventListener('submit', (event) => {
    event.preventDefault()
    void sendText(area, plan)
  })
  return form
}

async function sendText(area: HTMLTextAreaElement, plan: ComposerPlan): Promise<void> {
  const text = area.value.trim()
  if (text === '') {
    announce('Write something first.')
    area.focus()
    return
  }
  const context = plan.context()
  area.value = '' // before the request, as real networks do
  if (await send(plan.act, { ...context, text })) {
    plan.show(text)
    announce(plan.sent)
    return
  }
  // Whatever was written meanwhile stays, below.
  area.value = area.value === '' ? text : `${text}\n${area.value}`
  area.dispatchEvent(new Event('input', { bubbles: true })) // so that whoever watches the draft sees it again
  announce(`${nothingSent} Your text is back.`)
}
