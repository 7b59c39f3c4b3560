import { announce, make } from './dom.ts'

const nothingSent = 'Nothing was sent.'

/** Hands something over to the pretend network; true when it took it. Twain may refuse, or ask its user first. */
export async function send(act: string, content: Readonly<Record<string, unknown>>): Promise<boolean> {
  try {
    const answer = await fetch(`/api/${act}`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(content) })
    return answer.ok
  } catch {
    return false // an interrupted request was not sent either
  }
}

/** Sends something without a text, then lets the page show it. */
export async function sendOrSay(act: string, content: Readonly<Record<string, unknown>>, sent: string, show: () => void = () => undefined): Promise<void> {
  const isSent = await send(act, content)
  if (isSent) show()
  announce(isSent ? sent : nothingSent)
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
  readonly show: (text: string, act: string) => void
  /** Stands before the button. */
  readonly extra?: readonly HTMLElement[]
  /** A second way to send the same, even without a text. */
  readonly second?: { readonly button: string, readonly act: string }
}

/** A text area with its button. Ctrl+Enter sends too. */
export function composer(plan: ComposerPlan): HTMLFormElement {
  const area = make('textarea', { rows: plan.rows, enterKeyHint: plan.enter, maxLength: 5_000 })
  const first = make('button', { className: 'main-button' }, plan.button)
  const second = plan.second ? [make('button', { value: plan.second.act }, plan.second.button)] : []
  const form = make('form', { className: 'form' }, make('label', {}, plan.label, area), make('div', { className: 'actions' }, ...(plan.extra ?? []), first, ...second))
  area.addEventListener('keydown', (event) => {
    const isSendKey = event.key === 'Enter' && !event.isComposing && (event.ctrlKey || event.metaKey || (plan.enter === 'send' && !event.shiftKey))
    if (!isSendKey) return
    event.preventDefault()
    form.requestSubmit(first)
  })
  form.addEventListener('submit', (event) => {
    event.preventDefault()
    const isSecond = event.submitter !== null && second.includes(event.submitter as HTMLButtonElement)
    void sendText(area, plan, isSecond ? plan.second?.act ?? plan.act : plan.act)
  })
  return form
}

async function sendText(area: HTMLTextAreaElement, plan: ComposerPlan, act: string): Promise<void> {
  const text = area.value.trim()
  if (text === '' && act === plan.act) {
    announce('Write something first.')
    area.focus()
    return
  }
  const context = plan.context()
  area.value = '' // before the request, as real networks do
  if (await send(act, { ...context, text })) {
    plan.show(text, act)
    announce(plan.sent)
    return
  }
  // Whatever was written meanwhile stays, below.
  area.value = area.value === '' ? text : `${text}\n${area.value}`
  area.dispatchEvent(new Event('input', { bubbles: true })) // so that whoever watches the draft sees it again
  announce(text === '' ? nothingSent : `${nothingSent} Your text is back.`)
}
