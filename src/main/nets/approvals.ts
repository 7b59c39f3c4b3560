import type { ActKind } from '../../shared/guard/act.ts'
import { carriesAll, squash } from '../../shared/drafts.ts'

/** An approval ends this long after it was given, in ms (nets 11). */
const longestApproval = 60_000
/** A publish may take several requests; they follow the first within this time, in ms. */
const sameAct = 2_500
/** A small act is one request; a second one within this time, in ms, belongs to it. */
const oneRequest = 500

interface Approval { readonly draft: string, readonly act: ActKind, readonly where: number, readonly givenAt: number, firstRequestAt: number | null }
interface RefusedRequest { readonly key: string, readonly draft: string, readonly body: string, readonly at: number }

/**
 * What the user has decided about the drafts of one page. One approval covers one act: the requests that carry exactly
 * this draft until shortly after the first of them has left. A changed text is another draft and so not covered.
 */
export class Approvals {
  #approvals: Approval[] = []
  #refused: RefusedRequest[] = []
  #acts: { readonly act: ActKind, readonly givenAt: number, firstRequestAt: number | null }[] = []
  readonly #now: () => number

  /** `now` gives ms, from any start. */
  constructor(now: () => number) { this.#now = now }

  /** `where`: the number of the page's navigations without a load; a step on another page is another act. */
  grant(draft: string, act: ActKind, where: number): void {
    this.#refused = this.#refused.filter((entry) => entry.draft.trim() === '' || !squash(draft).includes(squash(entry.draft)))
    this.#approvals = [...this.#approvals.filter((entry) => entry.draft !== squash(draft)), { draft: squash(draft), act, where, givenAt: this.#now(), firstRequestAt: null }]
  }

  /** Approves one act without a text: the first request of its kind within a short time is the act's. */
  grantAct(act: ActKind): void {
    this.#refused = this.#refused.filter((entry) => entry.draft.trim() !== '')
    this.#acts = [...this.#acts.slice(-9), { act, givenAt: this.#now(), firstRequestAt: null }]
  }

  /** True when an act of this kind was approved a moment ago; notes that its request leaves. */
  coversAct(act: ActKind): boolean {
    const now = this.#now()
    this.#acts = this.#acts.filter((entry) => now - entry.givenAt < sameAct * 2 && (entry.firstRequestAt === null || now - entry.firstRequestAt < oneRequest))
    const approval = this.#acts.find((entry) => entry.act === act)
    if (approval) approval.firstRequestAt ??= now
    return approval !== undefined
  }

  /**
   * True while an approval of this very text and act waits for its request: a further step of the same publish
   * ("Publish", a panel of checks, "Publish") is not asked about again (nets 11).
   */
  isUnderWay(draft: string, act: ActKind, where: number): boolean {
    return this.#approvals.some((entry) => entry.draft !== '' && entry.draft === squash(draft) && entry.act === act && entry.where === where && entry.firstRequestAt === null && this.#now() - entry.givenAt < longestApproval)
  }

  /** True when an approval covers this draft now; notes that a request leaves under it. */
  covers(draft: string): boolean {
    const now = this.#now()
    this.#approvals = this.#approvals.filter((entry) => now - entry.givenAt < longestApproval && (entry.firstRequestAt === null || now - entry.firstRequestAt < sameAct))
    const approval = this.#approvals.find((entry) => entry.draft === squash(draft))
    if (approval) approval.firstRequestAt ??= now
    return approval !== undefined
  }

  /** Remembers a refused request: apps try again for a long time (nets 18). */
  refuse(method: string, path: string, draft: string, readings: readonly string[]): void {
    this.#refused = [...this.#refused.slice(-19), { key: `${method} ${path}`, draft, body: readings[0] ?? '', at: this.#now() }]
  }

  /**
   * True when a request to the same place carries all of a text that was refused, and no approval came since. The body
   * is judged, not the present draft: an app may try the old text again after the user has shortened it. An act of the
   * user after the refusal (`sinceAct` in ms), while the text still stands in a composer, is a new try: asked about again.
   */
  isRefused(method: string, path: string, readings: readonly string[], sinceAct: number | null, present: string): boolean {
    const isNewTry = (entry: RefusedRequest): boolean => sinceAct !== null && sinceAct < sameAct && this.#now() - sinceAct > entry.at && (entry.draft.trim() === '' || squash(present).includes(squash(entry.draft)))
    return this.#refused.some((entry) => entry.key === `${method} ${path}` && !isNewTry(entry) && (entry.draft.trim() === '' ? entry.body === readings[0] : carriesAll(readings, entry.draft)))
  }

  /** True while an approval waits for its request: the body must be read to see whether it is that one. */
  isWaiting(): boolean { return this.#approvals.some((entry) => entry.draft !== '' && entry.firstRequestAt === null && this.#now() - entry.givenAt < longestApproval) }

  /** True when requests are refused here: a body must be read even when nothing is in a composer. */
  hasRefused(): boolean { return this.#refused.some((entry) => entry.draft.trim() !== '') }

  /** True when an approved text contains this one: an earlier version, or a part of what was sent. */
  contains(text: string): boolean { return this.#approvals.some((entry) => entry.draft.includes(squash(text))) }

  /** Another page: what was approved for the old one is void; what was refused stays refused. */
  startPage(): void { this.#approvals = []; this.#acts = [] }
}
