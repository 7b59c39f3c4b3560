import type { Session, WebContents } from 'electron'
import { parseAddress } from '../../shared/address.ts'
import { permissionPolicy } from '../../shared/permissions.ts'
import type { SpaceName } from '../../shared/persona.ts'

/** Where answers are kept and questions are put; the owner decides by space, never by what a page says. */
export interface PermissionAnswers {
  /** The remembered answer, or null. */
  readonly remembered: (space: SpaceName, origin: string, permission: string) => boolean | null
  /** Puts the question to the user; false when it is closed without an answer. */
  readonly ask: (space: SpaceName, origin: string, permission: string) => Promise<boolean>
  /** True while the self of the space is locked: nothing new is granted, and nothing is shown outside the window. */
  readonly isCovered: (space: SpaceName) => boolean
  /** A page was given the camera, the microphone or the screen. */
  readonly noteCall: (contents: WebContents) => void
}

type Gated = Pick<Session, 'setPermissionRequestHandler' | 'setPermissionCheckHandler'>

/** Lays the permission table over a session. A site is only ever known by its https origin. */
export function gatePermissions(session: Gated, space: SpaceName, answers: PermissionAnswers): void {
  session.setPermissionRequestHandler((contents, permission, tell, details) => {
    const answer = (granted: boolean): void => {
      if (granted && contents !== null && ['media', 'display-capture'].includes(permission)) answers.noteCall(contents)
      tell(granted)
    }
    const origin = httpsOrigin(details.requestingUrl)
    const policy = permissionPolicy(permission)
    if (origin === null || policy === 'deny' || contents === null || answers.isCovered(space)) { answer(false); return }
    if (policy === 'allow') { answer(true); return }
    const known = answers.remembered(space, origin, permission)
    if (known !== null) { answer(known); return }
    answers.ask(space, origin, permission).then(answer, () => { answer(false) })
  })
  session.setPermissionCheckHandler((_contents, permission, requestingOrigin) => {
    const origin = httpsOrigin(requestingOrigin)
    const policy = permissionPolicy(permission)
    if (origin === null || policy === 'deny' || (permission === 'notifications' && answers.isCovered(space))) return false
    return policy === 'allow' || answers.remembered(space, origin, permission) === true
  })
}

function httpsOrigin(address: string): string | null {
  const url = parseAddress(address)
  return url?.protocol === 'https:' ? url.origin : null
}
