import type { Sent } from '../../shared/ipc/define.ts'
import type { PageContract } from '../../shared/ipc/contract.ts'
import { findAll, isVisible, tagOf } from './elements.ts'
import { fieldKind } from './fields.ts'
import { attribute } from './native.ts'

type Seen = Sent<PageContract, 'facts.seen'>['seen'][number]

/** At most this much visible text is looked through, in UTF-16 units. */
const lookedThrough = 50_000
/** At most this many facts of a frame are told, and of each kind; main judges them again. */
const most = 100
const mostOfAKind = 20

const emailShape = /[\p{L}\p{N}._%+-]{1,64}@[\p{L}\p{N}-]{1,63}(?:\.[\p{L}\p{N}-]{2,63}){1,4}/gu
const phoneShape = /(?<![\p{L}\d])\+?\(?\d[\d\s().\-/]{6,20}\d(?![\p{L}\d])/gu
const handleShape = /(?<![\p{L}\p{N}._@/])@[\p{L}\p{N}._-]{2,40}/gu

const kindOfField = { email: 'email', phone: 'phone', username: 'handle', name: 'name', website: 'website' } as const

/** What a page shows that could be a fact about the user: read only when the user asks, and kept nowhere. */
export function factsOn(document: Document): readonly Seen[] {
  const text = (document.body?.innerText ?? '').slice(0, lookedThrough)
  const found = [
    ...findAll(document, 'input', (element) => fieldKind(element) !== null && isVisible(element)).flatMap(fromField),
    ...findAll(document, 'h1, [itemprop="name"], [rel~="me"]', isVisible).flatMap((element) => (tagOf(element) === 'a' ? [] : [{ kind: 'name' as const, value: element.innerText }])),
    ...findAll(document, 'a[href]', isVisible).flatMap(fromLink),
    ...matches(text, emailShape).map((value) => ({ kind: 'email' as const, value })),
    ...matches(text, phoneShape).map((value) => ({ kind: 'phone' as const, value })),
    ...matches(text, handleShape).map((value) => ({ kind: 'handle' as const, value }))
  ].map(({ kind, value }) => ({ kind, value: value.trim().slice(0, 300) })).filter(({ value }) => value !== '')
  return (['name', 'email', 'phone', 'handle', 'website'] as const).flatMap((kind) => found.filter((fact) => fact.kind === kind).slice(0, mostOfAKind)).slice(0, most)
}

const matches = (text: string, shape: RegExp): readonly string[] => [...text.matchAll(shape)].map(([match]) => match)

function fromField(element: HTMLElement): readonly Seen[] {
  const kind = fieldKind(element)
  return kind === null || kind === 'other' ? [] : [{ kind: kindOfField[kind], value: (element as HTMLInputElement).value }]
}

function fromLink(element: HTMLElement): readonly Seen[] {
  const address = attribute(element, 'href') ?? ''
  if (/^mailto:/i.test(address)) return [{ kind: 'email', value: decoded(address.slice(7).split('?')[0] ?? '') }]
  if (/^tel:/i.test(address)) return [{ kind: 'phone', value: decoded(address.slice(4)) }]
  return /^https?:\/\//i.test(address) && (element as HTMLAnchorElement).hostname !== element.ownerDocument.location.hostname ? [{ kind: 'website', value: address }] : []
}

function decoded(text: string): string {
  try { return decodeURIComponent(text) } catch { return text } // the page's own odd spelling
}
