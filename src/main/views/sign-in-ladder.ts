import { signInRefusal, type Refuser } from '../../shared/sign-in-refusal.ts'
import type { PageEntry } from './view-registry.ts'

export interface SignInPorts {
  /** Explains, and answers what the user wants. */
  readonly explain: (entry: PageEntry, refuser: Refuser) => Promise<'open' | 'own-login' | 'close'>
  /** Opens the account's own start page in the user's own browser. */
  readonly openOutside: (entry: PageEntry) => void
  /** Opens the network's own login in the account's page, and closes a sign-in window. */
  readonly ownLogin: (entry: PageEntry) => void
}

/**
 * Says plainly when a provider refuses to sign anybody in inside an app, and offers the two ways that work. Twain does
 * not pretend to be another browser to get around it (stack 6).
 */
export function watchSignIn(entry: PageEntry, ports: SignInPorts): void {
  const { contents } = entry
  let told = ''
  const look = (): void => {
    const address = contents.getURL()
    const refuser = address === told ? null : signInRefusal(address)
    told = address
    if (refuser === null) return
    void ports.explain(entry, refuser).then((answer) => {
      if (answer === 'open') ports.openOutside(entry)
      if (answer === 'own-login') ports.ownLogin(entry)
    })
  }
  contents.on('did-navigate', look)
  contents.on('did-navigate-in-page', look)
}
