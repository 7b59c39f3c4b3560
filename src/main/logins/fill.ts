import { domainToUnicode } from 'node:url'
import type { OverlayView } from '../../shared/ipc/shell-view.ts'
import { inOrder, meantLogin, valuesFor, valuesOfNew } from '../../shared/logins/choose.ts'
import type { Login } from '../../shared/logins/login.ts'
import type { LoginSight, LoginValues } from '../../shared/logins/login-form.ts'
import { hostOf, matchLogins, type Match } from '../../shared/logins/match.ts'
import type { SelfId } from '../../shared/persona.ts'
import { Refusal } from '../../shared/result.ts'
import type { OverlayReply, Questions } from '../guard/questions.ts'
import { naming, type Situation } from '../guard/situation.ts'
import type { PageEntry } from '../views/view-registry.ts'
import type { FilledSecrets } from './filled-secrets.ts'
import { ownOrigin, type LoginFrames, type SeenFrame } from './login-frames.ts'
import { closedRefusal, problemRefusal } from './login-refusals.ts'
import type { LoginStore } from './login-store.ts'

type RefusedView = Extract<OverlayView, { kind: 'login-refused' }>
type Form = NonNullable<LoginSight['form']>

export interface FillPorts {
  readonly store: LoginStore
  /** Tries again to open what could not be opened. */
  readonly reopen: () => Promise<void>
  readonly frames: LoginFrames
  readonly filled: Pick<FilledSecrets, 'note'>
  readonly questions: Pick<Questions, 'ask' | 'has'>
  readonly situationOf: (entry: PageEntry) => Situation | null
  /** The self whose session the page really has. */
  readonly selfOf: (entry: PageEntry) => SelfId | null
  readonly openOther: (entry: PageEntry) => void
  /** Brings our window to the front: a question about a pop-up would stand behind it. */
  readonly raise: () => void
  /** Gives the keyboard back to the page, so that the user can go on there. */
  readonly focus: (entry: PageEntry) => void
  /** The code of this moment, from an address that starts with `otpauth://`. */
  readonly oneTimeCode: (address: string, now: Date) => string
  readonly newPassword: () => Promise<string>
  readonly now: () => Date
  readonly newId: () => string
}

/** The second page of a sign-in follows the first within this time, in ms. */
const stepsWithin = 5 * 60_000
/** The most logins that are offered at once. */
const mostOffered = 100

/** Fills logins at the user's wish: by the button of the bar, the menu of a field, or the shortcut. Nothing is ever filled without one of these. */
export class Filler {
  readonly #ports: FillPorts
  /** What was last filled on a page: its next page gets the same login. */
  readonly #recent = new WeakMap<PageEntry['contents'], { readonly id: string, readonly at: number }>()

  constructor(ports: FillPorts) { this.#ports = ports }

  /** Fills what fits, asks which, or says why nothing was filled. Never throws. */
  async fill(entry: PageEntry): Promise<void> {
    const { store, frames, questions } = this.#ports
    if (entry.contents.isDestroyed() || fillKinds.some((kind) => questions.has(kind)) || !await this.#isReadable(entry)) return
    const chosen = chooseFrame(await frames.look(entry))
    const address = entry.contents.isDestroyed() ? '' : entry.contents.mainFrame.url
    const self = this.#ports.selfOf(entry)
    if (self === null) return
    const match = matchLogins({ self, address }, store.list(), domainToUnicode)
    if (match.kind !== 'fits') { await this.#refuseMatch(entry, match, address); return }
    if (typeof chosen === 'string') await this.#refuse(entry, chosen)
    else await this.#fillForm(entry, self, match.logins, chosen)
  }

  /** True when there are logins to look at; else it is told why not. */
  async #isReadable(entry: PageEntry): Promise<boolean> {
    const { store, reopen } = this.#ports
    if (!isOpen(store)) await reopen()
    if (isOpen(store)) return true
    const { place, problem } = store.status
    await this.#refuse(entry, 'store', { sentence: (place === 'locked' ? closedRefusal() : problemRefusal(problem ?? 'no-keychain')).message })
    return false
  }

  /** Puts a new password into the form that the user is at; it is kept once the form was sent and has worked. */
  async fillNew(entry: PageEntry): Promise<void> {
    const chosen = chooseFrame(await this.#ports.frames.look(entry))
    if (typeof chosen === 'string') { await this.#refuse(entry, chosen); return }
    const values = valuesOfNew(await this.#ports.newPassword(), chosen.form.roles)
    if (!values) { await this.#refuse(entry, 'no-field'); return }
    await this.#put(entry, chosen, values)
  }

  /** The frame's answer: nothing was filled when its form was another one meanwhile. */
  async filled(entry: PageEntry, count: number): Promise<void> { if (count === 0) await this.#refuse(entry, 'changed') }

  async #fillForm(entry: PageEntry, self: SelfId, logins: readonly Login[], chosen: Chosen): Promise<void> {
    const login = await this.#choose(entry, logins, chosen.form)
    if (!login || !await this.#mayLeave(entry, chosen)) return
    const { store, oneTimeCode, now, selfOf } = this.#ports
    let values: LoginValues | null
    try {
      values = valuesFor(login, needsSecret(chosen.form) ? await store.secretOf(login.id) : noSecret, chosen.form.roles, (address) => oneTimeCode(address, now()))
    } catch (error) {
      await this.#refuse(entry, 'store', { sentence: error instanceof Refusal ? error.message : unreadableSentence })
      return
    }
    if (!values) { await this.#refuse(entry, chosen.form.roles.includes('oneTimeCode') ? 'no-code' : 'no-field'); return }
    // Asking and reading took time: what was true of the page then must be true of it now.
    if (entry.contents.isDestroyed() || selfOf(entry) !== self || login.origin !== chosen.origin) { await this.#refuse(entry, 'changed'); return }
    if (!await this.#put(entry, chosen, values)) return
    this.#recent.set(entry.contents, { id: login.id, at: now().getTime() })
    store.used(login.id)
  }

  async #put(entry: PageEntry, { frame, form, origin }: Chosen, values: LoginValues): Promise<boolean> {
    this.#ports.focus(entry)
    this.#ports.filled.note(entry.contents.id, [origin, ...(form.target === null ? [] : [form.target])], [values.password, values.newPassword, values.oneTimeCode])
    const isGiven = this.#ports.frames.put(frame, form.token, origin, values)
    if (!isGiven) await this.#refuse(entry, 'changed')
    return isGiven
  }

  /** The login that is meant; null when the user chose none. */
  async #choose(entry: PageEntry, logins: readonly Login[], form: Form): Promise<Login | null> {
    const recent = this.#recent.get(entry.contents)
    const isFresh = recent !== undefined && this.#ports.now().getTime() - recent.at < stepsWithin
    const meant = meantLogin(logins, form, isFresh ? recent.id : null)
    const situation = this.#ports.situationOf(entry)
    if (meant || !situation) return meant
    const offered = inOrder(logins).slice(0, mostOffered)
    const { answer, choice } = await this.#ask(entry, {
      kind: 'choose-login', id: this.#ports.newId(), ...naming(situation), host: hostOf(offered[0]?.origin ?? ''), logins: offered.map(({ userName, title }) => ({ userName, title }))
    })
    return answer === 'fill' ? offered[choice ?? 0] ?? null : null
  }

  /** Asks when the form would send the login to another site. */
  async #mayLeave(entry: PageEntry, { form, origin }: Chosen): Promise<boolean> {
    const situation = this.#ports.situationOf(entry)
    if (form.target === null) return true
    if (!situation) return false
    const { answer } = await this.#ask(entry, { kind: 'login-elsewhere', id: this.#ports.newId(), ...naming(situation), host: hostOf(origin), target: hostOf(form.target) })
    return answer === 'fill'
  }

  async #refuseMatch(entry: PageEntry, match: Exclude<Match, { kind: 'fits' }>, address: string): Promise<void> {
    const pageHost = hostOf(address)
    if (match.kind === 'other-site') await this.#refuse(entry, match.likeness, { loginHost: hostOf(match.login.origin), loginSelf: match.login.self, pageHost })
    else if (match.kind === 'other-self') await this.#refuse(entry, 'other-self', { loginHost: pageHost, loginSelf: match.logins[0]?.self ?? 'personal', pageHost })
    else await this.#refuse(entry, match.kind, { pageHost })
  }

  async #refuse(entry: PageEntry, reason: RefusedView['reason'], facts: Partial<Pick<RefusedView, 'loginHost' | 'loginSelf' | 'pageHost' | 'sentence'>> = {}): Promise<void> {
    const situation = this.#ports.situationOf(entry)
    if (!situation) return
    const { answer } = await this.#ask(entry, {
      kind: 'login-refused', id: this.#ports.newId(), ...naming(situation), reason, pageHost: situation.place.host, loginHost: '', loginSelf: situation.self, sentence: '', ...facts
    })
    if (answer === 'open-other' && reason === 'other-self') this.#ports.openOther(entry)
  }

  #ask(entry: PageEntry, view: OverlayView): Promise<OverlayReply> {
    if (entry.isPopUp) this.#ports.raise()
    return this.#ports.questions.ask(view, 'close')
  }
}

/** While one of these is shown, no other filling begins. */
const fillKinds = ['choose-login', 'login-refused', 'login-elsewhere'] as const

const isOpen = ({ status }: LoginStore): boolean => status.place === 'keychain' || status.place === 'vault'

const unreadableSentence = 'This login could not be read. Please try again.'

/** The first page of a sign-in asks for the name alone: then no secret is read. */
const needsSecret = ({ roles }: Form): boolean => roles.includes('password') || roles.includes('oneTimeCode')
const noSecret = { password: '', oneTimeCode: null, notes: '' }

interface Chosen { readonly frame: SeenFrame['frame'], readonly form: Form, readonly origin: string }

/** The form that the user is at, else that of the page itself, else of a frame of its origin; or why there is none. */
function chooseFrame(seen: readonly SeenFrame[]): Chosen | 'no-field' | 'foreign-frame' {
  const forms = seen.flatMap(({ frame, isMain, sight: { form } }) => (form ? [{ frame, isMain, form, origin: ownOrigin(frame) }] : []))
  const rank = ({ isMain, form }: (typeof forms)[number]): number => (form.isFocused ? 0 : 2) + (isMain ? 0 : 1)
  const [first] = forms.sort((a, b) => rank(a) - rank(b))
  if (!first) return 'no-field'
  if (first.origin !== null) return { ...first, origin: first.origin }
  const own = forms.find(({ origin }) => origin !== null)
  return own && !first.form.isFocused && own.origin !== null ? { ...own, origin: own.origin } : 'foreign-frame'
}
