import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { builtIn, knowledgeOf, type Knowledge, type Pack } from '../../shared/packs/pack.ts'
import { Refusal } from '../../shared/result.ts'
import { readPack } from './pack-file.ts'

/** Keeps the pack in use: the file as it was signed, checked again at every start. */
export class PackStore {
  readonly #path: string
  readonly #key: string
  readonly #appVersion: string
  #pack: Pack | null = null
  #knowledge: Knowledge = builtIn
  /** Why a kept file was not used at the start; null when all is well. */
  readonly problem: string | null

  constructor(folder: string, publicKey: string, appVersion: string) {
    this.#path = join(folder, 'packs', 'current.twainpack')
    this.#key = publicKey
    this.#appVersion = appVersion
    this.problem = this.#load()
  }

  get knowledge(): Knowledge { return this.#knowledge }
  /** Version 0 and no date for what the app came with. */
  get info(): { readonly version: number, readonly issued: string | null } { return { version: this.#knowledge.version, issued: this.#pack?.issued ?? null } }

  /** Takes a newer pack into use. Throws a Refusal otherwise, and everything stays as it was. */
  take(file: string): void {
    const pack = readPack(file, { publicKey: this.#key, appVersion: this.#appVersion, presentVersion: this.#knowledge.version })
    orRefused(() => {
      mkdirSync(join(this.#path, '..'), { recursive: true })
      writeFileSync(`${this.#path}.new`, file, { mode: 0o600, flush: true })
      renameSync(`${this.#path}.new`, this.#path)
    })
    this.#use(pack)
  }

  /** Back to what the app came with. Throws a Refusal when the kept file could not be taken away. */
  remove(): void {
    orRefused(() => { rmSync(this.#path, { force: true }) })
    this.#pack = null
    this.#knowledge = builtIn
  }

  #use(pack: Pack): void {
    this.#pack = pack
    this.#knowledge = knowledgeOf(pack)
  }

  #load(): string | null {
    let file: string
    try { file = readFileSync(this.#path, 'utf8') } catch { return null } // there is none
    try {
      this.#use(readPack(file, { publicKey: this.#key, appVersion: this.#appVersion, presentVersion: 0 }))
      return null
    } catch (error) {
      return error instanceof Refusal ? error.message : 'The pack could not be read.'
    }
  }
}

/** The reason of the file system would name the user's folder. */
function orRefused(work: () => void): void {
  try { work() } catch { throw new Refusal('not-allowed', 'The pack could not be saved or removed, so nothing was changed. Please check that the disk is not full and that it can be written.') }
}
