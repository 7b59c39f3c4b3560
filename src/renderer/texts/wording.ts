import type { AccountView } from '../../shared/ipc/shell-view.ts'
import type { SelfId } from '../../shared/persona.ts'
import { IpcError } from '../bridge.ts'
import { t } from './texts.ts'

/** "Personal" or "Professional". */
export const selfWord = (self: SelfId): string => t(`self.${self}`)

/** The name that the user gave to a self; null while it is just the word of the self itself. */
export function givenName(self: SelfId, name: string): string | null {
  const trimmed = name.trim()
  return trimmed === '' || trimmed === selfWord(self) ? null : trimmed
}

/** "Anna (Personal)", or only "Personal" when no name was given. */
export function whoIs(self: SelfId, name: string): string {
  const given = givenName(self, name)
  return given === null ? selfWord(self) : t('self.who', { name: given, self: selfWord(self) })
}

/** Own name of an account, with its network where the name does not say it. */
export function accountLabel(account: Pick<AccountView, 'name' | 'networkName'>): string {
  const { name, networkName } = account
  return name.toLowerCase().includes(networkName.toLowerCase()) ? name : `${name} (${networkName})`
}

/** "PROFESSIONAL - Dr. A. Example - LinkedIn": the words of the frame. */
export function frameLabel(self: SelfId, selfName: string, account: string): string {
  return [selfWord(self).toUpperCase(), givenName(self, selfName), account].filter((part) => part !== null && part !== '').join(' - ')
}

const numbers = new Intl.NumberFormat('en')

/** "20,000" */
export const numberText = (number: number): string => numbers.format(number)

const day = new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium' })

/** "3 Nov 2026"; empty when there is no date, or none that can be read. */
export function dayText(iso: string | null): string {
  const date = new Date(iso ?? Number.NaN)
  return Number.isNaN(date.getTime()) ? '' : day.format(date)
}

const moment = new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeStyle: 'short' })

/** "3 Nov 2026, 14:05", in the time of this place. */
export const momentText = (iso: string): string => moment.format(new Date(iso))

type Named = 'media' | 'camera' | 'microphone' | 'geolocation' | 'notifications' | 'clipboard-read' | 'clipboard-sanitized-write' | 'display-capture' | 'fullscreen' | 'idle-detection' | 'storage-access'
const named: ReadonlySet<string> = new Set<Named>(['media', 'camera', 'microphone', 'geolocation', 'notifications', 'clipboard-read', 'clipboard-sanitized-write', 'display-capture', 'fullscreen', 'idle-detection', 'storage-access'])
const isNamed = (permission: string): permission is Named => named.has(permission)

/** "use your camera": what a site may do with a permission. */
export const permissionWords = (permission: string): string => (isNamed(permission) ? t(`permission.what.${permission}`) : t('permission.what.other', { permission }))

/** The sentence that a failed call shows. */
export function failureText(error: unknown): string {
  if (!(error instanceof IpcError)) return t('failure.generic')
  if (error.code === 'unreachable') return t('failure.unreachable')
  return error.message === '' ? t('failure.generic') : error.message
}

/** A text split around one placeholder, so that its value can be drawn as an element of its own. */
export function around(text: string, placeholder: string): readonly [string, string] {
  const at = text.indexOf(placeholder)
  return at < 0 ? [text, ''] : [text.slice(0, at), text.slice(at + placeholder.length)]
}
