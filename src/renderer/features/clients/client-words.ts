import type { ClientDraft } from '../../../shared/clients/client.ts'
import type { ClientsStatus } from '../../../shared/clients/status.ts'
import { t } from '../../texts/texts.ts'
import { dayText, numberText } from '../../texts/wording.ts'

/** What an entry is found under by eye: the name, or else the first thing that is known. */
export const clientName = ({ given, family, aliases, handles, emails, phones }: ClientDraft): string =>
  [`${given} ${family}`.trim(), ...aliases, ...handles.map((handle) => `@${handle}`), ...emails, ...phones].find((value) => value !== '') ?? ''

/** So many values stand in one line; the form shows all of them. */
const shownValues = 6

/** The rest of an entry in one line, without what its name shows already. */
export function clientDetails(client: ClientDraft): readonly string[] {
  const { aliases, handles, phones, emails } = client
  const name = clientName(client)
  return [...aliases, ...handles.map((handle) => `@${handle}`), ...phones, ...emails].filter((value) => value !== name).slice(0, shownValues)
}

/** "Former client since 1 Mar 2026"; empty for a current one. */
export const formerText = ({ formerSince }: ClientDraft): string => (formerSince === null ? '' : t('clients.formerSince', { date: dayText(formerSince) }))

/** The state of the list in one sentence. */
export function statusText({ state, count }: ClientsStatus): string {
  if (state === 'open') return count === 0 ? t('clients.state.empty') : t('clients.state.open', { number: numberText(count ?? 0) })
  return t(`clients.state.${state}`)
}

const two = (number: number): string => String(number).padStart(2, '0')

/** Today as YYYY-MM-DD where the user is. */
export const today = (now = new Date()): string => `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`
