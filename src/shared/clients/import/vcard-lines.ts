/** One property of a card: "item1.TEL;TYPE=cell:+49 151 …". */
export interface CardProperty {
  /** Upper case, without its group. */
  readonly name: string
  /** Names and values in upper case; a value without a name (2.1) has the name "". */
  readonly parameters: readonly (readonly [name: string, value: string])[]
  /** As it stands, except that quoted-printable is decoded. */
  readonly value: string
}

/** Joins folded lines; a line that is folded begins with a blank. `raw` keeps them as they were. */
export function unfold(lines: readonly string[]): readonly { readonly text: string, readonly raw: readonly string[] }[] {
  const joined: { text: string, raw: string[] }[] = []
  for (const line of lines) {
    const last = joined.at(-1)
    if (last && isSoftBreak(last.text)) { last.text = last.text.slice(0, -1) + line.replace(/^[ \t]/, ''); last.raw.push(line) }
    else if (last && /^[ \t]/.test(line)) { last.text += line.slice(1); last.raw.push(line) }
    else joined.push({ text: line, raw: [line] })
  }
  return joined
}

/** Quoted-printable breaks a line with "=" at its end. */
const isSoftBreak = (text: string): boolean => text.endsWith('=') && /^[^:]*QUOTED-PRINTABLE[^:]*:/i.test(text)

/** Where the value begins: the first colon outside quotation marks; -1 when there is none. */
function colonAt(text: string): number {
  let inQuotes = false
  for (let at = 0; at < text.length; at++) {
    if (text[at] === '"') inQuotes = !inQuotes
    else if (text[at] === ':' && !inQuotes) return at
  }
  return -1
}

/** The parts between separators that stand neither in quotation marks nor behind a backslash. */
export function splitUnescaped(text: string, separator: ';' | ','): string[] {
  const parts = ['']
  let inQuotes = false
  for (let at = 0; at < text.length; at++) {
    const letter = text[at] ?? ''
    if (letter === '\\') parts.push((parts.pop() ?? '') + letter + (text[++at] ?? ''))
    else if (letter === separator && !inQuotes) parts.push('')
    else {
      if (letter === '"') inQuotes = !inQuotes
      parts.push((parts.pop() ?? '') + letter)
    }
  }
  return parts
}

/** A value as its reader sees it: "\n" is a line break, "\," a comma. */
export const unescaped = (text: string): string => text.replace(/\\([nN\\,;:])/g, (_whole, letter: string) => (letter.toLowerCase() === 'n' ? '\n' : letter))

function decodeQuotedPrintable(text: string, charset: string): string {
  const bytes: number[] = []
  const plain = new TextEncoder()
  for (let at = 0; at < text.length; at++) {
    const hex = text[at] === '=' ? /^=([0-9A-Fa-f]{2})/.exec(text.slice(at, at + 3)) : null
    if (hex) { bytes.push(Number.parseInt(hex[1] ?? '', 16)); at += 2 } else bytes.push(...plain.encode(text[at]))
  }
  return decoded(new Uint8Array(bytes), charset)
}

function decoded(bytes: Uint8Array, charset: string): string {
  try { return new TextDecoder(charset).decode(bytes) } catch { return new TextDecoder().decode(bytes) } // an unknown name: most files are UTF-8
}

/** Takes a whole line apart; null when it is no property. */
export function propertyOf(line: string): CardProperty | null {
  const colon = colonAt(line)
  if (colon < 1) return null
  const [full = '', ...rest] = splitUnescaped(line.slice(0, colon), ';')
  const name = full.replace(/^[A-Za-z0-9-]+\./, '').trim().toUpperCase()
  if (!/^[A-Z0-9-]+$/.test(name)) return null
  const parameters = rest.map((part): readonly [string, string] => {
    const equals = part.indexOf('=')
    return equals < 0 ? ['', part.trim().toUpperCase()] : [part.slice(0, equals).trim().toUpperCase(), part.slice(equals + 1).trim().replace(/^"(.*)"$/, '$1')]
  })
  const value = line.slice(colon + 1)
  const isQuoted = parameters.some(([, parameter]) => parameter.toUpperCase() === 'QUOTED-PRINTABLE')
  const charset = parameters.find(([parameter]) => parameter === 'CHARSET')?.[1] ?? 'utf-8'
  return { name, parameters, value: isQuoted ? decodeQuotedPrintable(value, charset) : value }
}
