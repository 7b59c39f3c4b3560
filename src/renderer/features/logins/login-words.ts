import type { Login } from '../../../shared/logins/login.ts'
import type { GeneratorSettings } from '../../../shared/logins/generator.ts'
import type { Copied, CopyPart } from '../../../shared/logins/login-views.ts'
import { t } from '../../texts/texts.ts'

/** What a login is known by: the name that the user gave it, or its host. */
export const siteOf = ({ origin, title }: Pick<Login, 'origin' | 'title'>): string => (title === '' ? hostOf(origin) : title)

/** `example.org` of `https://example.org`. */
export const hostOf = (origin: string): string => origin.replace(/^https:\/\//, '')

/** What was copied, and for how long. */
export const copiedText = (part: CopyPart, site: string, { clearsIn, codeLasts }: Copied): string => t(`logins.copied.${part}`, { site, seconds: clearsIn, lasts: codeLasts ?? 0 })

/** How a strength reads: below 60 bits a password can be guessed by one who has time, from 80 on by nobody. */
export const strengthText = (bits: number): string => t('logins.generator.strength', { bits: Math.floor(bits), words: t(`logins.generator.level.${bits < 60 ? 'weak' : bits < 80 ? 'good' : 'strong'}`) })

/** The separators of a passphrase with their names. */
export const separatorChoices = [['-', 'hyphen'], [' ', 'space'], ['.', 'full-stop'], ['_', 'underscore'], [',', 'comma']] as const satisfies readonly (readonly [GeneratorSettings['separator'], string])[]
