import { roleOf, tagOf, upwards } from './elements.ts'
import { shadowRootOf } from './closed.ts'
import { attribute, childNodesOf, rootOf } from './native.ts'

/** Elements that a user presses. */
const controlRoles = new Set(['button', 'menuitem', 'menuitemradio', 'option', 'link', 'switch'])
const buttonInputs = new Set(['submit', 'button', 'image'])

/** A link that really leads somewhere is not an act, unless its name says so (nets 8); main's rules decide by the name. */
function isControl(element: HTMLElement): boolean {
  const tag = tagOf(element)
  if (tag === 'button' || tag === 'summary') return true
  if (tag === 'input') return buttonInputs.has((element as HTMLInputElement).type)
  return tag === 'a' ? true : controlRoles.has(roleOf(element))
}

/** The innermost control of an event's path; null when the user pressed none. */
export const controlAmong = (path: readonly HTMLElement[]): HTMLElement | null => path.find(isControl) ?? null
export { isControl }

/** The name that a screen reader would say, as far as a guard needs it; words of class, id or icon when there is none. */
export function controlName(element: HTMLElement): string {
  return [labelledBy(element), attribute(element, 'aria-label'), ownText(element), valueName(element), attribute(element, 'title'), hintWords(element)]
    .map((text) => clean(text ?? '')).find((text) => /\p{L}/u.test(text)) ?? ''
}

/** Without private-use glyphs (icon fonts), with single spaces, at most 300 characters. */
const clean = (text: string): string => text.replace(/[\u{E000}-\u{F8FF}\u{F0000}-\u{10FFFD}]/gu, ' ').replace(/\s+/g, ' ').trim().slice(0, 300)

function labelledBy(element: HTMLElement): string | null {
  const ids = attribute(element, 'aria-labelledby')
  if (!ids) return null
  const root = rootOf(element) as Document | ShadowRoot
  return ids.split(/\s+/).map((id) => root.getElementById?.(id)?.textContent ?? '').join(' ')
}

function valueName(element: HTMLElement): string | null {
  if (tagOf(element) !== 'input') return null
  const input = element as HTMLInputElement
  return input.type === 'image' ? input.alt : input.value || (input.type === 'submit' ? 'Submit' : null)
}

/** Text of the control without what is hidden from screen readers or only draws an icon. */
function ownText(element: HTMLElement): string {
  let text = ''
  const walk = (node: Node): void => {
    if (text.length > 400) return
    if (node.nodeType === 3) text += `${node.nodeValue ?? ''} `
    if (node.nodeType !== 1 || isDecoration(node as HTMLElement)) return
    const label = node === element ? null : labelOf(node as HTMLElement)
    if (label) text += `${label} `
    else for (const next of contentsOf(node as HTMLElement)) walk(next)
  }
  walk(element)
  return text
}

const isDecoration = (element: HTMLElement): boolean =>
  attribute(element, 'aria-hidden') === 'true' || /(^|[\s_-])(icon|material-icons)/i.test(attribute(element, 'class') ?? '')
const labelOf = (element: HTMLElement): string | null => attribute(element, 'aria-label') ?? (tagOf(element) === 'img' ? (element as HTMLImageElement).alt : null)
/** What is drawn inside: the slotted nodes of a slot, the open shadow root, else the children. */
const contentsOf = (element: HTMLElement): Iterable<Node> =>
  tagOf(element) === 'slot' ? (element as HTMLSlotElement).assignedNodes({ flatten: true }) : childNodesOf(shadowRootOf(element) ?? element)

/** Last resort: what the page's own names say ("btn-upvote"). */
function hintWords(element: HTMLElement): string {
  const graphic = element.querySelector('svg, svg use, i')
  const sources = [element, ...(graphic ? [graphic] : [])]
  const words = sources.flatMap((source) => ['data-testid', 'name', 'id', 'class', 'href', 'xlink:href'].map((name) => attribute(source, name) ?? ''))
  const icon = element.querySelector('svg title')?.textContent ?? ''
  return `${icon} ${words.join(' ')}`.replace(/([a-z])([A-Z])/g, '$1 $2').replace(/\b(?:btn|button|icon|ic|svg|js|link)\b/gi, ' ').replace(/[^A-Za-z]+/g, ' ')
}

/** Name of an editable: its label, placeholder or the nearest thing that names it. */
export function editableName(element: HTMLElement): string {
  const field = element as HTMLInputElement
  const labels = field.labels ? [...field.labels].map((label) => label.textContent ?? '').join(' ') : ''
  const own = [labelledBy(element), attribute(element, 'aria-label'), labels, attribute(element, 'aria-placeholder'), attribute(element, 'placeholder'), attribute(element, 'data-placeholder'), attribute(element, 'title')]
  const name = own.map((text) => clean(text ?? '')).find((text) => text !== '')
  if (name) return name
  // Editors that draw themselves around a nameless editable carry the name on a wrapper.
  let steps = 0
  for (const around of upwards(element)) {
    const label = clean(attribute(around, 'aria-label') ?? attribute(around, 'aria-placeholder') ?? '')
    if (label !== '') return label
    if (++steps > 4) break
  }
  return clean(attribute(element, 'name') ?? element.id)
}
