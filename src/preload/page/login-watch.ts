import type { SentLogin } from '../../shared/logins/login-form.ts'
import { controlAmong } from './control-name.ts'
import { elementsOf, findAll, isVisible, tagOf } from './elements.ts'
import { hasVisible, isPassword, roleOfField } from './login-fields.ts'
import { attribute } from './native.ts'

/** A submit without an act of the user shortly before it is the page's own, in ms. */
const userFor = 5_000
/** How often, and for how long, it is looked whether the password field went away, in ms. */
const lookEvery = 300
const lookFor = 60_000

export interface LoginWatchPorts {
  readonly windows: () => readonly Window[]
  readonly sent: (login: SentLogin) => void
  /** The form is gone without a new page. */
  readonly left: () => void
}

/** Notes which sign-in the user sends, so that main can ask whether to keep it once it has worked. */
export class LoginWatch {
  readonly #ports: LoginWatchPorts
  #lastTrusted = -Infinity
  #looking: ReturnType<typeof setInterval> | undefined

  constructor(ports: LoginWatchPorts) { this.#ports = ports }

  /** Must be attached before whatever may stop these events. */
  readonly attach = (window: Window): void => {
    for (const type of ['pointerdown', 'click', 'keydown', 'submit']) window.addEventListener(type, this.#onEvent, { capture: true, passive: true })
  }

  readonly #onEvent = (event: Event): void => {
    if (event.isTrusted && event.type !== 'submit') this.#lastTrusted = performance.now()
    if (performance.now() - this.#lastTrusted > userFor) return
    if (event.type === 'submit') this.#note(event.target as HTMLFormElement)
    else if (event.isTrusted && sends(event)) this.#noteAround(event)
  }

  /** Sign-ins that are no form, or whose form a script sends: by the button or the key. */
  #noteAround(event: Event): void {
    const path = elementsOf(event)
    const form = path.find((element) => tagOf(element) === 'form')
    const document = path[0]?.ownerDocument
    if (form) this.#note(form as HTMLFormElement)
    else if (document) this.#note(document)
  }

  #note(scope: HTMLFormElement | Document): void {
    const document = scope.nodeType === 9 ? scope as Document : scope.ownerDocument ?? window.document
    const inputs = (findAll(document, 'input', isVisible) as HTMLInputElement[]).filter((input) => (scope.nodeType === 9 ? input.form === null : input.form === scope))
    const login = loginIn(inputs)
    if (!login) return
    this.#ports.sent(login)
    if (login.password !== null) this.#look()
  }

  #look(): void {
    clearInterval(this.#looking)
    const until = performance.now() + lookFor
    this.#looking = setInterval(() => {
      const isGone = !hasVisible(this.#ports.windows(), isPassword)
      if (!isGone && performance.now() < until) return
      clearInterval(this.#looking)
      if (isGone) this.#ports.left()
    }, lookEvery)
  }
}

const sends = (event: Event): boolean => (event.type === 'click' ? controlAmong(elementsOf(event)) !== null : event.type === 'keydown' && (event as KeyboardEvent).key === 'Enter')

/** What these fields would sign in with; null when there is neither a password nor a name asked for alone. */
function loginIn(inputs: readonly HTMLInputElement[]): SentLogin | null {
  const passwords = inputs.filter((input) => isPassword(input) && input.value !== '')
  const first = inputs.findIndex(isPassword)
  const names = inputs.filter((input, index) => roleOfField(input) === 'userName' && (first < 0 || index < first) && input.value.trim() !== '')
  const userName = (names.find((input) => /username/.test(attribute(input, 'autocomplete') ?? '')) ?? names.at(-1))?.value.trim().slice(0, 300) ?? ''
  if (passwords.length > 0) return { userName, password: chosenOf(passwords).slice(0, 1_000) }
  return first < 0 && names.length === 1 && userName !== '' ? { userName, password: null } : null
}

/** The password that counts from now on: a new one where one is chosen, else the one that was asked for. */
function chosenOf(passwords: readonly HTMLInputElement[]): string {
  const fresh = passwords.find((input) => roleOfField(input) === 'newPassword')
  const [last, before] = [passwords.at(-1), passwords.at(-2)]
  if (fresh) return fresh.value
  return (last && before?.value === last.value ? last : passwords[0])?.value ?? ''
}
