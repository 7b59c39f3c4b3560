import { isEditable, shadowOf as openRootOf, tagName } from './native.ts'

/**
 * Closed shadow roots. A custom element gives its closed root away to `attachInternals` when it has not called that
 * itself (nets 6); for every other host only the typed text is known, which is enough for keys and for the request net.
 */
const roots = new WeakMap<Element, ShadowRoot | null>()
/** What was typed into hosts that cannot be opened. */
const typed = new WeakMap<Element, string>()
let hasUnopened = false

/** The shadow root of an element: open, or closed and opened by us. */
export const shadowRootOf = (element: Element): ShadowRoot | null => openRootOf(element) ?? roots.get(element) ?? null

/** True once text went into a part of this frame that cannot be looked into. */
export const hasClosedPart = (): boolean => hasUnopened

/** The text that was typed into a host that cannot be opened; null for every other element. */
export const typedInto = (element: Element): string | null => typed.get(element) ?? null

const attachInternals: (this: Element) => ElementInternals = Reflect.get(HTMLElement.prototype, 'attachInternals')

/**
 * Looks into the element that got the focus or a key. Only then, and only where nothing else explains the input, since
 * an element that asks for its internals later would be refused them.
 */
export function openClosed(element: Element): void {
  if (openRootOf(element) ?? roots.has(element)) return
  if (!tagName(element).includes('-') || isEditable(element)) return
  let root: ShadowRoot | null = null
  try { root = attachInternals.call(element).shadowRoot } catch { root = null } // it has called it itself, or is no defined element
  roots.set(element, root)
}

/** Follows what is typed into a host that cannot be opened: the innermost element that the event tells. False for input that an editable of the page explains. */
export function followTyping(event: InputEvent, host: Element): boolean {
  if (isEditable(host) || ['INPUT', 'TEXTAREA', 'SELECT'].includes(tagName(host).toUpperCase())) return false
  const before = typed.get(host) ?? ''
  typed.set(host, after(before, event))
  hasUnopened = true
  return true
}

function after(before: string, event: InputEvent): string {
  if (event.inputType.startsWith('delete')) return before.slice(0, -1)
  if (event.inputType === 'insertLineBreak' || event.inputType === 'insertParagraph') return `${before}\n`
  return `${before}${event.data ?? ''}`.slice(-100_000)
}
