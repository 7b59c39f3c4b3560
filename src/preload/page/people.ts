import { controlName } from './control-name.ts'
import { findAll, isVisible } from './elements.ts'
import { counterpartOf } from './surroundings.ts'
import { vocabulary } from './vocabulary.ts'

/** Lists load late and grow; they are looked at this often, in ms, and only while the page is seen. */
const lookEvery = 1_000
const mostPeople = 60
const controls = 'button, a, input[type="submit"], [role="button"], [role="menuitem"]'

/** Names beside the controls that would accept somebody: text that the user already has on the screen, and nothing else. */
export function peopleWhoAsk(): readonly string[] {
  const accepting = findAll(document, controls, (element) => isVisible(element) && accepts(element)).slice(0, mostPeople)
  return [...new Set(accepting.flatMap((control) => counterpartOf(control) ?? []))].map((name) => name.slice(0, 200))
}

function accepts(control: HTMLElement): boolean {
  const meaning = vocabulary().meaningOf(controlName(control))
  return meaning.kind === 'textless' && meaning.act === 'accept'
}

/** Tells who asks for a contact on a page of requests, so that a client among them is known before anything is pressed. */
export class People {
  readonly #tell: (names: readonly string[]) => void
  #isOn = false
  #last = ''

  constructor(tell: (names: readonly string[]) => void) {
    this.#tell = tell
    if (window === window.top) setInterval(() => { if (this.#isOn && document.visibilityState === 'visible') this.#look() }, lookEvery)
  }

  set(isOn: boolean): void {
    if (isOn === this.#isOn) return
    this.#isOn = isOn
    this.#last = ''
  }

  #look(): void {
    const names = peopleWhoAsk()
    const now = names.join('\n')
    if (now === this.#last) return
    this.#last = now
    if (names.length > 0) this.#tell(names)
  }
}
