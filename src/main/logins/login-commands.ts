import { originIn, type AddressProblem } from '../../shared/logins/login-address.ts'
import { maxLogins, type Login, type NewLogin } from '../../shared/logins/login.ts'
import { loginKey } from '../../shared/logins/duplicates.ts'
import type { Copied, CopyPart, GeneratorView, LoginDraft, Made } from '../../shared/logins/login-views.ts'
import type { GeneratorSettings } from '../../shared/logins/generator.ts'
import { searchInLogins, type LoginSearch } from '../../shared/logins/search.ts'
import { readCodeSource } from '../../shared/logins/one-time-code.ts'
import type { SelfId } from '../../shared/persona.ts'
import { Refusal } from '../../shared/result.ts'
import { codeRefusal, type CodePictures } from './code-pictures.ts'
import type { GeneratorFile } from './generator-file.ts'
import type { LoginStore } from './login-store.ts'
import { codeOf, newPassword, strengthOf } from './made-secrets.ts'
import type { TimedClipboard } from './timed-clipboard.ts'

export interface LoginPorts {
  readonly store: LoginStore
  readonly clipboard: TimedClipboard
  readonly generator: Pick<GeneratorFile, 'settings' | 'set'>
  readonly codes: Pick<CodePictures, 'take' | 'forget'>
  /** True while the screen of the logins is shown: they are told nowhere else. */
  readonly isShown: () => boolean
  readonly now: () => Date
}

const addressSentences: Readonly<Record<AddressProblem, string>> = {
  'no-address': 'Please enter the address of the site, for example example.org.',
  http: 'Twain keeps logins for https addresses only, because a page without https can be read along the way. Please enter the address with https://.',
  app: 'This is the address of an app. Please enter the address of its site, for example example.org.',
  'other-address': 'This is no web address. Please enter the address of the site, for example example.org.'
}

/** Throws a Refusal while logins are told on another screen than their own. */
export function mustBeShown(isShown: () => boolean): void {
  if (!isShown()) throw new Refusal('not-allowed', 'Logins are shown on their own page only. Please open it first.')
}

/** Throws a Refusal while logins cannot be read or changed. */
export function mustBeOpen({ status }: Pick<LoginStore, 'status'>): void {
  if (status.place === 'locked') throw new Refusal('not-allowed', 'Your logins are locked. Please unlock Twain first.')
  if (status.place !== 'keychain' && status.place !== 'vault') throw new Refusal('not-allowed', 'Your logins cannot be reached at the moment. The page of the logins says why.')
}

/** What the user can do with single logins on their screen. No answer holds a secret. */
export class LoginCommands {
  readonly #ports: LoginPorts
  #search: LoginSearch | null = null

  constructor(ports: LoginPorts) { this.#ports = ports }

  /** Logins were added, changed or closed: nothing made from them is kept. */
  changed(): void { this.#search = null }

  /** One page of the logins that a search finds, of one self or of both. */
  page(search: string, self: SelfId | null, from: number, count: number): { total: number, logins: Login[] } {
    mustBeShown(this.#ports.isShown)
    this.#search ??= searchInLogins(this.#ports.store.list())
    const found = this.#search.find(search, self)
    return { total: found.length, logins: found.slice(from, from + count) }
  }

  /** Adds a login (`id` null) or changes one. Throws a Refusal, with nothing changed, when something in the form is wrong. */
  async save(id: string | null, draft: LoginDraft): Promise<{ id: string }> {
    const { store, codes } = this.#ports
    mustBeShown(this.#ports.isShown)
    mustBeOpen(store)
    const place = originIn(draft.address)
    if (typeof place === 'string') throw new Refusal('bad-request', addressSentences[place])
    const facts = { self: draft.self, origin: place.origin, userName: draft.userName.trim(), title: draft.title.trim() }
    this.#mustBeFree(id, facts)
    const change = { ...facts, ...await this.#secrets(draft) }
    const saved = id === null ? await store.save(completed(change)) : await store.update(id, change)
    if (draft.oneTimeCode.kind === 'read') codes.forget(draft.oneTimeCode.id)
    this.changed()
    return { id: saved.id }
  }

  async remove(id: string): Promise<void> {
    mustBeShown(this.#ports.isShown)
    await this.#ports.store.remove(id)
    this.changed()
  }

  /** Copies one part of a login. The secret lives here only as long as that takes. */
  async copy(id: string, part: CopyPart): Promise<Copied> {
    const { store, clipboard, now } = this.#ports
    mustBeShown(this.#ports.isShown)
    const login = store.list().find((other) => other.id === id)
    if (!login) throw new Refusal('not-found', 'This login is no longer there.')
    if (part === 'user-name') return { clearsIn: await clipboard.copy(login.userName), codeLasts: null }
    const secret = await store.secretOf(id)
    store.used(id)
    if (part === 'password') return { clearsIn: await clipboard.copy(secret.password), codeLasts: null }
    const { code, secondsLeft } = codeOf(secret.oneTimeCode ?? '', now())
    return { clearsIn: await clipboard.copy(code), codeLasts: secondsLeft }
  }

  async generator(): Promise<GeneratorView> { return viewOf(await this.#ports.generator.settings()) }

  async setGenerator(settings: GeneratorSettings): Promise<GeneratorView> {
    mustBeShown(this.#ports.isShown)
    await this.#ports.generator.set(settings)
    return viewOf(settings)
  }

  /** Makes a password and puts it on the clipboard. */
  async copyNew(): Promise<Made> {
    mustBeShown(this.#ports.isShown)
    const settings = await this.#ports.generator.settings()
    const password = newPassword(settings)
    return { length: password.length, bits: strengthOf(settings), clearsIn: await this.#ports.clipboard.copy(password) }
  }

  /** Saving by hand never takes the place of another login unseen. */
  #mustBeFree(id: string | null, facts: Pick<Login, 'self' | 'origin' | 'userName'>): void {
    const logins = this.#ports.store.list()
    if (logins.some((other) => other.id !== id && loginKey(other) === loginKey(facts))) throw new Refusal('not-allowed', 'There is a login for this site and user name already. Please change that one.')
    if (id === null && logins.length >= maxLogins) throw new Refusal('not-allowed', `There is room for ${maxLogins.toLocaleString('en')} logins. Please remove some that you no longer need.`)
  }

  async #secrets({ password, oneTimeCode }: LoginDraft): Promise<Partial<Pick<NewLogin, 'password' | 'oneTimeCode'>>> {
    const made = password.kind === 'keep' ? {} : { password: password.kind === 'typed' ? password.text : newPassword(await this.#ports.generator.settings()) }
    if (oneTimeCode.kind === 'keep') return made
    if (oneTimeCode.kind === 'none') return { ...made, oneTimeCode: null }
    if (oneTimeCode.kind === 'read') return { ...made, oneTimeCode: this.#ports.codes.take(oneTimeCode.id) }
    const source = readCodeSource(oneTimeCode.text)
    if (typeof source === 'string') throw codeRefusal(source)
    return { ...made, oneTimeCode: source.address }
  }
}

const viewOf = (settings: GeneratorSettings): GeneratorView => ({ settings, bits: strengthOf(settings) })

/** A login of the form with everything that the store wants. Throws a Refusal when there is no secret at all. */
function completed(change: Omit<NewLogin, 'password' | 'oneTimeCode' | 'notes'> & Partial<NewLogin>): NewLogin {
  const login = { password: '', oneTimeCode: null, notes: '', ...change }
  if (login.password === '' && login.oneTimeCode === null) throw new Refusal('bad-request', 'Please enter a password, or let Twain make one.')
  return login
}
