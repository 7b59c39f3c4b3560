import { rename } from 'node:fs/promises'
import { basename } from 'node:path'
import type { ListProblem } from '../../shared/clients/status.ts'
import { Refusal } from '../../shared/result.ts'
import { clearBeside, readIfThere, writeAtomic } from './atomic-file.ts'
import { KeychainRefusal, type Keychain, type KeychainReason } from './keychain.ts'
import { findKey, forget, headerOf, itemName, itemOf, type ListKey } from './list-key.ts'
import { openSealed, readSealed, sealFile, SealProblem, type SealedFile, type SealedHeader } from './sealed-file.ts'

/** A content in clear, with what opens it. */
export interface Opened<T> { readonly key: ListKey, readonly content: T }

/** What is kept in a file whose key lies in the keychain. */
export interface SealedForm<T> {
  readonly kind: Extract<SealedHeader['kind'], 'list' | 'login-index' | 'guard-log'>
  /** As sentences name it: "the client list". */
  readonly name: string
  /** What the user can do when there is no keychain: ", or set a passphrase for the list". */
  readonly wayOut: string
  /** What is sealed; the caller overwrites it. */
  readonly encode: (content: T) => Buffer
  /** The content; `plain` is overwritten. Throws a SealProblem when it is none. */
  readonly decode: (plain: Buffer) => T
}

/** Nothing protects the key: the keychain is not there, or does not keep. */
export class NoKeychain extends Refusal {
  readonly reason: KeychainReason
  constructor({ name, wayOut }: Pick<SealedForm<unknown>, 'name' | 'wayOut'>, reason: KeychainReason) {
    super('not-allowed', `The keychain of this computer did not keep the key of ${name}, so nothing was changed. Please unlock the keychain${wayOut}.`)
    this.reason = reason
  }
}

/** Why a list could not be read; anything unexpected comes from the file system. */
export function problemOf(error: unknown): ListProblem {
  if (error instanceof SealProblem) return error.problem
  return error instanceof KeychainRefusal ? 'no-keychain' : 'unreadable'
}

/** A sealed file and its item in the keychain, which belong together. */
export class SealedStore<T> {
  readonly #path: string
  readonly #keychain: Keychain
  readonly #form: SealedForm<T>

  constructor(path: string, keychain: Keychain, form: SealedForm<T>) {
    this.#path = path
    this.#form = form
    this.#keychain = keychain
  }

  /**
   * Reads the file; `locked` when it needs a passphrase and none is given. Throws a Refusal for a wrong passphrase, else
   * what `problemOf` understands. Nothing is changed on the disk.
   */
  async load(passphrase: string | null): Promise<Opened<T> | 'absent' | 'locked'> {
    const file = await readIfThere(this.#path)
    if (file === null) return 'absent'
    await clearBeside(this.#path)
    const sealed = readSealed(file)
    if (sealed.header.kind !== this.#form.kind) throw new SealProblem('broken')
    if (sealed.header.lock !== null && passphrase === null) return 'locked'
    const { key, isTidy } = await findKey(this.#keychain, sealed.header, passphrase)
    const opened = openedWith(key, sealed, this.#form)
    if (!isTidy) await this.#keepOnly(key)
    return opened
  }

  /**
   * Writes the file. With another key the keychain holds both until the file is written, so that the file on the disk
   * can always be opened. Everything secret is read before the first wait: a lock may overwrite it meanwhile. Throws a
   * Refusal when nothing was changed: `NoKeychain`, or that the file could not be written.
   */
  async store(content: T, key: ListKey, before: ListKey | null): Promise<void> {
    const plain = this.#form.encode(content)
    const file = sealFile(headerOf(this.#form.kind, key), key.key, plain)
    plain.fill(0)
    if (key === before) { await this.#write(file); return }
    const [both, one] = [itemOf(...(before ? [before, key] : [key])), itemOf(key)]
    const item = itemName(this.#form.kind, key.listId)
    try {
      if (!key.inFile) await this.#keychain.write(item, both)
      await this.#write(file)
      // A keychain that refuses now has none of our keys, or one too many until the next start.
      await (key.inFile ? this.#keychain.remove(item) : this.#keychain.write(item, one)).catch(() => undefined)
    } catch (error) {
      key.key.fill(0)
      throw error instanceof KeychainRefusal ? new NoKeychain(this.#form, error.reason) : error
    } finally {
      both.fill(0)
      one.fill(0)
    }
  }

  /** Keeps the file as it is under a dated name. Throws a Refusal when the file system does not let it. */
  async setAside(now: Date): Promise<void> {
    try {
      await rename(this.#path, `${this.#path}.set-aside-${now.toISOString().replaceAll(':', '-')}`)
    } catch { // the reason would name the user's folder
      throw new Refusal('not-allowed', `The file ${basename(this.#path)} could not be set aside. Please check that you may write in its folder.`)
    }
  }

  async #write(file: Buffer): Promise<void> {
    try {
      await writeAtomic(this.#path, file)
    } catch { // the reason would name the user's folder
      throw new Refusal('not-allowed', `${capital(this.#form.name)} could not be saved, so nothing was changed. Please check that the disk is not full and that you may write ${basename(this.#path)}.`)
    }
  }

  /** Takes an earlier key out of the keychain, when the app ended before that was done. */
  async #keepOnly(key: ListKey): Promise<void> {
    const item = itemOf(key)
    await this.#keychain.write(itemName(this.#form.kind, key.listId), item).catch(() => undefined) // the next time
    item.fill(0)
  }
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)

function openedWith<T>(key: ListKey, sealed: SealedFile, form: SealedForm<T>): Opened<T> {
  try {
    return { key, content: form.decode(openSealed(sealed, key.key)) }
  } catch (error) {
    forget(key)
    throw error
  }
}
