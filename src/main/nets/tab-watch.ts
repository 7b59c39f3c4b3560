import type { WebContents, WebFrameMain } from 'electron'
import type { z } from 'zod'
import { parseAddress, registrableDomain } from '../../shared/address.ts'
import type { FrameDrafts } from '../../shared/drafts.ts'
import type { Field } from '../../shared/guard/act.ts'
import type { GuardLight } from '../../shared/ipc/shell-view.ts'
import type { pageContract } from '../../shared/ipc/contract.ts'
import type { PageEntry } from '../views/view-registry.ts'
import { Approvals } from './approvals.ts'

/** What a frame last said of itself. */
export type FrameReport = z.output<typeof pageContract['draft.changed']['input']>

const light = (state: GuardLight['state'], reason: GuardLight['reason']): GuardLight => ({ state, reason, since: null, host: null })

/** Everything that the drafts of one tab add up to. */
export interface TabDrafts {
  /** All composers of all frames, joined: what the act is judged by. */
  readonly joined: string
  /** Each frame's own, for finding what a request carries. */
  readonly frames: readonly FrameDrafts[]
  readonly fields: readonly Field[]
  /** Ms since the user's last act in any frame; null when there was none. */
  readonly sinceAct: number | null
  readonly audience: FrameReport['audience']
  readonly surroundings: string
}

/** Drafts of the page that was there before are looked for this long, in ms. */
const leftBehindFor = 60_000

interface Watched { readonly frame: WebFrameMain, readonly isMain: boolean, readonly report: FrameReport | null }

/** A frame is known by its process and its routing id; both change when another site takes its place. Null when it is gone. */
export function frameKey(frame: Pick<WebFrameMain, 'processId' | 'routingId'>): string | null {
  try { return `${frame.processId}:${frame.routingId}` } catch { return null } // Electron throws for a frame whose process has ended
}

/** Keys of all frames of a page that are alive; none while its process is gone. */
function livingFrames(contents: WebContents): ReadonlySet<string> {
  if (contents.isDestroyed() || contents.isCrashed()) return new Set()
  try { return new Set(contents.mainFrame.framesInSubtree.flatMap((frame) => frameKey(frame) ?? [])) } catch { return new Set() } // as above
}

/** The site of a frame: its registrable domain; frames without an address belong to the one around them. */
function siteOf(frame: WebFrameMain | null): string {
  try {
    for (let at = frame; at; at = at.parent) {
      const url = parseAddress(at.url)
      if (url && url.protocol !== 'about:') return url.protocol === 'https:' ? registrableDomain(url.hostname) : url.protocol
    }
  } catch { return '' } // the frame is gone
  return ''
}

/** What main knows of one page: its frames, drafts, decisions and how well it is watched. Memory only, never stored. */
export class TabWatch {
  readonly entry: PageEntry
  /** What the user decided about drafts of the page that is there now. */
  readonly approvals: Approvals
  /** Id of the question that is open about this page, or null. */
  asking: string | null = null
  readonly #now: () => number
  #frames = new Map<string, Watched>()
  #told = new Map<string, string>()
  #past: { readonly texts: readonly string[], readonly at: number } = { texts: [], at: 0 }
  #actAt: number | null = null
  /** The frame whose composer the user went into last. */
  #entered: string | null = null
  #sockets = false
  #failed = false
  #unwatched = false

  constructor(entry: PageEntry, now: () => number) {
    this.entry = entry
    this.#now = now
    this.approvals = new Approvals(now)
  }

  hello(frame: WebFrameMain): void {
    this.#told.delete(frameKey(frame) ?? '')
    this.#note(frame, null)
    this.#unwatched = false
  }

  report(frame: WebFrameMain, report: FrameReport): void { this.#note(frame, report) }

  /** The user has just done something in this frame; `draft` is what its composers held before the page saw it. */
  noteAct(frame: WebFrameMain, draft: string): void {
    this.#actAt = this.#now()
    const key = frameKey(frame)
    const known = key === null ? undefined : this.#frames.get(key)
    if (draft.trim() === '') return
    const before = known?.report ?? { draft: '', parts: [], kept: [], fields: [], hasComposer: true, sinceAct: null, audience: null, surroundings: '', hasClosedPart: false }
    this.#note(frame, { ...before, draft, parts: [draft] })
  }

  /** Raised when the page becomes another one without a load: verdicts rest on its kind. */
  navigations = 0

  /** Forgets the page that was there before; decisions about its drafts end with it. */
  startPage(): void {
    // A page may still send while it goes (beacons, a confirmation page): what it held and nobody approved stays known.
    const texts = [...this.#frames.values()].flatMap(({ report }) => (report ? [report.draft, ...report.parts, ...report.kept] : []))
    const left = texts.filter((text) => text.trim() !== '' && !this.approvals.contains(text))
    this.#past = { texts: [...left, ...this.#leftBehind().flatMap((frame) => frame.kept)].slice(0, 20), at: this.#now() }
    this.#frames.clear()
    this.#told.clear()
    this.approvals.startPage()
    this.#sockets = false
    this.#failed = false
    this.#unwatched = false
  }

  noteSocket(): void { this.#sockets = true }
  /** The net could not judge an act on this page and held it back. */
  noteFailure(): void { this.#failed = true }
  /** The page had its time and no net reported. */
  noteUnwatched(): void { if (!this.isWatched()) this.#unwatched = true }

  /** How well the page is watched; `disagreed` is since when its site is known to send what the page net does not see. */
  light(disagreed: { readonly host: string, readonly since: string } | null): GuardLight {
    if (this.#unwatched) return light('off', 'no-report')
    if (disagreed) return { state: 'limited', reason: 'nets-disagree', since: disagreed.since, host: disagreed.host }
    if (this.#failed) return light('limited', 'net-failed')
    if ([...this.#frames.values()].some((watched) => watched.report?.hasClosedPart)) return light('limited', 'closed-part')
    if (this.#sockets) return light('limited', 'web-socket')
    return this.isWatched() ? light('on', 'watching') : light('limited', 'starting')
  }

  /** Living frames that have the page net. Frames that are gone are forgotten. */
  frames(): readonly WebFrameMain[] {
    const alive = livingFrames(this.entry.contents)
    for (const key of this.#frames.keys()) if (!alive.has(key)) this.#frames.delete(key)
    return [...this.#frames.values()].map((watched) => watched.frame)
  }

  /** Frames that hold a composer, in the order in which they reported. */
  composers(): readonly WebFrameMain[] {
    this.frames()
    return [...this.#frames.values()].filter((watched) => watched.report?.hasComposer).map((watched) => watched.frame)
  }

  /** The user went into a composer of this frame. */
  noteEntered(frame: WebFrameMain): void { this.#entered = frameKey(frame) }

  /** Where a moved draft may go: the frame that the user chose, then those of the page's own site; never one that only lies in it. */
  placesForDrafts(): readonly WebFrameMain[] {
    const site = siteOf(this.entry.contents.mainFrame)
    const frames = this.composers()
    const chosen = frames.filter((frame) => frameKey(frame) === this.#entered)
    return [...chosen, ...frames.filter((frame) => !chosen.includes(frame) && siteOf(frame) === site)]
  }

  drafts(): TabDrafts {
    this.frames()
    const reports = [...this.#frames.values()].flatMap((watched) => watched.report ?? [])
    const drafts = reports.map((report) => report.draft).filter((draft) => draft.trim() !== '')
    const joined = drafts.join('\n')
    const acts = [...reports.flatMap((report) => report.sinceAct ?? []), ...(this.#actAt === null ? [] : [this.#now() - this.#actAt])]
    return {
      joined,
      frames: [...reports.map(({ draft, parts, kept }) => ({ draft, parts, kept })), ...this.#leftBehind()],
      fields: reports.flatMap((report) => report.fields),
      sinceAct: acts.length > 0 ? Math.min(...acts) : null,
      audience: reports.find((report) => report.audience !== null)?.audience ?? null,
      surroundings: reports.map((report) => report.surroundings).filter((text) => text !== '').join('\n').slice(0, 4_000)
    }
  }

  /** True when a composer in another frame than this one is filled. */
  othersFilled(frame: WebFrameMain): boolean {
    const key = frameKey(frame)
    return [...this.#frames].some(([other, watched]) => other !== key && (watched.report?.draft.trim() ?? '') !== '')
  }

  #leftBehind(): readonly FrameDrafts[] {
    return this.#now() - this.#past.at < leftBehindFor && this.#past.texts.length > 0 ? [{ draft: '', parts: [], kept: this.#past.texts }] : []
  }

  /** True when this was not the last thing that the frame was told. */
  isNews(frame: WebFrameMain, message: string): boolean {
    const key = frameKey(frame) ?? ''
    const isNew = this.#told.get(key) !== message
    this.#told.set(key, message)
    return isNew
  }

  /** True once the main frame of the page that is there now has its net. */
  isWatched(): boolean { return [...this.#frames.values()].some((watched) => watched.isMain) }

  #note(frame: WebFrameMain, report: FrameReport | null): void {
    const key = frameKey(frame)
    if (key !== null) this.#frames.set(key, { frame, isMain: frame.parent === null, report })
  }
}
