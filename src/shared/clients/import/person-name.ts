/** Words before a name that are no part of it. */
const titles = /^(?:(?:mr|mrs|ms|mx|miss|dr|prof|herr|frau|sr|sra|srta|don|doña)\.?\s+)+(?=\S)/i
/** Words that belong to the family name after them: "Maria von der Heide", "Juan de la Cruz". */
const particles = new Set(['von', 'vom', 'zu', 'zum', 'zur', 'van', 'der', 'den', 'de', 'del', 'della', 'di', 'da', 'dos', 'das', 'du', 'la', 'las', 'los', 'le', 'al', 'el', 'bin', 'ibn', 'ben', 'ten', 'ter', 'af', 'av', 'y', 'st', 'st.'])

/** Where the family name begins: the last word, with the particles before it. */
function familyStart(words: readonly string[]): number {
  let start = words.length - 1
  while (start > 1 && particles.has(words[start - 1]?.toLowerCase() ?? '')) start--
  return start
}

/** "Jane Doe", "Doe, Jane", "Dr. Maria von der Heide" taken apart; null when there are more parts than a name has. */
export function nameParts(text: string): { readonly given: string, readonly family: string } | null {
  const parts = text.split(',').map((part) => part.trim()).filter((part) => part !== '')
  const [first = '', second] = parts
  if (parts.length > 2) return null
  if (second !== undefined) return { family: first.replace(titles, ''), given: second.replace(titles, '') }
  const words = first.replace(titles, '').split(/\s+/).filter((word) => word !== '')
  const start = familyStart(words)
  return words.length < 2 ? { given: words[0] ?? '', family: '' } : { given: words.slice(0, start).join(' '), family: words.slice(start).join(' ') }
}
