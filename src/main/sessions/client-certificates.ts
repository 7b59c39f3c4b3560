import type { App, WebContents } from 'electron'
import { parseAddress } from '../../shared/address.ts'
import type { SelfId } from '../../shared/persona.ts'

/** Asks which of the system's certificates is meant; the place in the list, or null for none. */
export type ChooseCertificate = (self: SelfId | null, host: string, names: readonly string[]) => Promise<number | null>

/**
 * A certificate of the system says who somebody is, and it is the same in both selves: without an answer of ours Electron
 * would hand the first one to every site that asks. So the user is asked each time, and without a choice none is given.
 */
export function answerCertificates(target: Pick<App, 'on'>, selfOf: (contents: WebContents) => SelfId | null, choose: ChooseCertificate): void {
  target.on('select-client-certificate', (event, contents, address, certificates, answer) => {
    event.preventDefault()
    const self = contents === null || contents.isDestroyed() ? null : selfOf(contents)
    const names = certificates.map(({ subjectName, issuerName }) => `${subjectName} (${issuerName})`)
    choose(self, parseAddress(address)?.hostname ?? address, names).then((at) => { answer(at === null ? undefined : certificates[at]) }, () => { answer() })
  })
}
