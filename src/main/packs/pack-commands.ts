import { customAddress } from '../../shared/address.ts'
import { Refusal } from '../../shared/result.ts'
import { largestPack } from './pack-file.ts'
import type { PackStore } from './pack-store.ts'

/** A site has this long for a pack, in ms. */
const patience = 30_000

export interface PackPorts {
  readonly store: PackStore
  /** Shows the system's dialog; the text of the chosen file, or null. */
  readonly chooseFile: () => Promise<string | null>
  /** A session that belongs to no self and keeps nothing. */
  readonly fetch: (address: string, patience: number) => Promise<Response>
  readonly address: () => string | null
  readonly setAddress: (address: string | null) => void
  /** Another knowledge is in use now. */
  readonly changed: () => void
}

const noAnswer = (): Refusal => new Refusal('not-found', 'The address did not answer. Nothing was changed; please try again later.')
const isTooLarge = (size: number): boolean => size > largestPack

/** What the user can do with packs. Each either works or says why nothing changed. */
export class PackCommands {
  readonly #ports: PackPorts

  constructor(ports: PackPorts) { this.#ports = ports }

  async import(): Promise<void> {
    const file = await this.#ports.chooseFile()
    if (file !== null) this.#take(file)
  }

  remove(): void {
    this.#ports.store.remove()
    this.#ports.changed()
  }

  /** Only an address that the user typed is ever asked, and only when they press the button. */
  setAddress(typed: string | null): void {
    const address = typed === null || typed === '' ? null : customAddress(typed)
    if (address === null && typed !== null && typed !== '') throw new Refusal('bad-request', 'Please type a full web address that begins with https://.')
    this.#ports.setAddress(address)
  }

  async fetch(): Promise<void> {
    const address = this.#ports.address()
    if (address === null) throw new Refusal('bad-request', 'Please enter the address of the packs first.')
    this.#take(await this.#download(address))
  }

  async #download(address: string): Promise<string> {
    let response: Response
    try { response = await this.#ports.fetch(address, patience) } catch { throw noAnswer() } // network errors have no more to say
    if (!response.ok) throw new Refusal('not-found', `The address answered with error ${response.status}. Nothing was changed.`)
    const said = Number(response.headers.get('content-length') ?? 0)
    const bytes = isTooLarge(said) ? new ArrayBuffer(0) : await response.arrayBuffer().catch(() => { throw noAnswer() })
    if (isTooLarge(said) || isTooLarge(bytes.byteLength)) throw new Refusal('bad-request', 'What this address sent is too large for a pack. Nothing was changed.')
    return Buffer.from(bytes).toString('utf8')
  }

  #take(file: string): void {
    this.#ports.store.take(file)
    this.#ports.changed()
  }
}
