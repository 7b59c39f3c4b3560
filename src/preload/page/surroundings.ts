import { controlName, editableName } from './control-name.ts'
import { findAll, isVisible, roleOf, tagOf, upwards } from './elements.ts'
import { attribute } from './native.ts'
import { vocabulary } from './vocabulary.ts'

/** What stands around a composer or a control and says whom it reaches. Read at the user's act, kept nowhere. */

/** At most this much of the visible text of a thread, in UTF-16 units. */
const longest = 4_000
/** A region larger than this many steps upwards has nothing to do with the composer any more. */
const steps = 8

/** The post, dialog or form that an element belongs to, at most a few steps up. */
function regionsOf(element: HTMLElement): readonly HTMLElement[] {
  const around: HTMLElement[] = []
  for (const outer of upwards(element)) {
    if (outer === element) continue
    if (tagOf(outer) === 'body' || around.length >= steps) break
    around.push(outer)
    if (['article', 'dialog', 'main'].includes(tagOf(outer)) || ['article', 'dialog', 'main', 'feed'].includes(roleOf(outer))) break
  }
  return around
}

const audienceMarks = 'button, select, [role="button"], [role="combobox"], [role="img"], [aria-label], [title], svg'

/** Who may read what this composer sends, by the nearest control or icon that says so; null when none does. */
export function audienceOf(composer: HTMLElement): 'public' | 'limited' | null {
  for (const region of regionsOf(composer)) {
    for (const mark of findAll(region, audienceMarks, (element) => element !== composer && isVisible(element)).slice(0, 60)) {
      const name = tagOf(mark) === 'select' ? selected(mark as HTMLSelectElement) : controlName(mark)
      const audience = name.length <= 60 ? vocabulary().audienceOf(name) : null
      if (audience !== null) return audience
    }
  }
  return null
}
const selected = (select: HTMLSelectElement): string => select.selectedOptions[0]?.textContent ?? ''

/** The visible text of the thread around a composer, its end first. */
export function textAround(composer: HTMLElement): string {
  let text = ''
  for (const region of upwards(composer)) {
    if (region === composer) continue
    text = (region.innerText ?? '').trim()
    if (text.length > 200 || tagOf(region) === 'body' || roleOf(region) === 'main') break
  }
  return text.slice(-longest)
}

/** The person or page that a control is about ("Follow Jane Doe"), by its card's heading or link; null when nothing names one. */
export function counterpartOf(control: HTMLElement): string | null {
  const named = /^(?:follow|connect with|invite|message|add friend|accept|confirm)\s+(.{2,80})$/i.exec(attribute(control, 'aria-label') ?? '')
  if (named?.[1]) return named[1]
  for (const region of regionsOf(control)) {
    const [name] = findAll(region, 'a[href], h1, h2, h3, h4, strong, [role="heading"]', (element) => isVisible(element) && element !== control)
      .map((element) => (element.textContent ?? '').replace(/\s+/g, ' ').trim()).filter((text) => text.length >= 2 && text.length <= 80)
    if (name) return name
  }
  return null
}

/** A composer's own name, for hints on entering it. */
export const nameOfComposer = (composer: HTMLElement): string => editableName(composer).slice(0, 300)
