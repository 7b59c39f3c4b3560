import type { ActKind } from '../../shared/guard/act.ts'
import type { ControlMeaning } from '../../shared/verbs/vocabulary.ts'
import { composerAmong, fieldsOf, oneLiners, searchIn, sendsByEnter } from './composer.ts'
import { controlAmong, controlName, editableName, isControl } from './control-name.ts'
import type { Drafts } from './drafts.ts'
import { findAll, isInside, isVisible, roleOf, tagOf, upwards } from './elements.ts'
import { attribute, closestTo, queryAll } from './native.ts'
import { counterpartOf } from './surroundings.ts'
import { vocabulary } from './vocabulary.ts'

/** Events that the gate looks at. Presses are stopped too, since some pages act on them (nets 1). */
export const gatedEvents = ['pointerdown', 'mousedown', 'pointerup', 'mouseup', 'touchstart', 'touchend', 'click', 'keydown', 'keyup', 'submit'] as const
/** Events at which an act is decided; the others only belong to it. */
export const decidingEvents: ReadonlySet<string> = new Set(['click', 'keydown', 'submit'])

/** What the user is about to do, and on what. */
export interface HeldAct {
  readonly act: ActKind
  readonly controlName: string
  readonly gesture: 'click' | 'key' | 'submit'
  /** The pressed control, the composer of a key, or the submitted form. */
  readonly element: HTMLElement
  readonly form: HTMLFormElement | null
  readonly submitter: HTMLElement | null
  /** The person or page that the act is about, where it has no text. */
  readonly counterpart: string | null
  /** False for an act that only wants to be known of: it goes on untouched. */
  readonly mustHold: boolean
  /** True when the words of the control matter to a rule: an earlier verdict says nothing of it. */
  readonly isTelling: boolean
  /** False for an event that a script of the page made. */
  readonly isTrusted: boolean
  readonly key: { readonly name: 'Enter' | 'Space', readonly control: boolean, readonly meta: boolean, readonly alt: boolean, readonly shift: boolean } | null
}

/** An act with a text: it is always held until a verdict on that text is known. */
const plain = { counterpart: null, mustHold: true, isTelling: false } as const

export interface ClassifyFacts {
  readonly drafts: Drafts
  readonly othersFilled: boolean
  readonly holdTextless: readonly ActKind[]
}

/** The act that an event is part of; null when it is none that the guard knows. */
export function classify(event: Event, path: readonly HTMLElement[], facts: ClassifyFacts): HeldAct | null {
  if (event.type === 'submit') return submitAct(event as SubmitEvent, facts)
  if (event.type === 'keydown') return keyAct(event as KeyboardEvent, path, facts)
  const control = controlAmong(path) ?? nakedControl(path)
  const act = control ? controlAct(control, facts) : null
  return act ? { ...act, isTrusted: event.isTrusted } : null
}

const isButtonLike = (element: HTMLElement): boolean => attribute(element, 'tabindex') !== null || getComputedStyle(element).cursor === 'pointer'

/** Pages make buttons of anything: something near that can be focused or pressed, and whose short name says that it sends. */
function nakedControl(path: readonly HTMLElement[]): HTMLElement | null {
  return path.slice(0, 5).find((element) => isButtonLike(element) && vocabulary().isWholePhrase(controlName(element)) && vocabulary().meaningOf(controlName(element)).kind === 'send') ?? null
}

function controlAct(control: HTMLElement, facts: ClassifyFacts): HeldAct | null {
  const name = controlName(control)
  const isPressed = [attribute(control, 'aria-pressed'), attribute(control, 'aria-checked')].includes('true')
  const meaning = vocabulary().meaningOf(name, isPressed)
  const held = (act: ActKind, more: Partial<HeldAct> = {}): HeldAct => ({
    act, controlName: name, gesture: 'click', element: control, form: formOf(control), submitter: null, key: null, isTrusted: true,
    counterpart: null, mustHold: true, isTelling: vocabulary().isTelling(name), ...more
  })
  if (meaning.kind === 'linking') return held(meaning.act, { isTelling: true })
  if (meaning.kind === 'cleared' || (leadsAway(control) && !vocabulary().isWholePhrase(name))) return null
  if (meaning.kind === 'textless') return textlessAct(control, meaning.act, facts, held)
  const act = meaning.kind === 'send' ? sendAct(control, name, meaning.act, facts) : formAct(control, meaning, facts)
  if (act !== null) return held(act)
  // "Share" without a text beside it shares what is there already.
  return meaning.kind === 'send' && meaning.act === 'share' ? held('share', textlessFacts(control, 'share', facts)) : null
}

function sendAct(control: HTMLElement, name: string, act: ActKind, facts: ClassifyFacts): ActKind | null {
  if (isSender(control, facts)) return actOfSender(act, facts)
  // "Check in" says everything without a text; main knows it by its name.
  return act === 'post' && vocabulary().isTelling(name) ? act : null
}

function formAct(control: HTMLElement, meaning: ControlMeaning, facts: ClassifyFacts): ActKind | null {
  const filled = filledBeside(control, meaning, facts)
  // The default button of a form with a filled composer sends it, whatever it is called in whichever language.
  if (filled) return vocabulary().actOfComposer(editableName(filled))
  return meaning.kind === 'form' && formHasFields(control) ? meaning.act : null
}

function textlessAct(control: HTMLElement, act: ActKind, facts: ClassifyFacts, held: (act: ActKind, more?: Partial<HeldAct>) => HeldAct): HeldAct {
  // "Confirm" below a text confirms the text.
  const confirmed = act === 'accept' ? filledIn(boundOf(control), facts) : null
  return confirmed ? held(vocabulary().actOfComposer(editableName(confirmed))) : held(act, textlessFacts(control, act, facts))
}

/** The form or dialog that a control stands in. */
const boundOf = (control: HTMLElement): HTMLElement | null => formOf(control) ?? closestTo(control, 'dialog, [role="dialog"]')

/** Handing over an address book is rare and cannot be undone: main always decides. Other small acts only where a rule would ask. */
function textlessFacts(control: HTMLElement, act: ActKind, { holdTextless }: ClassifyFacts): Partial<HeldAct> {
  const isUpload = act === 'upload'
  return { counterpart: counterpartOf(control), mustHold: isUpload || holdTextless.includes(act), ...(isUpload ? { isTelling: true } : {}) }
}

/** A real link: it may be an act only when its whole name says so. */
function leadsAway(control: HTMLElement): boolean {
  const address = tagOf(control) === 'a' ? attribute(control, 'href') : null
  return address !== null && !address.startsWith('#') && !/^javascript:/i.test(address)
}

function keyAct(event: KeyboardEvent, path: readonly HTMLElement[], facts: ClassifyFacts): HeldAct | null {
  const name = event.key === 'Enter' ? 'Enter' : event.key === ' ' ? 'Space' : null
  if (!name || event.isComposing) return null
  const key = { name, control: event.ctrlKey, meta: event.metaKey, alt: event.altKey, shift: event.shiftKey } as const
  const composer = composerAmong(path)
  if (!composer) return keyElsewhere(event, path, key, facts)
  if (!isSendKey(event, composer)) return null
  facts.drafts.touch(composer)
  if (!facts.drafts.filled().includes(composer)) return null
  const composerName = editableName(composer)
  return { act: vocabulary().actOfComposer(composerName), controlName: composerName, gesture: 'key', element: composer, form: formOf(composer), submitter: null, key, ...plain, isTrusted: event.isTrusted }
}

/** Ctrl/Cmd+Enter always sends; Enter alone only where the page or the composer says so (nets 2). */
export function isSendKey(event: KeyboardEvent, composer: HTMLElement): boolean {
  if (event.key !== 'Enter') return false
  return event.ctrlKey || event.metaKey || (!event.shiftKey && !event.altKey && sendsByEnter(composer))
}

/** A key outside of composers: it searches, or presses a button. */
function keyElsewhere(event: KeyboardEvent, path: readonly HTMLElement[], key: NonNullable<HeldAct['key']>, facts: ClassifyFacts): HeldAct | null {
  const query = key.name === 'Enter' ? wantedSearch(path, facts) : null
  const [box] = path
  if (query !== null && box) return { ...searchAct(query, box, formOf(box)), gesture: 'key', submitter: null, key, isTrusted: event.isTrusted }
  const control = controlAmong(path) ?? nakedControl(path)
  const act = control ? controlAct(control, facts) : null
  // Pressing a button by key ends in a click, which decides; the press is only kept from the page.
  return act ? { ...act, isTrusted: event.isTrusted } : null
}

/** Who is searched for, where main wants to know before the search is made. */
const wantedSearch = (elements: readonly HTMLElement[], { holdTextless }: ClassifyFacts): string | null => (holdTextless.includes('search') ? searchIn(elements) : null)
const searchAct = (query: string, element: HTMLElement, form: HTMLFormElement | null): Pick<HeldAct, 'act' | 'controlName' | 'element' | 'form' | 'counterpart' | 'mustHold' | 'isTelling'> =>
  ({ act: 'search', controlName: '', element, form, counterpart: query, mustHold: true, isTelling: true })

/** A few digits, as one-time codes are. */
const isCode = (line: HTMLElement): boolean => /^\s*\d{3,8}\s*$/.test((line as HTMLInputElement).value)

function submitAct(event: SubmitEvent, facts: ClassifyFacts): HeldAct | null {
  const form = event.target as HTMLFormElement
  const submitter = event.submitter
  const query = wantedSearch(Array.from(queryAll(form, 'input, textarea')), facts)
  if (query !== null) return { ...searchAct(query, form, form), gesture: 'submit', submitter, key: null, isTrusted: event.isTrusted }
  const name = submitter ? controlName(submitter) : ''
  const meaning: ControlMeaning = vocabulary().meaningOf(name)
  if (meaning.kind === 'cleared') return null
  const lines = oneLiners(form)
  // A form with one line and nothing else sends that line. A code is no text: it belongs to the sign-in that its button is.
  if (lines.length === 1 && !lines.some(isCode) && queryAll(form, 'input:not([type=hidden]), textarea').length === 1) facts.drafts.touchAll(lines)
  const filled = filledIn(form, facts)
  const base = { controlName: name, gesture: 'submit', element: form, form, submitter, key: null, ...plain, isTelling: vocabulary().isTelling(name), isTrusted: event.isTrusted } as const
  if (filled) return { ...base, act: meaning.kind === 'send' ? meaning.act : vocabulary().actOfComposer(editableName(filled)) }
  if (!formHasFields(form)) return null
  const isLogin = meaning.kind === 'form' ? meaning.act === 'login' : queryAll(form, 'input[autocomplete="current-password"]').length > 0
  return { ...base, act: isLogin ? 'login' : 'signup' }
}

/** "Post" and "Share" say little; what the composer is called says more ("Add a comment…"). */
function actOfSender(act: ActKind, { drafts }: ClassifyFacts): ActKind {
  if (act !== 'post' && act !== 'share' && act !== 'message') return act
  const [composer] = drafts.filled()
  const named = composer ? vocabulary().actOfComposer(editableName(composer)) : 'post'
  return named === 'post' ? act : named
}

/** True when the control sends a filled composer: in its region, or in a frame of its own (nets 4, 10). */
function isSender(control: HTMLElement, facts: ClassifyFacts): boolean {
  facts.drafts.scan()
  facts.drafts.touchAll(oneLiners(formOf(control) ?? surroundingOf(control)))
  const filled = facts.drafts.filled()
  if (filled.length === 0) return facts.othersFilled
  return filled.some((composer) => !isOpenerFor(control, composer))
}

/** A few steps up from a control that stands in no form. */
function surroundingOf(control: HTMLElement): HTMLElement {
  let steps = 0
  for (const around of upwards(control)) if (steps++ === 3 || tagOf(around) === 'body') return around
  return control
}

/** "Reply" under another post is an opener: the filled composer has its own send control, and this one lies elsewhere. */
function isOpenerFor(control: HTMLElement, composer: HTMLElement): boolean {
  const region = regionOf(composer)
  return region !== null && !isInside(control, region)
}

/** The form, dialog or small surrounding of a composer that holds its own send control; null when there is none. */
function regionOf(composer: HTMLElement): HTMLElement | null {
  let steps = 0
  for (const around of upwards(composer)) {
    if (around === composer) continue
    if (steps++ > 8 || tagOf(around) === 'body') return null
    const isBounded = tagOf(around) === 'form' || tagOf(around) === 'dialog' || roleOf(around) === 'dialog'
    if (hasSendControl(around, composer)) return around
    if (isBounded) return null
  }
  return null
}

const hasSendControl = (around: HTMLElement, composer: HTMLElement): boolean =>
  findAll(around, 'button, input, a, summary, [role]', (element) => element !== composer && isControl(element) && !isInside(element, composer) && isVisible(element) && isOwnSender(vocabulary().meaningOf(controlName(element)))).length > 0
/** "Share" stands beside many editors that something else publishes. */
const isOwnSender = (meaning: ControlMeaning): boolean => meaning.kind === 'send' && meaning.act !== 'share'

const formOf = (element: HTMLElement): HTMLFormElement | null => (tagOf(element) === 'form' ? element as HTMLFormElement : (element as HTMLButtonElement).form ?? closestTo(element, 'form') as HTMLFormElement | null)

function isDefaultButton(control: HTMLElement): boolean {
  const { type } = control as HTMLInputElement
  return formOf(control) !== null && ['button', 'input'].includes(tagOf(control)) && (type === 'submit' || type === 'image')
}

/** The composer that a control without a sending name would send: of its form, or beside it when there is no form. */
function filledBeside(control: HTMLElement, meaning: ControlMeaning, facts: ClassifyFacts): HTMLElement | null {
  const form = formOf(control)
  if (form) return isDefaultButton(control) || meaning.kind === 'form' ? filledIn(form, facts) : null
  if (meaning.kind !== 'form') return null
  facts.drafts.scan()
  return facts.drafts.filled().find((composer) => !isOpenerFor(control, composer)) ?? null
}

/** A filled composer that belongs to this form. */
function filledIn(form: HTMLElement | null, facts: ClassifyFacts): HTMLElement | null {
  if (!form) return null
  facts.drafts.scan()
  return facts.drafts.filled().find((composer) => isInside(composer, form)) ?? null
}

/** True when filled fields stand in the control's form, or anywhere in its document when it has none. */
function formHasFields(control: HTMLElement): boolean {
  const form = formOf(control)
  if (!form) return fieldsOf(control.ownerDocument).length > 0
  return Array.from(queryAll(form, 'input') as NodeListOf<HTMLInputElement>).some((input) => ['text', 'email', 'tel', 'url', ''].includes(input.type) && input.value.trim() !== '')
}
