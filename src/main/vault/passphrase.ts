import { randomBytes, scrypt } from 'node:crypto'
import { shortestPassphrase } from '../../shared/clients/status.ts'
import { Refusal } from '../../shared/result.ts'
import { decrypt, encrypt, keyBytes, type Lock } from './sealed-file.ts'

/** What scrypt is given for new passphrases: 128 MiB and some tenths of a second for each guess. */
const strength = { n: 2 ** 17, r: 8, p: 1 } as const

export const newLock = (): Lock => ({ salt: randomBytes(16).toString('hex'), ...strength })

/** For a secret of 32 random bytes in the place of a passphrase: nobody guesses it, however fast a guess is. */
export const newLockForSecret = (): Lock => ({ salt: randomBytes(16).toString('hex'), n: 2 ** 14, r: 8, p: 1 })

/** The key that a passphrase stands for. Composed and decomposed letters are the same passphrase. */
export function keyFromPassphrase(passphrase: string, { salt, n, r, p }: Lock): Promise<Buffer> {
  const bytes = Buffer.from(passphrase.normalize('NFKC'), 'utf8')
  return new Promise((done, fail) => {
    scrypt(bytes, Buffer.from(salt, 'hex'), keyBytes, { N: n, r, p, maxmem: 128 * n * r * p + 2 ** 25 }, (error, key) => {
      bytes.fill(0)
      if (error) fail(error)
      else done(key)
    })
  })
}

/** Throws a Refusal when a new passphrase is too short to protect anything. */
export function checkStrength(passphrase: string): void {
  if (passphrase.normalize('NFKC').trim().length < shortestPassphrase) {
    throw new Refusal('bad-request', `Please choose a passphrase of at least ${shortestPassphrase} characters, for example four words that do not belong together.`)
  }
}

export const wrongPassphrase = (): Refusal => new Refusal('not-allowed', 'This passphrase does not fit. Please try again.')

/** Both ids are authenticated, so a wrapped key cannot be put into another file. */
const wrapping = (listId: string, keyId: string): Buffer => Buffer.from(`twain key ${listId} ${keyId}`, 'utf8')

export const wrapKey = (wrapper: Buffer, key: Buffer, listId: string, keyId: string): Buffer => encrypt(wrapper, key, wrapping(listId, keyId))

/** Null when the passphrase was another one. */
export const unwrapKey = (wrapper: Buffer, wrapped: Buffer, listId: string, keyId: string): Buffer | null => decrypt(wrapper, wrapped, wrapping(listId, keyId))
