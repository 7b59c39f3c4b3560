import type { Payload } from '../../shared/ipc/define.ts'
import type { PageContract } from '../../shared/ipc/contract.ts'
import type { LoginRole, LoginSight } from '../../shared/logins/login-form.ts'
import { findAll } from './elements.ts'
import { formAt, hasVisible, isFillable, isPassword, roleOfField, type LoginForm } from './login-fields.ts'
import { attribute } from './native.ts'

type Put = Payload<PageContract, 'login.put'>

interface Told extends LoginForm { readonly token: string, readonly target: string | null }
/** A field that was filled, and with what: it is emptied when its form turns out to send somewhere else. */
interface Filled { readonly input: HTMLInputElement, readonly value: string }

export interface LoginFillPorts {
  readonly windows: () => readonly Window[]
  readonly newToken: () => string
  readonly filled: (token: string, count: number) => void
  /** The form would send somewhere else than when it was filled. */
  readonly moved: (token: string) => void
}

/** The browser's own setter, which no page can bend. */
const valueOfInput = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')

/** Tells main of the form that the user is at, fills it when main says so, and watches where it sends to afterwards. */
export class LoginFill {
  readonly #ports: LoginFillPorts
  #told: Told | null = null
  #filled: { readonly told: Told, readonly fields: readonly Filled[] } | null = null
  #watch: MutationObserver | null = null

  constructor(ports: LoginFillPorts) { this.#ports = ports }

  readonly attach = (window: Window): void => { window.addEventListener('submit', this.#onSubmit, { capture: true, passive: false }) }

  /** What can be filled here now. */
  look(): LoginSight {
    const windows = this.#ports.windows()
    const found = formAt(windows)
    const told = found && { ...found, token: this.#ports.newToken(), target: foreignTarget(found.form) }
    this.#told = told
    return {
      form: told && {
        token: told.token, isFocused: told.isFocused, roles: [...new Set(told.fields.map(({ role }) => role))], target: told.target,
        userName: told.fields.find(({ role }) => role === 'userName')?.input.value.slice(0, 300) ?? ''
      },
      hasPassword: hasVisible(windows, isPassword), hasOneTimeCode: hasVisible(windows, (input) => roleOfField(input) === 'oneTimeCode')
    }
  }

  /** Fills the form that was told of, if it is still the same and still sends to the same place. */
  put({ token, origin, values }: Put): void {
    const told = this.#told
    this.#told = null
    if (told?.token !== token || location.origin !== origin || foreignTarget(told.form) !== told.target) { this.#ports.filled(token, 0); return }
    const fields = told.fields.flatMap(({ input, role }) => {
      const value = values[role]
      return value !== null && fits(input, role) ? [{ input, value }] : []
    })
    // Watched before the page learns of the values: its own listeners run while they are set.
    this.#filled = { told, fields }
    this.#follow(told)
    for (const { input, value } of fields) write(input, value)
    this.#ports.filled(token, fields.length)
  }

  #follow({ form }: Told): void {
    this.#watch?.disconnect()
    if (!form) return
    this.#watch = new MutationObserver(() => { this.#check() })
    this.#watch.observe(form.ownerDocument, { attributes: true, attributeFilter: ['action', 'formaction', 'href', 'form'], childList: true, subtree: true })
  }

  readonly #onSubmit = (event: Event): void => {
    const { told } = this.#filled ?? {}
    if (!told || event.target !== told.form || this.#check()) return
    event.preventDefault()
    event.stopImmediatePropagation()
  }

  /** False when the form would send somewhere else now; then what was filled is taken out again. */
  #check(): boolean {
    const filled = this.#filled
    if (!filled || foreignTarget(filled.told.form) === filled.told.target) return true
    this.#filled = null
    this.#watch?.disconnect()
    for (const { input, value } of filled.fields) if (input.value === value) write(input, '')
    this.#ports.moved(filled.told.token)
    return false
  }
}

const fits = (input: HTMLInputElement, role: LoginRole): boolean => roleOfField(input) === role && isFillable(input)

function write(input: HTMLInputElement, value: string): void {
  input.focus()
  valueOfInput?.set?.call(input, value)
  input.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true, inputType: 'insertReplacementText' }))
  input.dispatchEvent(new Event('change', { bubbles: true }))
}

/** The first other origin that this form or one of its buttons would send to; null when all stay here. */
export function foreignTarget(form: HTMLFormElement | null): string | null {
  if (!form) return null
  const document = form.ownerDocument
  const buttons = findAll(document, 'button[formaction], input[formaction]', (element) => (element as HTMLButtonElement).form === form)
  const actions = [attribute(form, 'action'), ...buttons.map((button) => attribute(button, 'formaction'))]
  for (const action of actions) {
    const target = targetOf(action, document)
    if (target !== null && target !== location.origin) return target
  }
  return null
}

/** The origin of an action; null where it leads to the page itself. */
function targetOf(action: string | null, { baseURI }: Document): string | null {
  if (action === null || action.trim() === '') return null
  try {
    const url = new URL(action, baseURI)
    return url.protocol === 'javascript:' || url.protocol === 'about:' ? null : url.origin === 'null' ? url.protocol : url.origin
  } catch {
    return null // an action that is no address sends nowhere
  }
}
