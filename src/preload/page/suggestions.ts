import { findAll, isVisible, upwards, tagOf, roleOf } from './elements.ts'
import { queryAll } from './native.ts'
import { vocabulary } from './vocabulary.ts'

/** Pages load panels late; they are looked for this often, in ms, and only while the page is seen. */
const lookEvery = 1_000
const mostHeadings = 200

/**
 * Hides panels that suggest people (domain rules P3.9): browsing them shows clients, and teaches the network. Only in the
 * top frame, only panels with a known heading, and never what fills the page itself.
 */
export class Suggestions {
  #hidden = new Map<HTMLElement, string>()
  #isOn = false

  constructor() {
    if (window === window.top) setInterval(() => { if (this.#isOn && document.visibilityState === 'visible') this.#look() }, lookEvery)
  }

  set(isOn: boolean): void {
    if (isOn === this.#isOn) return
    this.#isOn = isOn
    if (isOn) this.#look()
    else this.#show()
  }

  #look(): void {
    const headings = findAll(document, 'h1, h2, h3, h4, [role="heading"], [aria-label]', (element) => isVisible(element)).slice(0, mostHeadings)
    for (const heading of headings) {
      const text = (heading.getAttribute('aria-label') ?? heading.textContent ?? '').trim()
      const panel = text.length <= 60 && vocabulary().suggestsPeople(text) ? panelOf(heading) : null
      if (panel && !this.#hidden.has(panel)) this.#hide(panel)
    }
  }

  #hide(panel: HTMLElement): void {
    this.#hidden.set(panel, panel.style.display)
    panel.style.setProperty('display', 'none', 'important')
  }

  #show(): void {
    for (const [panel, display] of this.#hidden) panel.style.display = display
    this.#hidden = new Map()
  }
}

/** The bounded part of the page under a heading; null when that would be the page itself, or holds a place to write. */
function panelOf(heading: HTMLElement): HTMLElement | null {
  for (const around of upwards(heading)) {
    if (['body', 'main', 'html'].includes(tagOf(around)) || roleOf(around) === 'main') return null
    if (!['section', 'aside', 'article', 'li'].includes(tagOf(around)) && !['region', 'complementary', 'article', 'listitem'].includes(roleOf(around))) continue
    return queryAll(around, 'textarea, [contenteditable="true"]').length === 0 ? around : null
  }
  return null
}
