import type { FieldKind } from '../../shared/guard/act.ts'
import { controlName, editableName, isControl } from './control-name.ts'
import { findAll, isVisible, tagOf, upwards } from './elements.ts'
import { queryAll } from './native.ts'
import { vocabulary } from './vocabulary.ts'

/** Inputs whose content may name a self. Passwords, codes and hidden values are never read. */
const fieldInputs = new Set(['text', '', 'email', 'tel', 'url'])

const signs: readonly (readonly [FieldKind, RegExp])[] = [
  ['email', /e-?mail|correo/],
  ['phone', /phone|mobile|\btel\b|telefon|tel[eé]fono|handynummer|m[oó]vil/],
  ['username', /user-?\s?name|login|handle|account|nick|benutzername|nutzername|usuario/],
  ['website', /website|web site|web page|web address|homepage|webseite|p[aá]gina web|sitio web|\burl\b/],
  ['name', /\b(?:full|first|last|given|family|sur|middle|additional|display|your|real|profile|screen)[\s_-]?name\b|\bfull_?name\b|\b(?:vor|nach|familien)name\b|\bnombre\b|\bapellidos?\b/]
]

/** What an input asks for; null when it is no field that could name a self. */
export function fieldKind(element: HTMLElement): FieldKind | null {
  if (tagOf(element) !== 'input') return null
  const input = element as HTMLInputElement
  if (!fieldInputs.has(input.type)) return null
  if (input.type === 'email') return 'email'
  const label = editableName(input).toLowerCase()
  const says = `${input.autocomplete} ${input.name} ${input.id} ${label}`.toLowerCase()
  const [found] = signs.find(([kind, sign]) => sign.test(says) || input.type === typeOf[kind]) ?? []
  if (found !== undefined) return found
  return input.autocomplete === 'name' || label === 'name' ? 'name' : 'other'
}
const typeOf: Partial<Record<FieldKind, string>> = { phone: 'tel', website: 'url' }

export const isPassword = (element: HTMLElement): boolean => tagOf(element) === 'input' && (element as HTMLInputElement).type === 'password'

/** The form or dialog that a field stands in; its whole document where there is neither. */
export function formAround(element: HTMLElement): HTMLElement | Document {
  const { form } = element as HTMLInputElement
  if (form) return form
  for (const around of upwards(element)) if (tagOf(around) === 'form' || tagOf(around) === 'dialog') return around
  return element.ownerDocument
}

const loginAddress = /(?:log|sign)[-_]?(?:in|on)\b|\bauth\b|anmelden|iniciar/i

/** What a form is for: by its password fields, the names of its buttons, else by the address of the page. */
export function formKind(element: HTMLElement): 'signup' | 'login' | 'other' {
  const around = formAround(element)
  const passwords = findAll(around, 'input[type=password]', isVisible) as HTMLInputElement[]
  if (passwords.length > 1 || passwords.some(({ autocomplete }) => autocomplete === 'new-password')) return 'signup'
  for (const control of findAll(around, 'button, input, [role="button"]', (other) => isControl(other) && isVisible(other)).slice(0, 30)) {
    const meaning = vocabulary().meaningOf(controlName(control))
    if (meaning.kind === 'form') return meaning.act === 'login' ? 'login' : 'signup'
  }
  if (passwords.length === 1) return 'login'
  return loginAddress.test(element.ownerDocument.location.pathname) && queryAll(around, 'textarea').length === 0 ? 'login' : 'other'
}
