import type { WebFrameMain } from 'electron'
import { parseAddress, registrableDomain } from '../../shared/address.ts'
import type { Field } from '../../shared/guard/act.ts'
import type { Finding } from '../../shared/guard/rule.ts'
import { identityIn } from '../../shared/identities.ts'
import { alternateOffer, ownOffer, type FieldOffer } from '../../shared/identities-offer.ts'
import type { Rectangle } from '../../shared/layout.ts'
import { otherSelf, type SelfId } from '../../shared/persona.ts'
import type { PageEntry } from '../views/view-registry.ts'
import type { Hints } from './hints.ts'
import type { Situation } from './situation.ts'
import type { Verdicts } from './verdicts.ts'

/** One field as a frame tells of it. `rect` is null where its place in the page is not known. */
export interface FieldReport { readonly id: number, readonly field: Field, readonly form: 'signup' | 'login' | 'other', readonly rect: Rectangle | null }

export interface FieldHintPorts {
  readonly hints: Pick<Hints, 'show' | 'hide'>
  readonly verdicts: Verdicts
  readonly situationOf: (entry: PageEntry) => Situation | null
  readonly isShown: (entry: PageEntry) => boolean
  /** Puts a value into the field; false when it is another one by now. */
  readonly fill: (frame: WebFrameMain, id: number, before: string, value: string) => Promise<boolean>
  readonly notFilled: (entry: PageEntry) => void
  /** The other self's account at this address. */
  readonly openOther: (entry: PageEntry, address: string) => void
  readonly openIdentities: () => void
  readonly given: (self: SelfId) => readonly { readonly host: string, readonly address: string }[]
  readonly noteGiven: (self: SelfId, host: string, address: string) => void
  readonly now: () => number
}

/** The field that a hint is about. */
interface Target { readonly entry: PageEntry, readonly frame: WebFrameMain, readonly report: FieldReport }

/** At most this many fields of a page are remembered. */
const mostTyped = 30
/** A login in two steps asks for the password on a page of its own, within this time, in ms. */
const loginFor = 10 * 60_000

/** The frame's host; frames without an address belong to the page around them. */
const hostOf = (frame: WebFrameMain, entry: PageEntry): string => parseAddress(frame.url)?.hostname || (parseAddress(entry.contents.getURL())?.hostname ?? '')

/** Words beside a field, with what can be put there instead. Fills only at the user's click in the overlay, and only that field. */
export class FieldHints {
  readonly #ports: FieldHintPorts
  /** Addresses of pages on which an own address was offered already. */
  readonly #offered = new WeakMap<PageEntry['contents'], string>()
  readonly #wrongLogins = new WeakMap<PageEntry['contents'], { readonly field: Field, readonly site: string, readonly at: number }>()
  /** Fields that the user typed into on a page, latest last. */
  readonly #typed = new WeakMap<PageEntry['contents'], { readonly address: string, readonly targets: readonly Target[] }>()
  #isOffering = false

  constructor(ports: FieldHintPorts) { this.#ports = ports }

  /** A field came to rest: the hint comes and goes with what stands in it. */
  changed(entry: PageEntry, frame: WebFrameMain, report: FieldReport): void {
    const situation = this.#ports.situationOf(entry)
    if (!situation || !this.#ports.isShown(entry)) return
    this.#noteTyped({ entry, frame, report })
    const finding = this.#findingFor(entry, report)
    this.#noteLogin(entry, frame, report, finding)
    if (!finding) { this.#ports.hints.hide(); return }
    void this.#show({ entry, frame, report }, finding, offerFor(finding, report.field, situation))
  }

  /** The user went into a field: what is wrong in it is said again, and an empty one may get an address of its own. */
  entered(entry: PageEntry, frame: WebFrameMain, report: FieldReport): void {
    if (report.field.value.trim() !== '') { this.changed(entry, frame, report); return }
    const situation = this.#ports.situationOf(entry)
    const address = `${entry.contents.getURL()} ${report.id}`
    const offer = situation && report.form === 'signup' && this.#offered.get(entry.contents) !== address
      ? alternateOffer(situation.identities[situation.self], report.field, hostOf(frame, entry), this.#ports.given(situation.self)) : null
    if (!offer || !this.#ports.isShown(entry)) { if (this.#isOffering) this.#ports.hints.hide(); return }
    this.#offered.set(entry.contents, address)
    void this.#show({ entry, frame, report }, alternateFinding, offer)
  }

  /** What the user signs in with: these fields, or what was typed on the step before. */
  loginFields(entry: PageEntry, frame: WebFrameMain, fields: readonly Field[]): readonly Field[] {
    const known = this.#wrongLogins.get(entry.contents)
    const isNamed = fields.some(({ kind }) => kind === 'email' || kind === 'username' || kind === 'phone')
    const isSame = known !== undefined && !isNamed && known.site === registrableDomain(hostOf(frame, entry)) && this.#ports.now() - known.at < loginFor
    return isSame ? [...fields, known.field] : fields
  }

  /** What could stand in a field that the user filled with this value of the other self; null where nothing could. */
  ownValueFor(entry: PageEntry, value: string): string | null { return this.#ownOffer(entry, value)?.offer.values[0] ?? null }

  /** Puts it there, at the user's wish. */
  useOwn(entry: PageEntry, value: string): void {
    const found = this.#ownOffer(entry, value)
    if (found) void this.#fill(found.target, found.offer, 0)
  }

  #ownOffer(entry: PageEntry, value: string): { readonly target: Target, readonly offer: FieldOffer } | null {
    const situation = this.#ports.situationOf(entry)
    const typed = this.#typed.get(entry.contents)
    const target = typed?.address === entry.contents.getURL() ? typed.targets.find(({ report }) => report.field.value.trim() === value.trim()) : undefined
    return situation && target ? { target, offer: ownOfferFor(target.report.field, situation) } : null
  }

  #noteTyped(target: Target): void {
    const { contents } = target.entry
    const address = contents.getURL()
    const known = this.#typed.get(contents)
    const others = known?.address === address ? known.targets.filter(({ frame, report }) => frame !== target.frame || report.id !== target.report.id) : []
    this.#typed.set(contents, { address, targets: [...others, target].slice(-mostTyped) })
  }

  /** A login form is asked as one first; elsewhere an address in a form counts before a sign-in. */
  #findingFor(entry: PageEntry, { field, form }: FieldReport): Finding | null {
    const acts = form === 'login' ? ['login', 'signup'] as const : ['signup', 'login'] as const
    for (const act of acts) {
      const [finding] = this.#ports.verdicts.hints(entry, act, 'typing', { fields: [field] })
      if (finding) return finding
    }
    return null
  }

  #noteLogin(entry: PageEntry, frame: WebFrameMain, { field, form }: FieldReport, finding: Finding | null): void {
    if (form === 'signup') return
    if (!finding) { this.#wrongLogins.delete(entry.contents); return }
    this.#wrongLogins.set(entry.contents, { field, site: registrableDomain(hostOf(frame, entry)), at: this.#ports.now() })
  }

  async #show(target: Target, finding: Finding, offer: FieldOffer | null): Promise<void> {
    const { hints, openOther, openIdentities } = this.#ports
    this.#isOffering = offer?.kind === 'alternate'
    const { answer, choice } = await hints.show(target.entry, finding, target.report.rect, { offer })
    if (target.entry.contents.isDestroyed()) return
    if (answer === 'use-own') await this.#fill(target, offer, choice ?? 0)
    if (answer === 'open-other') openOther(target.entry, target.entry.contents.getURL())
    if (answer === 'open-identities') openIdentities()
  }

  async #fill({ entry, frame, report }: Target, offer: FieldOffer | null, choice: number): Promise<void> {
    const value = offer?.values[choice]
    const situation = this.#ports.situationOf(entry)
    if (value === undefined || !situation) return
    entry.contents.focus()
    const host = hostOf(frame, entry)
    if (!(await this.#ports.fill(frame, report.id, report.field.value, value))) { this.#ports.notFilled(entry); return }
    if (offer?.what === 'email') this.#ports.noteGiven(situation.self, host, value)
  }
}

/** Not a warning: nothing is wrong yet. */
const alternateFinding: Finding = {
  ruleId: 'alternate-address', level: 1, spans: [], evidence: '', offers: [],
  sentence: 'An address that only this site gets shows you later who passed it on.'
}

/** What the value is of the other self, and what there is of this one. */
function ownOfferFor(field: Field, { self, identities, networkId }: Situation): FieldOffer {
  const other = identities[otherSelf(self)]
  const what = identityIn(field, other) ?? identityIn({ ...field, kind: 'username' }, other) ?? 'handle'
  return ownOffer(what, identities[self], other, networkId)
}

function offerFor({ offers }: Finding, field: Field, situation: Situation): FieldOffer | null {
  if (offers.includes('open-other-self')) return { ...ownOfferFor(field, situation), kind: 'open-other', values: [] }
  return offers.includes('use-own-identity') ? ownOfferFor(field, situation) : null
}
