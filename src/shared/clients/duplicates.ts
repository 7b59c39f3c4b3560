import { plainEmail } from '../identities.ts'
import type { ClientDraft } from './client.ts'
import { digitsOf, fold } from './fold.ts'

/** Where a draft is there already: in the list, or earlier in the same import. */
export type DuplicateOf = 'list' | 'import'

/** Digits that must agree from the end; a number with and without its country code then meets. */
const sameDigits = 9

function phoneKey(phone: string): string | null {
  const digits = digitsOf(phone)
  return digits.length < 6 ? null : `phone ${digits.slice(-sameDigits)}`
}

/** What two entries of one person share: the whole name, an e-mail address, or a phone number. */
function keysOf({ given, family, emails, phones }: Omit<ClientDraft, 'formerSince'>): readonly string[] {
  const name = fold(`${given} ${family}`)
  return [
    ...(name === '' ? [] : [`name ${name}`]),
    ...emails.map((email) => `email ${plainEmail(email) ?? fold(email)}`),
    ...phones.flatMap((phone) => phoneKey(phone) ?? [])
  ]
}

/**
 * Marks those drafts that are probably there already: same whole name, same e-mail address or same phone number. Two
 * people may share a name or a phone, so nothing is dropped here: the user decides.
 */
export function duplicatesIn(list: readonly Omit<ClientDraft, 'formerSince'>[], drafts: readonly ClientDraft[]): readonly (DuplicateOf | null)[] {
  const inList = new Set(list.flatMap(keysOf))
  const inImport = new Set<string>()
  return drafts.map((draft) => {
    const keys = keysOf(draft)
    const found = keys.some((key) => inList.has(key)) ? 'list' : keys.some((key) => inImport.has(key)) ? 'import' : null
    for (const key of keys) inImport.add(key)
    return found
  })
}
