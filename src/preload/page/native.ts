/**
 * Reads of the DOM that a page cannot bend: a form gives its inputs out as properties under their names, so
 * `form.tagName` can be an input. The getters of the prototypes always tell the truth, and the isolated world's
 * prototypes are out of the page's reach.
 */
type Getter = (this: unknown) => unknown

function getter(prototype: object, name: string): Getter {
  for (let at: object | null = prototype; at; at = Object.getPrototypeOf(at) as object | null) {
    const found = Object.getOwnPropertyDescriptor(at, name)
    const get: unknown = found && 'get' in found && found.get !== undefined ? Reflect.get(found, 'get') : found?.value
    if (typeof get === 'function') return get as Getter
  }
  throw new Error(`no ${name}`)
}
const read = <T>(get: Getter) => (element: object): T => get.call(element) as T

export const tagName = read<string>(getter(Element.prototype, 'tagName'))
export const parentElement = read<HTMLElement | null>(getter(Node.prototype, 'parentElement'))
export const isConnected = read<boolean>(getter(Node.prototype, 'isConnected'))
const namespaceOf = read<string | null>(getter(Element.prototype, 'namespaceURI'))
const isContentEditable = read<boolean>(getter(HTMLElement.prototype, 'isContentEditable'))
/** Drawings are elements too, but never editable, and refuse the question. */
export const isEditable = (element: Element): boolean => namespaceOf(element) === 'http://www.w3.org/1999/xhtml' && isContentEditable(element)
export const rootOf = read<Node>(getter(Node.prototype, 'getRootNode'))
export const shadowOf = read<ShadowRoot | null>(getter(Element.prototype, 'shadowRoot'))
export const boxesOf = read<DOMRectList>(getter(Element.prototype, 'getClientRects'))
export const childNodesOf = read<NodeListOf<Node>>(getter(Node.prototype, 'childNodes'))

const getAttribute = getter(Element.prototype, 'getAttribute') as (this: unknown, name: string) => string | null
export const attribute = (element: object, name: string): string | null => getAttribute.call(element, name)

const queries = { element: Element.prototype, fragment: DocumentFragment.prototype, document: Document.prototype }
/** All elements below a document, shadow root or element that fit the selector. */
export function queryAll(root: Node, selector: string): NodeListOf<HTMLElement> {
  const prototype = root.nodeType === 9 ? queries.document : root.nodeType === 11 ? queries.fragment : queries.element
  const found: unknown = prototype.querySelectorAll.call(root, selector)
  return found as NodeListOf<HTMLElement>
}

const closest: (this: unknown, selector: string) => unknown = getter(Element.prototype, 'closest')
export const closestTo = (element: Element, selector: string): HTMLElement | null => closest.call(element, selector) as HTMLElement | null
