import { Carried } from './page/carried.ts'
import { followTyping, openClosed } from './page/closed.ts'
import { composerAmong, insertText, isLow } from './page/composer.ts'
import { Drafts } from './page/drafts.ts'
import { elementsOf } from './page/elements.ts'
import { factsOn } from './page/facts.ts'
import { FieldWatch } from './page/field-watch.ts'
import { fieldKind, isPassword } from './page/fields.ts'
import { Frames } from './page/frames.ts'
import { Gate } from './page/gate.ts'
import { LoginFill } from './page/login-fill.ts'
import { LoginWatch } from './page/login-watch.ts'
import { giveFiles, placeFiles, placeFor, takeBack } from './page/moved.ts'
import { People } from './page/people.ts'
import { listen, tell } from './page/port.ts'
import { replay } from './page/replay.ts'
import { Suggestions } from './page/suggestions.ts'
import { nameOfComposer } from './page/surroundings.ts'
import { scrollBack, Unsent } from './page/unsent.ts'
import { useTables, vocabulary } from './page/vocabulary.ts'

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
  done: ({ act, controlName, counterpart }) => { void tell('act.done', { act, controlName, counterpart }) },
  hold: async (held, text) => {
    const token = newToken()
    tellField()
    const answer = await tell('act.held', { token, act: held.act, controlName: held.controlName, counterpart: held.counterpart, gesture: held.gesture, report: drafts.report() })
    if (answer?.decision === 'pass') await replay(gate, token, held, text)
    else if (typeof answer?.text === 'string') replaceText(held.element, answer.text)
  }
})

const suggestions = new Suggestions()
const unsent = new Unsent()
const people = new People((names) => { void tell('people.shown', { names: [...names] }) })
const fieldWatch = new FieldWatch()
const carried = new Carried({
  watchPaste: () => gate.state.watchPaste,
  noted: () => { drafts.noteAct(); void tell('act.noted', { draft: drafts.text() }) },
  failed: () => { void tell('net.failed', undefined) }
})

/** Not `randomUUID`, which frames without a secure origin lack. */
const newToken = (): string => [...crypto.getRandomValues(new Uint32Array(4))].map((part) => part.toString(36)).join('-')

const loginFill = new LoginFill({
  windows: () => frames.windows(), newToken,
  filled: (token, count) => { void tell('login.filled', { token, count }) },
  moved: (token) => { void tell('login.moved', { token }) }
})
const loginWatch = new LoginWatch({
  windows: () => frames.windows(),
  sent: (login) => { void tell('login.sent', login) },
  left: () => { void tell('login.left', undefined) }
})

let resting: ReturnType<typeof setTimeout> | undefined
let lastField: HTMLElement | null = null

/** Asks main for a verdict on what stands in the composers now. */
async function askForVerdict(): Promise<void> {
  const report = drafts.report()
  const answer = await tell('draft.changed', report)
  if (answer) gate.setVerdict(report, answer.clear)
  tellField()
}

/** Closed parts may lie in closed parts. */
const deepest = 8
/** Opens what can be opened on the way to where the event really happened; the innermost element that can be told. */
function openAll(event: Event): Element | null {
  let inner: Element | null = null
  for (let depth = 0; depth < deepest; depth++) {
    const next = elementsOf(event)[0] ?? null
    if (next === null || next === inner) break
    inner = next
    openClosed(inner)
  }
  return inner
}

function onInput(event: Event): void {
  const inner = openAll(event)
  if (inner && event instanceof InputEvent) followTyping(event, inner)
  const path = elementsOf(event)
  const composer = composerAmong(path)
  const field = path.find((element) => fieldKind(element) !== null)
  if (composer) drafts.touch(composer)
  if (event.isTrusted && path[0]) unsent.touch(composer ?? path[0])
  // A script may fill fields, too: what it fills is read at the act, and never hinted at.
  if (field && event.isTrusted) lastField = field
  if (composer) followSoon()
  if (composer || field) askSoon()
}

let following: ReturnType<typeof setTimeout> | undefined
/** Reads the composer after the key's own work is done, so that typing waits for nothing. */
function followSoon(): void {
  following ??= setTimeout(() => {
    following = undefined
    if (!drafts.follow()) return
    carried.startDraft()
    void askForVerdict()
  }, 0)
}

/** A composer that is entered may hold a text already, and tells main that there is a place to paste into. */
function onFocus(event: Event): void {
  openAll(event)
  const path = elementsOf(event)
  const field = path.find((element) => fieldKind(element) !== null || isPassword(element))
  if (field && event.isTrusted) {
    tellField()
    fieldWatch.entered(field)
  }
  const composer = composerAmong(path)
  if (!composer) return
  drafts.touch(composer)
  if (event.isTrusted) enter(composer)
  isLow(composer) // told now, before a long text makes it grow
  askSoon()
}

/** Tells of the field that was typed into last: when it rests, when the user goes on to the next one, and before an act is judged. */
function tellField(): void {
  const field = lastField
  lastField = null
  if (field?.isConnected) fieldWatch.changed(field)
}

let entered: HTMLElement | null = null
/** Tells main once that the user went into this composer. */
function enter(composer: HTMLElement): void {
  if (composer === entered) return
  entered = composer
  const composerName = nameOfComposer(composer)
  void tell('composer.entered', { act: vocabulary().actOfComposer(composerName), composerName, report: drafts.report() })
}

/** Puts a text of ours in the place of what the user wrote, at the user's wish; it is still theirs to send. */
function replaceText(element: HTMLElement, text: string): void {
  const composer = composerAmong([element]) ?? drafts.filled()[0]
  if (!composer) return
  composer.focus()
  composer.ownerDocument.execCommand('selectAll')
  insertText(composer, text)
  askSoon()
}

function askSoon(): void {
  clearTimeout(resting)
  resting = setTimeout(() => { void askForVerdict() }, rest)
}

const frames = new Frames((window) => {
  loginWatch.attach(window)
  loginFill.attach(window)
  gate.attach(window)
  carried.attach(window)
  window.addEventListener('input', onInput, { capture: true, passive: true })
  window.addEventListener('focusin', onFocus, { capture: true, passive: true })
})

listen('gate.state', (state) => {
  // Older verdicts are void: a new one is fetched before the user needs it.
  if (state.epoch !== gate.state.epoch) askSoon()
  gate.setState(state)
  drafts.wantSurroundings(state.wantsSurroundings)
  suggestions.set(state.hideSuggestions)
  people.set(state.wantsPeople)
})
listen('vocabulary', ({ verbs }) => { useTables(verbs) })
listen('ping', ({ ping }) => { tellField(); void tell('ping.answer', { ping, report: drafts.report() }) })
listen('field.fill', (order) => { fieldWatch.fill(order) })
listen('facts.read', ({ request }) => { void tell('facts.seen', { request, seen: frames.windows().flatMap((window) => factsOn(window.document)).slice(0, 100) }) })
listen('draft.place', ({ text, files }) => {
  const composer = placeFor(frames.windows())
  if (composer) drafts.touch(composer)
  const placed = composer !== null && insertText(composer, text)
  void tell('draft.placed', { placed, filesPlaced: placed && placeFiles(composer, files) })
})
listen('draft.takeBack', ({ text }) => { void tell('draft.placed', { placed: takeBack(drafts.filled(), text), filesPlaced: false }) })
listen('files.give', ({ request }) => { void giveFiles(carried.attached()).then((files) => tell('files.given', { request, files })) })
listen('rest.ask', ({ request }) => { void tell('rest.answer', { request, unsent: unsent.isThere() || drafts.text().trim() !== '', scroll: { x: Math.max(0, window.scrollX), y: Math.max(0, window.scrollY) } }) })
listen('rest.scroll', scrollBack)
listen('login.look', ({ request }) => { void tell('login.seen', { request, sight: loginFill.look() }) })
listen('login.put', (put) => { loginFill.put(put) })
void tell('frame.hello', undefined).then((answer) => { if (answer?.verbs) useTables(answer.verbs) })
// A composer that is there from the start can take a moved draft.
window.addEventListener('load', askSoon)
