import type { LoginRole } from '../../shared/logins/login-form.ts'
import { editableName } from './control-name.ts'
import { activeIn, elementAt, findAll, isVisible, tagOf, upwards } from './elements.ts'
import { attribute } from './native.ts'

/** Finding the fields of a sign-in form that a user sees and could type into. */

const textTypes = new Set(['text', '', 'email', 'tel', 'number', 'url'])
const codeWords = /one-?time|\botp\b|totp|\b2fa\b|\bmfa\b|two-?factor|(?:verification|security|authentication|authenticator|login|sign-?in)[\s_-]*code|pass-?code/i
const nameWords = /user|login|log-in|sign-?in|e-?mail|account|phone|mobile|handle|identifier|benutzer|usuario/i

const tokensOf = (input: HTMLInputElement): readonly string[] => (attribute(input, 'autocomplete') ?? '').toLowerCase().split(/\s+/)
const typeOf = (input: HTMLInputElement): string => (attribute(input, 'type') ?? '').trim().toLowerCase()

/** True for a field whose content is a password, also while the page shows it as text. */
export const isPassword = (input: HTMLInputElement): boolean => typeOf(input) === 'password' || tokensOf(input).some((token) => token === 'current-password' || token === 'new-password')

/** What an input asks for; null when it is no field of a sign-in. */
export function roleOfField(input: HTMLInputElement): LoginRole | null {
  const tokens = tokensOf(input)
  if (tokens.includes('one-time-code')) return 'oneTimeCode'
  if (isPassword(input)) return tokens.includes('new-password') ? 'newPassword' : 'password'
  if (!textTypes.has(typeOf(input))) return null
  if (tokens.includes('username') || tokens.includes('email')) return 'userName'
  const says = `${attribute(input, 'name') ?? ''} ${input.id} ${editableName(input)}`
  if (codeWords.test(says)) return 'oneTimeCode'
  return typeOf(input) === 'email' || nameWords.test(says) ? 'userName' : null
}

/** Smaller fields, in CSS pixels, are not there for a user. */
const smallest = 8
const faintest = 0.2

/** True when a user can see the field, type into it, and nothing lies over it. */
export function isFillable(input: HTMLInputElement): boolean {
  if (!isVisible(input) || input.matches(':disabled') || input.readOnly || !isDrawn(input)) return false
  input.scrollIntoView({ block: 'nearest', inline: 'nearest', behavior: 'instant' })
  const { left, top, width, height } = input.getBoundingClientRect()
  if (width < smallest || height < smallest) return false
  return isOnTop(input, left + width / 2, top + height / 2)
}

function isDrawn(input: HTMLInputElement): boolean {
  let opacity = 1
  for (const element of upwards(input)) {
    const style = getComputedStyle(element)
    opacity *= Number.parseFloat(style.opacity)
    if (style.visibility !== 'visible' && element === input) return false
  }
  return opacity > faintest
}

/** A label that is drawn over its own field does not cover it. */
function isOnTop(input: HTMLInputElement, x: number, y: number): boolean {
  const hit = elementAt(input.ownerDocument, x, y)
  if (!hit) return false
  if (hit === input) return true
  const label = [...upwards(hit)].find((element) => tagOf(element) === 'label')
  return label !== undefined && (input.labels ? [...input.labels].includes(label as HTMLLabelElement) : false)
}

const inputsIn = (document: Document): readonly HTMLInputElement[] => findAll(document, 'input', (element) => tagOf(element) === 'input') as HTMLInputElement[]

/** The form that the user is at, with its fields in the order of the page. */
export interface LoginForm {
  /** Null where the fields stand in no form. */
  readonly form: HTMLFormElement | null
  readonly isFocused: boolean
  readonly fields: readonly { readonly input: HTMLInputElement, readonly role: LoginRole }[]
}

/** The form with the cursor in it, else the first one with a password, a code, or a user name. */
export function formAt(windows: readonly Window[]): LoginForm | null {
  const all = windows.flatMap(({ document }) => inputsIn(document)).flatMap((input) => { const role = roleOfField(input); return role === null ? [] : [{ input, role }] })
  const focused = windows.map((window) => (isActive(window) ? activeIn(window.document) : null))
  const order = [
    ...all.filter(({ input }) => focused.includes(input)),
    ...(['password', 'newPassword', 'oneTimeCode'] as const).flatMap((role) => all.filter((field) => field.role === role)),
    // Two-step sign-ins ask for the name alone; newsletters too, so only a field that says so counts.
    ...all.filter(({ input }) => tokensOf(input).includes('username') || /user|login|sign-?in|account/i.test(`${attribute(input, 'name') ?? ''} ${input.id}`))
  ]
  const anchor = order.find(({ input }) => isFillable(input))
  if (!anchor) return null
  const { form, ownerDocument } = anchor.input
  const fields = all.filter(({ input }) => input.form === form && input.ownerDocument === ownerDocument && isFillable(input))
  return { form, isFocused: focused.includes(anchor.input), fields: oneOfEach(fields) }
}

/** One user name, one password and one code, but every field for a new password (it is asked for twice). */
function oneOfEach(fields: LoginForm['fields']): LoginForm['fields'] {
  const password = fields.findIndex(({ role }) => role === 'password' || role === 'newPassword')
  const names = fields.filter(({ role }, index) => role === 'userName' && (password < 0 || index < password))
  const userName = names.find(({ input }) => tokensOf(input).includes('username')) ?? names.at(-1)
  const first = (wanted: LoginRole): LoginForm['fields'][number] | undefined => fields.find(({ role }) => role === wanted)
  const kept = new Set([userName, first('password'), first('oneTimeCode')])
  return fields.filter((field) => field.role === 'newPassword' || kept.has(field))
}

/** True when the cursor is in this window and not only was there before it went to another. */
function isActive(window: Window): boolean {
  for (let at = window; at !== at.parent; at = at.parent) {
    try { if (at.frameElement !== at.parent.document.activeElement) return false } catch { return true } // the parent is of another site: it is not asked
  }
  return true
}

/** True when a field of this kind can be seen anywhere in these windows, covered or not. */
export const hasVisible = (windows: readonly Window[], wanted: (input: HTMLInputElement) => boolean): boolean =>
  windows.some(({ document }) => inputsIn(document).some((input) => wanted(input) && isVisible(input) && isDrawn(input)))
