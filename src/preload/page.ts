import { composerAmong, composersOf, fieldKind, insertText, isLow } from './page/composer.ts'
import { Drafts } from './page/drafts.ts'
import { activeIn, elementsOf } from './page/elements.ts'
import { Frames } from './page/frames.ts'
import { Gate } from './page/gate.ts'
import { listen, tell } from './page/port.ts'
import { replay } from './page/replay.ts'

/**
 * The page net: runs in the isolated world of every frame of every page, sees the user's acts before the page does, and
 * exposes nothing to the page. It only reports and holds; what may pass is decided in main.
 */

/** Typing has come to rest after this time, in ms (design 5). */
const rest = 150

const drafts: Drafts = new Drafts(() => frames.windows())
const gate = new Gate({
  drafts,
  failed: () => { void tell('net.failed', undefined) },
  noted: () => { void tell('act.noted', { draft: drafts.text() }) },
  arrived: (token) => { void tell('act.passed', { token, arrived: true }) },
  hold: async (held, text) => {
    const token = newToken()
    const answer = await tell('act.held', { token, act: held.act, controlName: held.controlName, gesture: held.gesture, report: drafts.report() })
    if (answer?.decision === 'pass') await replay(gate, token, held, text)
  }
})

/** Not `randomUUID`, which frames without a secure origin lack. */
const newToken = (): string => [...crypto.getRandomValues(new Uint32Array(4))].map((part) => part.toString(36)).join('-')

let resting: ReturnType<typeof setTimeout> | undefined
let lastField: HTMLElement | null = null

/** Asks main for a verdict on what stands in the composers now. */
async function askForVerdict(): Promise<void> {
  const report = drafts.report()
  const answer = await tell('draft.changed', report)
  if (answer) gate.setVerdict(report, answer.clear)
  const field = lastField
  lastField = null
  if (field?.isConnected) reportField(field)
}

function reportField(element: HTMLElement): void {
  const kind = fieldKind(element)
  if (!kind) return
  const { x, y, width, height } = element.getBoundingClientRect()
  void tell('field.changed', { field: { kind, value: (element as HTMLInputElement).value.slice(0, 500) }, rect: { x, y, width, height } })
}

function onInput(event: Event): void {
  const path = elementsOf(event)
  const composer = composerAmong(path)
  const field = path.find((element) => fieldKind(element) !== null)
  if (composer) drafts.touch(composer)
  if (field) lastField = field
  if (composer) followSoon()
  if (composer || field) askSoon()
}

let following: ReturnType<typeof setTimeout> | undefined
/** Reads the composer after the key's own work is done, so that typing waits for nothing. */
function followSoon(): void {
  following ??= setTimeout(() => {
    following = undefined
    if (drafts.follow()) void askForVerdict()
  }, 0)
}

/** A composer that is entered may hold a text already, and tells main that there is a place to paste into. */
function onFocus(event: Event): void {
  const composer = composerAmong(elementsOf(event))
  if (!composer) return
  drafts.touch(composer)
  isLow(composer) // told now, before a long text makes it grow
  askSoon()
}

function askSoon(): void {
  clearTimeout(resting)
  resting = setTimeout(() => { void askForVerdict() }, rest)
}

/** The focused composer, else the first visible one. */
function place(text: string): boolean {
  for (const window of frames.windows()) {
    const active = activeIn(window.document)
    const composer = (active ? composerAmong([active as HTMLElement]) : null) ?? composersOf(window.document)[0]
    if (composer) {
      drafts.touch(composer)
      return insertText(composer, text)
    }
  }
  return false
}

const frames = new Frames((window) => {
  gate.attach(window)
  window.addEventListener('input', onInput, { capture: true, passive: true })
  window.addEventListener('focusin', onFocus, { capture: true, passive: true })
})

listen('gate.state', (state) => { gate.setState(state) })
listen('ping', ({ ping }) => { void tell('ping.answer', { ping, report: drafts.report() }) })
listen('draft.place', ({ text }) => { void tell('draft.placed', { placed: place(text) }) })
void tell('frame.hello', undefined)
// A composer that is there from the start can take a moved draft.
window.addEventListener('load', askSoon)
