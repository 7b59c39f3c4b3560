import type { Field } from '../../shared/guard/act.ts'
import { editableName } from './control-name.ts'
import { typedInto } from './closed.ts'
import { findAll, isVisible, parentOf, roleOf, tagOf, upwards } from './elements.ts'
import { fieldKind } from './fields.ts'
import { attribute, isEditable } from './native.ts'
import { vocabulary } from './vocabulary.ts'

/** Single-line inputs that can hold a message; all others are fields, not composers. */
const textInputs = new Set(['text', ''])

/** True for the outermost element of an editable area, a text area, or a one-line message box; never for a search box. */
export function isComposer(element: HTMLElement): boolean {
  if (typedInto(element) !== null) return true
  const tag = tagOf(element)
  if (tag === 'textarea') return !(element as HTMLTextAreaElement).readOnly && !isSearch(element)
  if (tag === 'input') return textInputs.has((element as HTMLInputElement).type) && vocabulary().sendsOnEnter(editableName(element)) && !isSearch(element)
  if (!isEditable(element)) return false
  const parent = parentOf(element)
  return (parent === null || !isEditable(parent)) && !isSearch(element)
}

/** Search boxes send nothing to anybody: by role, by their form, or by their name. */
export function isSearch(element: HTMLElement): boolean {
  const isOneLine = tagOf(element) === 'input' || roleOf(element) === 'combobox'
  if (roleOf(element) === 'searchbox' || (tagOf(element) === 'input' && roleOf(element) === 'combobox') || vocabulary().isSearch(editableName(element))) return true
  for (const around of upwards(element)) {
    if (roleOf(around) === 'search') return true
    if (tagOf(around) === 'form') return isOneLine && attribute(around, 'method')?.toLowerCase() === 'get'
  }
  return false
}

/** What stands in the search box of an event's path or of a form; null where there is no search of at least three letters. */
export function searchIn(elements: readonly HTMLElement[]): string | null {
  const box = elements.find((element) => (tagOf(element) === 'input' || tagOf(element) === 'textarea' || isEditable(element)) && isSearch(element))
  const query = box ? (tagOf(box) === 'input' || tagOf(box) === 'textarea' ? (box as HTMLInputElement).value : box.innerText).trim().slice(0, 300) : ''
  return query.length >= 3 ? query : null
}

/** The composer that an event's path lies in; null when it lies in none. */
export function composerAmong(path: readonly HTMLElement[]): HTMLElement | null {
  return path.find(isComposer) ?? null
}

/** All visible composers of a document, through open shadow roots. */
export const composersOf = (document: Document): readonly HTMLElement[] => findAll(document, 'textarea, input, [contenteditable], body', (element) => isComposer(element) && isVisible(element))

/** The text that a user sees in a composer. */
export function textOf(element: HTMLElement): string {
  const typed = typedInto(element)
  if (typed !== null) return typed
  const tag = tagOf(element)
  if (tag === 'textarea' || tag === 'input') return (element as HTMLTextAreaElement).value
  return element.innerText.replace(/\u200B|\uFEFF/g, '').replace(/\n{3,}/g, '\n\n').trim()
}

const knownLow = new WeakMap<HTMLElement, boolean>()
/** A composer of few lines, as chats and comment boxes have: there Enter often sends. Told once, since a long text makes it grow. */
export function isLow(element: HTMLElement): boolean {
  const known = knownLow.get(element)
  if (known !== undefined) return known
  const low = element.getBoundingClientRect().height < 130
  knownLow.set(element, low)
  return low
}

const learned = new WeakSet<HTMLElement>()
/** Enter sent from here once: from now on it is held like any other send (nets 2). */
export const learnEnter = (element: HTMLElement): void => { learned.add(element) }

/** True when Enter alone sends here, by what the page says of the key or by the composer's size and name. */
export function sendsByEnter(element: HTMLElement): boolean {
  if (learned.has(element)) return true
  const hint = attribute(element, 'enterkeyhint')
  if (hint === 'send' || hint === 'go') return true
  return hint === null && roleOf(element) !== 'searchbox' && isLow(element) && vocabulary().sendsOnEnter(editableName(element))
}

/** A one-line input that is no address, name or search: what is typed there may be a message. */
export const isOneLiner = (element: HTMLElement): boolean => fieldKind(element) === 'other' && !isSearch(element)

/** Filled one-line inputs that are no address, name or search: beside a send control they are what is sent. */
export const oneLiners = (root: Node & ParentNode): readonly HTMLElement[] =>
  findAll(root as Element, 'input', (element) => fieldKind(element) === 'other' && (element as HTMLInputElement).value.trim() !== '' && !isSearch(element) && isVisible(element))

/** Filled fields of a document that could name a self. */
export function fieldsOf(document: Document, isWanted: (field: HTMLElement) => boolean = () => true): readonly Field[] {
  return findAll(document, 'input', (element) => fieldKind(element) !== null && (element as HTMLInputElement).value.trim() !== '' && isVisible(element) && isWanted(element))
    .slice(0, 30).map((element) => ({ kind: fieldKind(element) ?? 'other', value: (element as HTMLInputElement).value.trim().slice(0, 500) }))
}

/**
 * Puts text into a composer as typing would, so that editors of every kind notice it. The command is old, but it is
 * the one way that editors, plain text areas and React-controlled fields all understand.
 */
export function insertText(element: HTMLElement, text: string): boolean {
  element.focus()
  const before = textOf(element)
  element.ownerDocument.execCommand('insertText', false, text)
  return textOf(element) !== before
}
