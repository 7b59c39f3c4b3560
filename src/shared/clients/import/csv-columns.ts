import { digitsOf, fold } from '../fold.ts'

/** What a column of a table holds; `skip` is left out. */
export const columnRoles = ['given', 'family', 'fullName', 'aliases', 'handles', 'phones', 'emails', 'alsoMatch', 'formerSince', 'skip'] as const
export type ColumnRole = (typeof columnRoles)[number]

/** Names of columns in English, German and Spanish, folded. The first role that fits wins, so the special ones come first. */
const names: readonly (readonly [ColumnRole, RegExp])[] = [
  ['skip', /^(?!.*\b(?:e-?mail|mail|correo)\b.*\b(?:address|adresse|direccion|id)\b).*\b(?:type|label|typ|tipo|id|notes?|notizen?|notas?|birthday|geburtstag|geburtsdatum|cumpleanos|date of birth|fecha de nacimiento|dob|diagnos\w*|address|adresse|direccion|street|city|state|zip|country|photo|title|prefix|suffix|phonetic|fax|website|web)\b/],
  ['emails', /\b(?:e-?mails?(?: \d+)?|mail|correos?(?: electronicos?)?)\b/],
  ['phones', /\b(?:tel|(?:tele)?phones?|telephone|mobiles?|cell(?:phone|ular)?|telefon(?:e|nummer|o|os)?|handy(?:nummer)?|mobil(?:nummer|telefon)?|rufnummer|festnetz|movil(?:es)?|celular(?:es)?)\b/],
  ['handles', /\b(?:handles?|user ?names?|screen names?|benutzernamen?|nutzernamen?|usuarios?|nombres? de usuarios?|instagram|facebook|twitter|tiktok|linkedin|mastodon|threads|bluesky|snapchat|telegram)\b/],
  ['aliases', /\b(?:alias(?:es|se)?|also known as|aka|nick ?names?|preferred names?|chosen names?|maiden names?|former names?|other names?|spitznamen?|rufnamen?|kosenamen?|geburtsnamen?|madchennamen?|apodos?|sobrenombres?|nombres? preferidos?|nombres? de solter[ao]s?)\b/],
  ['formerSince', /\b(?:former(?: client)? ?(?:since)?|formersince|discharged?(?: on)?|ended(?: on)?|ehemalig(?: seit)?|beendet(?: am)?|ex cliente(?: desde)?|antiguo desde|fecha de alta)\b/],
  ['alsoMatch', /\b(?:also ?match|schools?|workplaces?|employers?|compan(?:y|ies)|organi[sz]ations?|child(?:ren)?|partners?|spouses?|schulen?|arbeitgeber|arbeitsplatz|firma|kind(?:er)?|partner(?:in)?|escuelas?|colegios?|empresas?|trabajo|hij[oa]s?|pareja)\b/],
  ['family', /\b(?:family(?: ?names?)?|last(?: ?names?)?|surnames?|nachnamen?|familiennamen?|zunamen?|apellidos?)\b(?! y nombre)/],
  ['given', /\b(?:given(?: ?names?)?|first(?: ?names?)?|forenames?|middle(?: ?names?)?|vornamen?|nombres? de pila|primer nombre|segundo nombre)\b/],
  ['fullName', /\b(?:full ?names?|display ?names?|nombres? completos?|nombres? y apellidos?|apellidos? y nombres?|voller name|names?|namen?|clients?|patients?|klient(?:in|en)?|patient(?:in|en)?|clientes?|pacientes?)\b/]
]

function roleOf(header: string): ColumnRole {
  const plain = fold(header.slice(0, 100)).replace(/[_/:()[\].]+/g, ' ').replace(/\s+-\s+/g, ' ').trim()
  if (/^nombres?$/.test(plain)) return 'given' // alone it is the given name; "apellidos" stands beside it
  if (/^(?:nombres? y apellidos?|apellidos? y nombres?|family and given names?)$/.test(plain)) return 'fullName'
  return names.find(([, shape]) => shape.test(plain))?.[0] ?? 'skip'
}

/** What each column probably holds, by its header. "Name" beside a column of given names is the family name. */
export function rolesByHeader(headers: readonly string[]): ColumnRole[] {
  const roles = headers.map(roleOf)
  const hasGiven = roles.includes('given')
  return roles.map((role, index) => (role === 'fullName' && hasGiven && !roles.includes('family') && /^(?:name|nachname)$/.test(fold(headers[index] ?? '')) ? 'family' : role))
}

const looksLikeEmail = (value: string): boolean => /^\S+@\S+\.\S+$/.test(value)
const looksLikePhone = (value: string): boolean => /^[+\d\s().\-/]+$/.test(value) && digitsOf(value).length >= 6

/** What each column probably holds when the table has no headers: by its first rows. */
export function rolesByContent(rows: readonly (readonly string[])[]): ColumnRole[] {
  const width = Math.max(0, ...rows.map((row) => row.length))
  const roles = Array.from({ length: width }, (_, column): ColumnRole => {
    // Longer cells tell nothing, and would take their time.
    const values = rows.map((row) => row[column]?.trim() ?? '').filter((value) => value !== '' && value.length <= 200)
    const most = (shape: (value: string) => boolean): boolean => values.length > 0 && values.filter(shape).length * 2 > values.length
    if (most(looksLikeEmail)) return 'emails'
    if (most(looksLikePhone)) return 'phones'
    if (most((value) => /^@\S+$/.test(value))) return 'handles'
    return most((value) => /\p{L}/u.test(value)) ? 'fullName' : 'skip'
  })
  // Two columns of words at the beginning are the two parts of a name; more of them would be a guess.
  if (roles[0] === 'fullName' && roles[1] === 'fullName') return roles.map((role, column) => (column === 0 ? 'given' : column === 1 ? 'family' : role === 'fullName' ? 'skip' : role))
  return roles.map((role, column) => (role === 'fullName' && roles.indexOf('fullName') !== column ? 'skip' : role))
}
