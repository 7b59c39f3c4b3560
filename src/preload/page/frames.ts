import { findAll, tagOf } from './elements.ts'
import { queryAll } from './native.ts'

/** Empty and inline frames get no preload (stack 4.2); their parent looks for new ones this often, in ms (nets 5). */
const lookEvery = 400
/** Set in the isolated world of every frame that has its own net, where no page can see it. */
const mark = '__twainPageNet'

type Marked = Window & { [mark]?: boolean }

/** Watches this frame and all frames of the same origin that have no net of their own. */
export class Frames {
  readonly #attached = new Set<Window>()
  readonly #attach: (window: Window) => void
  readonly #followed = new WeakSet<Document>()
  #looks = 0

  constructor(attach: (window: Window) => void) {
    this.#attach = attach
    ;(window as Marked)[mark] = true
    this.#add(window)
    // The focus that goes into a frame leaves this window: the moment to know every frame.
    for (const type of ['focus', 'blur']) window.addEventListener(type, () => { this.look(true) }, true)
    setInterval(() => { this.look(this.#looks++ % 5 === 0) }, lookEvery)
    // `document.open()` takes every listener of the window away, ours too; observers survive it.
    new MutationObserver(() => { this.#attach(window) }).observe(document, { childList: true })
  }

  /** This window first, then the frames below it. */
  windows(): readonly Window[] {
    for (const other of this.#attached) if (other !== window && !isReachable(other)) this.#attached.delete(other)
    return [...this.#attached]
  }

  /** New frames are found as they appear, before the user can type into them. */
  #follow(document: Document): void {
    if (this.#followed.has(document)) return
    this.#followed.add(document)
    // The load of a frame does not reach the window, but it passes the document.
    document.addEventListener('load', () => { this.look(false) }, true)
    new MutationObserver((records) => {
      if (records.some((record) => Array.from(record.addedNodes).some(bringsFrame))) this.look(false)
    }).observe(document, { childList: true, subtree: true })
  }

  /** `everywhere` also looks into shadow roots, which costs a walk through the page. */
  look(everywhere: boolean): void {
    for (const parent of this.windows()) {
      this.#attach(parent)
      this.#follow(parent.document)
      const found = everywhere ? findAll(parent.document, 'iframe', () => true) : queryAll(parent.document, 'iframe')
      for (const element of found) {
        const inner = (element as HTMLIFrameElement).contentWindow
        if (inner && isReachable(inner) && !(inner as Marked)[mark] && isEmptyKind(inner)) this.#add(inner)
      }
    }
  }

  /** Adding twice is harmless: the same listener object is added once. A frame that loaded anew has a new document. */
  #add(other: Window): void {
    const isNew = !this.#attached.has(other)
    this.#attached.add(other)
    this.#attach(other)
    this.#follow(other.document)
    // It may hold frames of its own already.
    if (isNew && other !== window) this.look(false)
  }
}

const bringsFrame = (node: Node): boolean => node.nodeType === 1 && (tagOf(node as Element) === 'iframe' || queryAll(node, 'iframe').length > 0)

/** Frames with an address of their own get their own net, a moment after they appear. */
const isEmptyKind = (other: Window): boolean => /^about:(blank|srcdoc)/.test(other.location.href)

function isReachable(other: Window): boolean {
  try { return !other.closed && other.document !== null } catch { return false } // another origin refuses the question
}
