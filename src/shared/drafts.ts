/**
 * Recognising a draft inside a request body. Networks wrap the text in forms, JSON inside forms, HTML and more;
 * so both sides are reduced to letters and digits and compared in windows (nets 19).
 */

/** Windows of this many characters are compared. */
const windowLength = 20
/** Below this many letters and digits a text is too common to be recognised. */
const shortest = 8
/** At most this much of a body is read, in UTF-16 units. */
const longestBody = 2_100_000

/** Letters and digits only, compatibility-normalised, lower case. */
export const squash = (text: string): string => text.normalize('NFKC').toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '')

/** The windows of a draft that a body must contain one of; empty when the draft is too short. */
export function windowsOf(draft: string): readonly string[] {
  const text = squash(draft)
  if (text.length < shortest) return []
  if (text.length <= windowLength) return [text]
  const step = Math.max(windowLength, Math.floor(text.length / 50))
  const windows: string[] = []
  for (let at = 0; at + windowLength <= text.length; at += step) windows.push(text.slice(at, at + windowLength))
  return [...windows, text.slice(-windowLength)]
}

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: '\'', nbsp: ' ' }
const fromCode = (code: number): string => (code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : ' ')
const unescapeHtml = (text: string): string => text
  .replace(/<[^>]{0,2000}>/g, ' ')
  .replace(/&(#x[0-9a-f]{1,6}|#\d{1,7}|[a-z]{2,6});/gi, (_all, name: string) => {
    if (name.startsWith('#')) return fromCode(/^#x/i.test(name) ? Number.parseInt(name.slice(2), 16) : Number.parseInt(name.slice(1), 10))
    return entities[name.toLowerCase()] ?? ' '
  })
const jsonSigns: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', b: ' ', f: ' ' }
/** One level of JSON escapes, in one pass: an escaped backslash does not escape what follows it. */
const unescapeJson = (text: string): string => text.replace(/\\(u[0-9a-f]{4}|[^u])/gi, (_all, sign: string) =>
  (sign.length === 5 ? String.fromCharCode(Number.parseInt(sign.slice(1), 16)) : jsonSigns[sign] ?? sign))
/** Percent-decoding that survives stray signs; each run of escapes is decoded by itself. */
const unescapePercent = (text: string): string => text.replace(/\+/g, ' ').replace(/(?:%[0-9a-f]{2})+/gi, (run) => {
  try { return decodeURIComponent(run) } catch { return ' ' }
})

/** The ways in which a body may carry a text: as is, and with each wrapping taken off. */
export function readingsOf(body: string): readonly string[] {
  const text = body.slice(0, longestBody)
  const levels = [text, unescapePercent(text)].flatMap((plain) => { const once = unescapeJson(plain); return [plain, once, unescapeJson(once)] })
  return [...new Set([...levels, ...levels.map(unescapeHtml)])].map(squash)
}

/** True when the body (its readings) carries this draft. */
export const carries = (readings: readonly string[], draft: string): boolean =>
  windowsOf(draft).some((window) => readings.some((reading) => reading.includes(window)))

/** True when the body (its readings) carries the whole of this text. */
export const carriesAll = (readings: readonly string[], text: string): boolean => {
  // Paragraph by paragraph: some bodies put something between them.
  const long = text.split('\n').map(squash).filter((paragraph) => paragraph.length >= shortest)
  const paragraphs = long.length > 0 ? long : [squash(text)]
  return paragraphs[0] !== '' && readings.some((reading) => paragraphs.every((paragraph) => reading.includes(paragraph)))
}

/** What one frame's composers hold, and held a moment ago, latest first. */
export interface FrameDrafts { readonly draft: string, readonly parts: readonly string[], readonly kept: readonly string[] }

/**
 * The drafts that a body carries: of each frame its present draft, else the latest one it held. An earlier version of
 * a text that is carried in its present form does not count: the user has changed it. The joined text of all frames
 * counts only where no single one is found, as with editors that are made of many small frames.
 */
export function draftsIn(readings: readonly string[], frames: readonly FrameDrafts[], joined: string): readonly string[] {
  const found = frames.flatMap(({ draft, parts, kept }) => {
    const present = parts.filter((text) => carries(readings, text))
    if (present.length > 0) return present
    return [draft, ...kept].find((text) => carries(readings, text)) ?? []
  })
  return found.length > 0 ? [...new Set(found)] : [joined].filter((text) => carries(readings, text))
}

/** Words that mark a request as autosave, preview or a typing notice; used only to stay silent (nets 16). */
export function isMarkedAsDraft(address: string, body: string): boolean {
  const path = address.replace(/^[a-z]+:\/\/[^/]*/i, '')
  if (/publish|submit|(^|[^a-z])(send|post)([^a-z]|$)/i.test(path)) return false
  return /[/?&=](?:drafts?|autosaves?|auto-saves?|previews?|typing)(?=[/?&#]|$|=(?:1|true)\b)/i.test(path) || /"(?:draft|autosave|is_draft|isDraft)"\s*:\s*(?:true|1)\b/.test(body.slice(0, 20_000))
}
