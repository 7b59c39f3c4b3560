/** Makes an element. Texts become text nodes, so nothing that a user wrote is ever read as markup. */
export function make<Tag extends keyof HTMLElementTagNameMap>(tag: Tag, properties: Partial<HTMLElementTagNameMap[Tag]>, ...children: readonly (Node | string)[]): HTMLElementTagNameMap[Tag] {
  const element = Object.assign(document.createElement(tag), properties)
  element.append(...children)
  return element
}

/** The element of index.html that carries this `data-place`. */
export function place(name: string): HTMLElement {
  const element = document.querySelector<HTMLElement>(`[data-place="${name}"]`)
  if (!element) throw new Error(`index.html has no place "${name}"`)
  return element
}

/** Says a result in the header, aloud for screen readers. A new node each time, so that a repeated sentence is said again. */
export function announce(sentence: string): void {
  document.querySelector('#result')?.replaceChildren(make('span', {}, sentence))
}

/** A button. Presses while the work of the last one goes on are ignored. */
export function button(name: string, work: () => Promise<void> | void, className = ''): HTMLButtonElement {
  const element = make('button', { type: 'button', className }, name)
  let isBusy = false
  element.addEventListener('click', () => {
    if (isBusy) return
    isBusy = true
    void Promise.resolve(work()).finally(() => { isBusy = false })
  })
  return element
}

/** An input under its label. */
export const entry = (label: string, properties: Partial<HTMLInputElement>): HTMLLabelElement => make('label', {}, label, make('input', properties))

/** Picture, name and a quiet line of somebody; `end` stands at the far side. */
export function personLine(name: string, about: string, ...end: readonly HTMLElement[]): HTMLElement {
  const initials = name.split(/\s+/).map((word) => word.charAt(0)).join('').slice(0, 2).toUpperCase()
  const picture = make('span', { className: 'picture', ariaHidden: 'true' }, initials)
  return make('div', { className: 'who' }, picture, make('div', {}, make('h3', {}, name), make('p', { className: 'quiet' }, about)), ...end)
}

let lastNumber = 0
/** A card around somebody's words, named after them, so that its "Like" and "Reply" can be told from the others. */
export function card(name: string, ...children: readonly (Node | string)[]): HTMLElement {
  const article = make('article', { className: 'card' }, ...children)
  const heading = article.querySelector('h3')
  if (heading) heading.id = `by-${++lastNumber}`
  article.setAttribute('aria-label', name)
  for (const control of article.querySelectorAll('button')) if (heading) control.setAttribute('aria-describedby', heading.id)
  return article
}
