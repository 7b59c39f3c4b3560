/** Emoji that belong to a cue, as what they become in a plain text. */
const feelings: Readonly<Record<string, string>> = { '😂': '~~', '🤣': '~~', '😭': '~~' }
const quotes: Readonly<Record<string, string>> = { '’': '\'', '‘': '\'', 'ʼ': '\'', '`': '\'', '´': '\'', '“': '"', '”': '"', '„': '"', '«': '"', '»': '"', '–': '-', '—': '-', '‐': '-', '‑': '-', '…': '.' }
const known = new Map<string, string>()

function plainSign(sign: string): string {
  const small = sign.toLowerCase()
  if (small.length === 1 && small.charCodeAt(0) < 128) return small.charCodeAt(0) < 32 || small.charCodeAt(0) === 127 ? ' ' : small
  const quote = quotes[sign]
  if (quote !== undefined) return quote
  const letter = small.normalize('NFKD').charAt(0)
  return /[a-z0-9]/.test(letter) ? letter : /\p{L}/u.test(sign) ? 'x' : ' '
}

/**
 * A text as the cues are looked for in it: small letters without marks, one unit for each unit, so that offsets stay.
 * Only ASCII is left, which makes every pattern several times faster.
 */
export function plainText(text: string): string {
  let plain = ''
  for (const unit of text.replace(/😂|🤣|😭/gu, (sign) => feelings[sign] ?? sign).split('')) {
    let sign = known.get(unit)
    if (sign === undefined) {
      sign = plainSign(unit)
      known.set(unit, sign)
    }
    plain += sign
  }
  return plain
}

/** A pattern in terms of a plain text. */
export function plainPattern(pattern: string): string {
  const signs = pattern.replace(/😂|🤣|😭/gu, '~~').replace(/[’‘ʼ“”„«»–—…]/g, (sign) => quotes[sign] ?? sign)
  let plain = ''
  let isClass = false
  for (let at = 0; at < signs.length; at++) {
    const property = signs.startsWith('\\p{L}', at) ? 'a-z' : signs.startsWith('\\p{N}', at) ? '0-9' : null
    if (property !== null) { plain += isClass ? property : `[${property}]`; at += 4; continue }
    if (signs.charAt(at) === '\\') { plain += signs.slice(at, at + 2); at++; continue }
    if (signs.charAt(at) === '[') isClass = true
    if (signs.charAt(at) === ']') isClass = false
    plain += signs.charAt(at)
  }
  return plain
}

/** A pattern as whole words, for plain texts. What ends in a sign (a quote, a colon) ends there, whatever follows. */
export const whole = (pattern: string): RegExp => new RegExp(`(?<![a-z0-9])(?:${plainPattern(pattern)})(?:(?![a-z0-9])|(?<![a-z0-9]))`, 'g')
