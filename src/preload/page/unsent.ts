import { isSearch, textOf } from './composer.ts'
import { tagOf } from './elements.ts'
import { isConnected, isEditable } from './native.ts'

const inputs = new Set(['input', 'textarea', 'select'])

/** What stands in an element that can be typed into; null for every other one. */
function contentOf(element: HTMLElement): string | null {
  const tag = tagOf(element)
  if (tag === 'input' && ['checkbox', 'radio'].includes((element as HTMLInputElement).type)) return String((element as HTMLInputElement).checked)
  if (inputs.has(tag)) return (element as HTMLInputElement).value
  return isEditable(element) ? textOf(element) : null
}

/** What the page had put there, as far as it says. */
function startOf(element: HTMLElement): string {
  const tag = tagOf(element)
  if (tag === 'input' && ['checkbox', 'radio'].includes((element as HTMLInputElement).type)) return String((element as HTMLInputElement).defaultChecked)
  if (tag === 'select') return [...(element as HTMLSelectElement).options].find(({ defaultSelected }) => defaultSelected)?.value ?? (element as HTMLSelectElement).options[0]?.value ?? ''
  return inputs.has(tag) ? (element as HTMLInputElement).defaultValue : ''
}

/** What the user has typed or chosen in this frame and the page still holds: it would be lost if the page were closed. */
export class Unsent {
  readonly #touched = new Set<HTMLElement>()

  /** The user has just changed this. */
  touch(element: HTMLElement): void { this.#touched.add(element) }

  /** True while something that the user changed stands there with another content than the page gave it. Searches do not count. */
  isThere(): boolean {
    for (const element of this.#touched) if (!isConnected(element)) this.#touched.delete(element)
    return [...this.#touched].some((element) => {
      const content = contentOf(element)
      return content !== null && content.trim() !== '' && content !== startOf(element) && !isSearch(element)
    })
  }
}

/** A page that grows while it loads can be scrolled only so far at first; this long it is tried again, in ms. */
const scrollFor = 5_000

/** Brings the user back to where they were on a page that was loaded again, unless they scroll themselves meanwhile. */
export function scrollBack({ x, y }: { readonly x: number, readonly y: number }): void {
  const until = performance.now() + scrollFor
  let isOver = false
  const stop = (): void => { isOver = true }
  for (const act of ['wheel', 'keydown', 'pointerdown', 'touchstart']) window.addEventListener(act, stop, { once: true, capture: true, passive: true })
  const step = (): void => {
    if (isOver || (Math.abs(window.scrollY - y) < 1 && Math.abs(window.scrollX - x) < 1) || performance.now() > until) return
    window.scrollTo({ left: x, top: y, behavior: 'instant' })
    requestAnimationFrame(step)
  }
  step()
}
