import { shadowRootOf } from './closed.ts'
import { attribute, boxesOf, isConnected, parentElement, queryAll, rootOf, tagName } from './native.ts'

/**
 * Small DOM helpers that work across frames of one origin: elements of another window are not instances of this
 * window's classes, so kinds are told by node type and tag.
 */
export const isElement = (node: unknown): node is HTMLElement => typeof node === 'object' && node !== null && (node as Node).nodeType === 1

/** The elements that an event passes, innermost first, through open shadow roots and closed ones that we could open. */
export function elementsOf(event: Event): readonly HTMLElement[] {
  const path = event.composedPath().filter(isElement)
  const [first] = path
  const root = first ? shadowRootOf(first) : null
  const inner = root ? innermost(event, root) : null
  return inner ? [...upwards(inner)] : path
}

/** What lies inside a closed root, which the event itself does not tell: by the place of the mouse, else by the focus. */
function innermost(event: Event, root: ShadowRoot): Element | null {
  return event instanceof MouseEvent && event.detail !== 0 ? elementAt(root, event.clientX, event.clientY) : activeIn(root)
}

export const tagOf = (element: Element): string => tagName(element).toLowerCase()
export const roleOf = (element: Element): string => attribute(element, 'role')?.trim().toLowerCase() ?? ''

/** The element around this one; steps from a shadow root to its host. */
export function parentOf(element: Element): HTMLElement | null {
  const parent = parentElement(element)
  if (parent) return parent
  const root = rootOf(element)
  return root.nodeType === 11 && 'host' in root ? (root as ShadowRoot).host as HTMLElement : null
}

/** This element and those around it, innermost first. */
export function* upwards(element: Element): Generator<HTMLElement> {
  for (let at: HTMLElement | null = element as HTMLElement; at; at = parentOf(at)) yield at
}

/** True when `inner` lies in `outer`, also through shadow roots. */
export function isInside(inner: Element, outer: Element): boolean {
  for (const element of upwards(inner)) if (element === outer) return true
  return false
}

export const isVisible = (element: Element): boolean => isConnected(element) && boxesOf(element).length > 0

/** At most this many elements are searched for shadow roots, so that a huge page cannot stall a click. */
const searchLimit = 20_000

/** All elements below a root that match, through open shadow roots. `selector` is the cheap first sieve, `matches` the test. */
export function findAll(root: Document | ShadowRoot | Element, selector: string, matches: (element: HTMLElement) => boolean): HTMLElement[] {
  const found: HTMLElement[] = []
  let left = searchLimit
  const search = (at: Document | ShadowRoot | Element): void => {
    for (const element of queryAll(at, selector)) if (matches(element)) found.push(element)
    for (const element of queryAll(at, '*')) {
      if (left-- <= 0) return
      const inner = shadowRootOf(element)
      if (inner) search(inner)
    }
  }
  search(root)
  return found
}

/** The innermost element at a point of a window, through open shadow roots. */
export function elementAt(root: Document | ShadowRoot, x: number, y: number): Element | null {
  const element = root.elementFromPoint(x, y)
  const inner = element ? shadowRootOf(element) : null
  return inner && inner !== root ? elementAt(inner, x, y) ?? element : element
}

/** The focused element, through open shadow roots. */
export function activeIn(root: Document | ShadowRoot): Element | null {
  const active = root.activeElement
  const inner = active ? shadowRootOf(active) : null
  return inner ? activeIn(inner) ?? active : active
}

/** Where the element's frame lies in the top frame; null across origins, where nothing tells. */
export function topOffset(element: HTMLElement): { x: number, y: number } | null {
  let x = 0
  let y = 0
  try {
    for (let at = element.ownerDocument.defaultView; at && at !== at.top; at = at.parent as Window & typeof globalThis) {
      const frame = at.frameElement
      if (!frame) return null
      const box = frame.getBoundingClientRect()
      x += box.left + frame.clientLeft
      y += box.top + frame.clientTop
    }
  } catch {
    return null // a frame of another origin in between
  }
  return { x, y }
}
