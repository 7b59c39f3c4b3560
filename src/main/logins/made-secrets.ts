import { randomBytes } from 'node:crypto'
import { makeSecret, strengthInBits, usualGenerator, type GeneratorSettings } from '../../shared/logins/generator.ts'
import { codeAt, type OneTimeCode } from '../../shared/logins/one-time-code.ts'
import { words } from '../../shared/logins/word-list.ts'
import { Refusal } from '../../shared/result.ts'

/** A new password or passphrase from the random numbers of the system. */
export const newPassword = (settings: GeneratorSettings = usualGenerator): string => makeSecret(settings, words, (count) => randomBytes(count))

/** How many bits of strength passwords with these settings have. */
export const strengthOf = (settings: GeneratorSettings): number => strengthInBits(settings, words.length)

/** The code of this moment and how long it lasts. Throws a Refusal where the stored text makes none. */
export function codeOf(secret: string, now: Date): OneTimeCode {
  const found = codeAt(secret, now)
  if (found === null) throw new Refusal('not-found', 'This login makes no one-time codes. Please add the code that the site shows, under "Change".')
  return found
}

/** The one-time code of this moment. Throws a Refusal where the stored text makes none. */
export const oneTimeCode = (secret: string, now: Date): string => codeOf(secret, now).code
