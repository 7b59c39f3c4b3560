import type { OnBeforeRequestListenerDetails } from 'electron'
import { parseAddress } from '../../shared/address.ts'

/** A form is sent within this time after it was filled, in ms; later the secret is forgotten here. */
const heldFor = 2 * 60_000
/** Anything shorter would be found by chance. */
const shortest = 4

interface Filled { readonly origins: ReadonlySet<string>, readonly secrets: readonly string[], readonly until: number }
type Request = Pick<OnBeforeRequestListenerDetails, 'id' | 'url' | 'webContentsId' | 'resourceType' | 'uploadData'>

/**
 * What was just filled, so that a form that was bent after the filling cannot carry it to another site. The page's own
 * half of this check sees a change before the form is sent, but not when a script changes and sends in one go.
 */
export class FilledSecrets {
  readonly #byPage = new Map<number, Filled>()
  /** Requests that began at a right place: where its server leads them on is its own affair. */
  readonly #begun = new Set<number>()
  readonly #now: () => number

  constructor(now: () => number) { this.#now = now }

  /** Notes what went into a form of a page, and the origins that it may be sent to. */
  note(pageId: number, origins: readonly string[], secrets: readonly (string | null)[]): void {
    const worth = secrets.filter((secret): secret is string => secret !== null && secret.length >= shortest)
    if (worth.length > 0) this.#byPage.set(pageId, { origins: new Set(origins), secrets: worth, until: this.#now() + heldFor })
  }

  /** False for the loading of a page or frame that would carry a filled secret to an origin that it was not filled for. */
  mayGo({ id, url, webContentsId, resourceType, uploadData }: Request): boolean {
    if (this.#byPage.size === 0 || webContentsId === undefined || !['mainFrame', 'subFrame'].includes(resourceType)) return true
    const filled = this.#byPage.get(webContentsId)
    if (!filled) return true
    if (this.#now() > filled.until) { this.#byPage.delete(webContentsId); return true }
    if (filled.origins.has(parseAddress(url)?.origin ?? '')) { this.#begun.add(id); return true }
    if (this.#begun.has(id)) return true
    const texts = readings([url, ...(uploadData ?? []).map(({ bytes }) => (bytes ? Buffer.from(bytes).toString('utf8') : ''))].join('\n'))
    return !filled.secrets.some((secret) => texts.some((text) => text.includes(secret)))
  }
}

const decoded = (raw: string): string => { try { return decodeURIComponent(raw) } catch { return raw } } // a lone percent sign

/** A text as it is, and as the two ways of writing form fields into addresses and bodies would have it. */
function readings(text: string): readonly string[] {
  const parts = text.split(/[&?=\n]/)
  return [text, ...parts.map(decoded), ...parts.map((part) => decoded(part.replaceAll('+', ' ')))]
}
