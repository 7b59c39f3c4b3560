import { readNear } from './files.ts'

/** Short forms by given name, both in lower case (resources/nicknames, Apache-2.0). */
const shortForms = new Map<string, string[]>()
for (const line of readNear('../../resources/nicknames/names.csv').split('\n').slice(1)) {
  const [name, , nickname] = line.trim().split(',')
  if (name === undefined || nickname === undefined || nickname === '') continue
  shortForms.set(name, [...(shortForms.get(name) ?? []), nickname])
}

/** Short forms of a given name that are at least three letters long: shorter ones are words more often than names. */
export const nicknamesOf = (given: string): readonly string[] => (shortForms.get(given.toLowerCase()) ?? []).filter((name) => /^[a-z]{3,}$/.test(name) && name !== given.toLowerCase())

/** Names of which this one is a short form. */
export const longFormsOf = (nickname: string): readonly string[] => [...shortForms].filter(([name, forms]) => name.length >= 5 && forms.includes(nickname.toLowerCase())).map(([name]) => name)

/** One is a short form of the other, or both are short forms of one name. */
export function related(one: string, other: string): boolean {
  const left = one.toLowerCase()
  const right = other.toLowerCase()
  if (left === right || nicknamesOf(left).includes(right) || nicknamesOf(right).includes(left)) return true
  return [...shortForms.values()].some((forms) => forms.includes(left) && forms.includes(right))
}
