import { teller } from '../lexicon.ts'
import type { Rule } from '../rule.ts'
import { clauses } from '../sources.ts'

const handsOverContacts = teller([
  '(?:sync|upload|import|find|connect|add|scan|share|invite)\\w* (?:\\w+ ){0,3}(?:contacts?|address book|phone ?book)', 'contacts? (?:sync|syncing|upload|access)', 'find (?:your |my )?friends',
  '(?:kontakte?|adressbuch|telefonbuch) (?:synchronisieren|hochladen|importieren|finden|verbinden|freigeben)', 'kontaktsynchronisierung', 'freunde finden',
  '(?:sincronizar|subir|importar|buscar|encontrar|conectar) (?:\\p{L}+ ){0,2}(?:contactos|agenda|amigos)'
])
const takesBack = teller(['stop\\w*', 'turn off', 'disable', 'delete', 'remove', 'löschen', 'deaktivieren', 'ausschalten', 'entfernen', 'eliminar', 'borrar', 'desactivar', 'dejar de'])

/** P1.3: one upload of a phone's contacts is enough for clients to be suggested, and it cannot be called back. */
export const contactUpload: Rule = {
  id: 'contact-upload',
  title: 'Handing over your contacts',
  rows: ['P1.3'],
  practice: 1,
  level: 3,
  why: 'Contacts often include clients, and networks use them to suggest people to each other.',
  sources: [clauses.knowThePlatform, clauses.privacySettings, clauses.ownPresence],
  acts: ['open', 'upload'],
  moments: ['opening', 'sending'],
  usesPlace: true,
  asksOnce: false,
  tryIt: { self: 'personal', path: '/contacts', instruction: 'Open the page, and then press Sync contacts.' },
  check(act) {
    const isPage = act.place.kind === 'contact_upload'
    if (act.kind === 'open') {
      return isPage && act.moment === 'opening'
        ? { ruleId: this.id, level: 3, spans: [], evidence: '', offers: [], sentence: 'This page collects the contacts of your phone, and clients among them could be suggested to you and you to them.' }
        : null
    }
    if (takesBack(act.controlName) || (!isPage && !handsOverContacts(act.controlName))) return null
    return {
      ruleId: this.id, level: act.moment === 'sending' ? 3 : 1, spans: [], evidence: '', offers: [],
      sentence: 'Your contacts may include clients, and with them the network can suggest clients to you and you to clients.'
    }
  }
}
