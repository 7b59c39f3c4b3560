import type { Payload, Sent } from '../../shared/ipc/define.ts'
import type { PageContract } from '../../shared/ipc/contract.ts'
import { fieldsOf, insertText } from './composer.ts'
import { isInside, isVisible, topOffset } from './elements.ts'
import { fieldKind, formAround, formKind, isPassword } from './fields.ts'
import { tell } from './port.ts'

type Report = Sent<PageContract, 'field.changed'>

/** At most this many fields of a frame can still be filled; older offers are void. */
const most = 50

/**
 * Tells main of the fields that the user goes through, and fills one at the user's click in the overlay. A field is known
 * by a number that only this isolated world and main know.
 */
export class FieldWatch {
  readonly #numbers = new WeakMap<HTMLElement, number>()
  readonly #fields = new Map<number, WeakRef<HTMLElement>>()
  #next = 0
  #entered: HTMLElement | null = null

  /** What the user typed into a field came to rest. */
  changed(element: HTMLElement): void {
    const report = this.#report(element)
    if (report) void tell('field.changed', report)
  }

  /** The focus went somewhere. Also told by scripts that move the focus, which can do no more than offer something. */
  entered(element: HTMLElement): void {
    if (element === this.#entered) return
    this.#entered = element
    if (isPassword(element)) { void this.#enteredPassword(element); return }
    const report = this.#report(element)
    if (report) void tell('field.entered', report)
  }

  /** Fills a field as typing would, if it is still the field that was offered for. */
  fill({ request, id, before, value }: Payload<PageContract, 'field.fill'>): void {
    const element = this.#fields.get(id)?.deref()
    const filled = element !== undefined && canTake(element, before) && put(element as HTMLInputElement, value)
    void tell('field.filled', { request, filled })
  }

  async #enteredPassword(element: HTMLElement): Promise<void> {
    const around = formAround(element)
    const fields = fieldsOf(element.ownerDocument, (field) => around.nodeType === 9 || isInside(field, around as HTMLElement))
    const answer = await tell('password.entered', { fields: [...fields] })
    if (answer?.decision !== 'refuse') return
    this.#entered = null // asked again when the user comes back
    element.blur()
  }

  #report(element: HTMLElement): Report | null {
    const kind = fieldKind(element)
    if (kind === null) return null
    const offset = topOffset(element)
    const { x, y, width, height } = element.getBoundingClientRect()
    return {
      id: this.#numberOf(element), form: formKind(element), field: { kind, value: (element as HTMLInputElement).value.slice(0, 500) },
      rect: offset === null ? null : { x: x + offset.x, y: y + offset.y, width, height }
    }
  }

  #numberOf(element: HTMLElement): number {
    const known = this.#numbers.get(element)
    if (known !== undefined && this.#fields.has(known)) return known
    const number = this.#next++
    this.#numbers.set(element, number)
    this.#fields.set(number, new WeakRef(element))
    this.#fields.delete(number - most)
    return number
  }
}

/** Never a field that changed, hides, or became another kind of field since the offer. */
function canTake(element: HTMLElement, before: string): boolean {
  const input = element as HTMLInputElement
  return isVisible(input) && fieldKind(input) !== null && !input.readOnly && !input.disabled && input.value.slice(0, 500) === before
}

function put(input: HTMLInputElement, value: string): boolean {
  input.focus()
  input.select()
  return insertText(input, value) && input.value === value
}
