import { app, type Session } from 'electron'
import { offeredPasskeys } from '../../shared/passkeys.ts'
import type { SelfId } from '../../shared/persona.ts'

/** Asks which of several passkeys is meant; the place in the list, or null when the user changed their mind. */
export type ChoosePasskey = (self: SelfId | null, host: string, names: readonly string[]) => Promise<number | null>

/**
 * Switches on Touch ID where the build may use it. The system's own passkeys (`platformPasskeys`) stay off: they would be
 * shared by both selves, and a site would have to name this app as its own (stack 6).
 */
export function usePasskeys(platform: string, accessGroup: string | null, target: Pick<typeof app, 'configureWebAuthn'> = app): void {
  if (platform !== 'darwin' || accessGroup === null) return
  target.configureWebAuthn({ touchID: { keychainAccessGroup: accessGroup, promptReason: 'sign in on $1' } })
}

/** Without an answer the page would wait for ever, so every way ends in one. */
export function answerPasskeys(session: Pick<Session, 'on'>, self: SelfId | null, choose: ChoosePasskey): void {
  session.on('select-webauthn-account', (_event, { relyingPartyId, accounts }, answer) => {
    const known = accounts.map(({ credentialId, name, displayName }) => ({ id: credentialId, name: name ?? displayName ?? '' }))
    choose(self, relyingPartyId, offeredPasskeys(known)).then((at) => { answer(at === null ? null : known[at]?.id ?? null) }, () => { answer(null) })
  })
}
