import { decodeQR } from 'qr/decode.js'
import type { CodePicture, ReadCode, ScreenSource } from '../../shared/logins/login-views.ts'
import { readCodeSource, type CodeProblem } from '../../shared/logins/one-time-code.ts'
import { Refusal } from '../../shared/result.ts'
import { bytesOf } from '../storage/chosen-file.ts'

/** A picture as pixels: four bytes each, blue, green, red, alpha. */
export interface Pixels { readonly width: number, readonly height: number, readonly data: Uint8Array }

export interface CodePicturePorts {
  readonly chooseFile: (title: string, extensions: readonly string[]) => Promise<string | null>
  /** Null when the bytes are no picture that can be read. */
  readonly pixelsOf: (bytes: Buffer) => readonly Pixels[]
  readonly clipboardPicture: () => Promise<Buffer | null>
  /** The page that is open in Twain, largest first; empty when there is none. */
  readonly pagePicture: () => Promise<readonly Pixels[]>
  /** The screens and windows that can be looked at; empty where the system gives none. */
  readonly screens: () => Promise<readonly ScreenSource[]>
  readonly screenPicture: (id: string) => Promise<readonly Pixels[]>
  readonly newId: () => string
}

/** No picture is read that has more bytes. */
const largestPicture = 30_000_000
/** Milliseconds that looking for a code in one picture may take. */
const longestLook = 1_500

const problemSentences: Readonly<Record<CodeProblem, string>> = {
  empty: 'Please enter the address or the secret that the site shows for one-time codes.',
  'not-a-code': 'This is no secret for one-time codes. Please copy what the site shows: an address that begins with otpauth://, or letters from A to Z and digits from 2 to 7.',
  counter: 'This site counts its codes, which Twain cannot do. Please choose codes that change with time, if the site offers them.',
  algorithm: 'This site makes its codes in a way that Twain does not know. Please use the app that the site recommends.',
  digits: 'Twain makes codes of six to eight digits. Please use the app that the site recommends.',
  period: 'Twain makes codes that change every second to every five minutes. Please use the app that the site recommends.',
  short: 'This secret is too short. Please check that all of it was copied.'
}

/** Why a text makes no one-time codes, as one sentence. */
export const codeRefusal = (problem: CodeProblem): Refusal => new Refusal('bad-request', problemSentences[problem])

/** Reads secrets of one-time codes from pictures. What was read waits here, at most one, and never in a renderer. */
export class CodePictures {
  readonly #ports: CodePicturePorts
  #read: { readonly id: string, readonly address: string } | null = null

  constructor(ports: CodePicturePorts) { this.#ports = ports }

  screens(): Promise<readonly ScreenSource[]> { return this.#ports.screens() }

  /** Looks for a code; null when the user chose no file. Throws a Refusal when there is none, or none for one-time codes. */
  async read(where: CodePicture): Promise<ReadCode | null> {
    const pictures = await this.#pictures(where)
    if (pictures === null) return null
    const source = readCodeSource(textIn(pictures))
    // What another code says is shown to nobody.
    if (typeof source === 'string') throw source === 'not-a-code' || source === 'empty' ? new Refusal('not-found', 'The QR code that was found is not one for one-time codes. Please show the one of the site, and try again.') : codeRefusal(source)
    this.#read = { id: this.#ports.newId(), address: source.address }
    return { id: this.#read.id, issuer: source.issuer, account: source.account }
  }

  /** What was read under this id. Throws a Refusal when it is no longer there. */
  take(id: string): string {
    if (this.#read?.id !== id) throw new Refusal('not-found', 'The QR code is no longer at hand. Please read it again.')
    return this.#read.address
  }

  forget(id: string | null = null): void { if (id === null || this.#read?.id === id) this.#read = null }

  async #pictures(where: CodePicture): Promise<readonly Pixels[] | null> {
    if (where.from === 'file') return this.#fromFile()
    if (where.from === 'screen') return something(await this.#ports.screenPicture(where.id), 'This screen or window cannot be looked at. Please make a picture of the QR code and choose it as a file.')
    if (where.from === 'page') return something(await this.#ports.pagePicture(), 'There is no page open to look at. Please open the page with the QR code first.')
    const bytes = await this.#ports.clipboardPicture()
    if (bytes === null) throw new Refusal('not-found', 'There is no picture on the clipboard. Please copy the picture of the QR code first.')
    return something(this.#ports.pixelsOf(bytes), 'The picture on the clipboard cannot be read. Please save it and choose it as a file.')
  }

  async #fromFile(): Promise<readonly Pixels[] | null> {
    const path = await this.#ports.chooseFile('Picture of a QR code', ['png', 'jpg', 'jpeg'])
    if (path === null) return null
    const bytes = await bytesOf(path, largestPicture, 'This picture is too large. Please cut it to the QR code.')
    return something(this.#ports.pixelsOf(bytes), 'This picture cannot be read. Please choose a PNG or JPEG picture.')
  }
}

function something(pictures: readonly Pixels[], sentence: string): readonly Pixels[] {
  if (pictures.length === 0) throw new Refusal('not-found', sentence)
  return pictures
}

/** The text of the first QR code that one of the pictures shows. Throws a Refusal when there is none. */
function textIn(pictures: readonly Pixels[]): string {
  for (const { width, height, data } of pictures) {
    try {
      return decodeQR({ width, height, data }, { format: 'BGRA', timeLimit: longestLook, effort: 3 })
    } catch { // the next size may show it
    }
  }
  throw new Refusal('not-found', 'No QR code was found in this picture. Please show it larger and whole, and try again.')
}
