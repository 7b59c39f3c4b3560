import type { ActKind } from '../../shared/guard/act.ts'
import { actOfComposer, meaningOf, type ControlMeaning } from '../../shared/verbs.ts'
import { composerAmong, fieldsOf, sendsByEnter } from './composer.ts'
import { controlAmong, controlName, editableName, isControl } from './control-name.ts'
import type { Drafts } from './drafts.ts'
import { findAll, isInside, isVisible, roleOf, tagOf, upwards } from './elements.ts'

/** Events that the gate looks at. Presses are stopped too, since some pages act on them (nets 1). */
export const gatedEvents = ['pointerdown', 'mousedown', 'pointerup', 'mouseup', 'touchstart', 'touchend', 'click', 'auxclick', 'keydown', 'keyup', 'submit'] as const
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
  readonly key: { readonly name: 'Enter' | 'Space', readonly control: boolean, readonly meta: boolean, readonly alt: boolean, readonly shift: boolean } | null
}

export interface ClassifyFacts {
  readonly drafts: Drafts
  readonly othersFilled: boolean
  readonly holdTextless: readonly ActKind[]
}

/** The act that an event is part of; null when it is none that the guard knows. */
export function classify(event: Event, path: readonly HTMLElement[], facts: ClassifyFacts): HeldAct | null {
  if (event.type === 'submit') return submitAct(event as SubmitEvent, facts)
  if (event.type === 'keydown') return keyAct(event as KeyboardEvent, path, facts)
  const control = controlAmong(path)
  return control ? controlAct(control, facts) : null
}

function controlAct(control: HTMLElement, facts: ClassifyFacts): HeldAct | null {
  const name = controlName(control)
  const meaning = meaningOf(name, control.getAttribute('aria-pressed') === 'true' || control.getAttribute('aria-checked') === 'true')
  const held = (act: ActKind): HeldAct => ({ act, controlName: name, gesture: 'click', element: control, form: formOf(control), submitter: null, key: null })
  if (meaning.kind === 'textless') return facts.holdTextless.includes(meaning.act) ? held(meaning.act) : null
  if (meaning.kind === 'form') return formHasFields(control) ? held(meaning.act) : null
  if (meaning.kind === 'send') return isSender(control, facts) ? held(meaning.act) : null
  const filled = filledIn(formOf(control), facts)
  // The default button of a form with a filled composer sends it, whatever it is called in whichever language.
  return isDefaultButton(control) && filled ? held(actOfComposer(editableName(filled))) : null
}

function keyAct(event: KeyboardEvent, path: readonly HTMLElement[], facts: ClassifyFacts): HeldAct | null {
  const name = event.key === 'Enter' ? 'Enter' : event.key === ' ' ? 'Space' : null
  if (!name || event.isComposing) return null
  const key = { name, control: event.ctrlKey, meta: event.metaKey, alt: event.altKey, shift: event.shiftKey } as const
  const composer = composerAmong(path)
  if (!composer) {
    const control = controlAmong(path)
    const act = control ? controlAct(control, facts) : null
    // Pressing a button by key ends in a click, which decides; the press is only kept from the page.
    return act ? { ...act, gesture: 'click', key: null } : null
  }
  if (!isSendKey(event, composer)) return null
  facts.drafts.touch(composer)
  if (!facts.drafts.filled().includes(composer)) return null
  const composerName = editableName(composer)
  return { act: actOfComposer(composerName), controlName: composerName, gesture: 'key', element: composer, form: formOf(composer), submitter: null, key }
}

/** Ctrl/Cmd+Enter always sends; Enter alone only where the page or the composer says so (nets 2). */
function isSendKey(event: KeyboardEvent, composer: HTMLElement): boolean {
  if (event.key !== 'Enter') return false
  return event.ctrlKey || event.metaKey || (!event.shiftKey && !event.altKey && sendsByEnter(composer))
}

function submitAct(event: SubmitEvent, facts: ClassifyFacts): HeldAct | null {
  const form = event.target as HTMLFormElement
  const submitter = event.submitter
  const name = submitter ? controlName(submitter) : ''
  const meaning: ControlMeaning = meaningOf(name)
  const filled = filledIn(form, facts)
  const base = { controlName: name, gesture: 'submit', element: form, form, submitter, key: null } as const
  if (filled) return { ...base, act: meaning.kind === 'send' ? meaning.act : actOfComposer(editableName(filled)) }
  if (!formHasFields(form)) return null
  const isLogin = meaning.kind === 'form' ? meaning.act === 'login' : form.querySelector('input[autocomplete="current-password"]') !== null
  return { ...base, act: isLogin ? 'login' : 'signup' }
}

/** True when the control sends a filled composer: in its region, or in a frame of its own (nets 4, 10). */
function isSender(control: HTMLElement, facts: ClassifyFacts): boolean {
  facts.drafts.scan()
  const filled = facts.drafts.filled()
  if (filled.length === 0) return facts.othersFilled
  return filled.some((composer) => !isOpenerFor(control, composer))
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
  findAll(around, 'button, input, a, summary, [role]', (element) => element !== composer && isControl(element) && !isInside(element, composer) && isVisible(element) && meaningOf(controlName(element)).kind === 'send').length > 0

const formOf = (element: HTMLElement): HTMLFormElement | null => (element as HTMLButtonElement).form ?? element.closest('form')

function isDefaultButton(control: HTMLElement): boolean {
  const { type } = control as HTMLInputElement
  return formOf(control) !== null && ['button', 'input'].includes(tagOf(control)) && (type === 'submit' || type === 'image')
}

/** A filled composer that belongs to this form. */
function filledIn(form: HTMLFormElement | null, facts: ClassifyFacts): HTMLElement | null {
  if (!form) return null
  facts.drafts.scan()
  return facts.drafts.filled().find((composer) => isInside(composer, form)) ?? null
}

/** True when filled fields stand in the control's form, or anywhere in its document when it has none. */
function formHasFields(control: HTMLElement): boolean {
  const form = tagOf(control) === 'form' ? control : formOf(control)
  if (!form) return fieldsOf(control.ownerDocument).length > 0
  return [...form.querySelectorAll('input')].some((input) => ['text', 'email', 'tel', 'url', ''].includes(input.type) && input.value.trim() !== '')
}
