/**
 * Recognising a draft inside a request body. Networks wrap the text in forms, JSON inside forms, HTML and more;
 * so both sides are reduced to letters and digits and compared in windows (nets 19).
 */

/** Windows of this many characters are compared. */
const windowLength = 20
/** Below this many letters and digits a text is too common to be recognised. */
const shortest = 8
/** At most this much of a body is read, in UTF-16 units. */
const longestBody = 2_000_000

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
  return windows
}

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: '\'', nbsp: ' ' }
const fromCode = (code: number): string => (code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : ' ')
const unescapeHtml = (text: string): string => text
  .replace(/<[^>]{0,2000}>/g, ' ')
  .replace(/&(#x[0-9a-f]{1,6}|#\d{1,7}|[a-z]{2,6});/gi, (_all, name: string) => {
    if (name.startsWith('#')) return fromCode(/^#x/i.test(name) ? Number.parseInt(name.slice(2), 16) : Number.parseInt(name.slice(1), 10))
    return entities[name.toLowerCase()] ?? ' '
  })
const unescapeJson = (text: string): string => text
  .replace(/\\u([0-9a-f]{4})/gi, (_all, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
  .replace(/\\[nrt]/g, ' ').replace(/\\(["\\/])/g, '$1')
/** Percent-decoding that survives stray signs; each run of escapes is decoded by itself. */
const unescapePercent = (text: string): string => text.replace(/\+/g, ' ').replace(/(?:%[0-9a-f]{2})+/gi, (run) => {
  try { return decodeURIComponent(run) } catch { return ' ' }
})

/** The ways in which a body may carry a text: as is, and with each wrapping taken off. */
export function readingsOf(body: string): readonly string[] {
  const text = body.slice(0, longestBody)
  const percent = unescapePercent(text)
  const json = unescapeJson(unescapeJson(percent))
  return [...new Set([text, percent, unescapeJson(unescapeJson(text)), json, unescapeHtml(text), unescapeHtml(json)])].map(squash)
}

/** True when the body (its readings) carries any of these drafts. Returns the draft, or null. */
export function draftIn(readings: readonly string[], drafts: readonly string[]): string | null {
  return drafts.find((draft) => windowsOf(draft).some((window) => readings.some((reading) => reading.includes(window)))) ?? null
}

/** Words that mark a request as autosave, preview or a typing notice; used only to stay silent (nets 16). */
export const isMarkedAsDraft = (address: string, body: string): boolean =>
  /(^|[^a-z])(draft|autosave|auto-save|preview|typing)/i.test(address) || /"(draft|autosave|is_draft|isDraft|preview)"\s*:\s*(true|1|")/.test(body.slice(0, 20_000))
