import { expect, test } from 'vitest'
import type { Act } from '../../../../../src/shared/guard/act.ts'
import type { Finding } from '../../../../../src/shared/guard/rule.ts'
import { contactUpload as rule } from '../../../../../src/shared/guard/rules/contact-upload.ts'
import { actWith, file, placeOf } from '../../../../fakes/acts.ts'

const check = (parts: Partial<Act>): Finding | null => rule.check(actWith({ kind: 'upload', controlName: '', ...parts }))
const contacts = placeOf('contact_upload')

test.each([
  'Sync contacts', 'Upload contacts', 'Import contacts', 'Find friends', 'Find your friends', 'Find contacts', 'Connect contacts', 'Turn on contact syncing', 'Allow contact access', 'Upload your phone contacts', 'Import address book',
  'Kontakte synchronisieren', 'Kontakte hochladen', 'Adressbuch importieren', 'Freunde finden', 'Sincronizar contactos', 'Subir tus contactos', 'Importar agenda', 'Buscar amigos',
])('stops at %j, wherever it stands, in both selves', (controlName) => {
  for (const self of ['personal', 'professional'] as const) expect(check({ self, controlName })).toMatchObject({ ruleId: 'contact-upload', level: 3, spans: [], evidence: '', offers: [] })
})

test.each([
  'Upload photo', 'Add a picture', 'Contact us', 'Contact support', 'Friends', 'Stop syncing contacts', 'Turn off contact syncing', 'Delete uploaded contacts', 'Remove all contacts', 'Kontakte löschen', 'Kontakt', 'Eliminar contactos', 'Contacto', '',
])('stays silent about %j', (controlName) => { expect(check({ controlName })).toBeNull() })

test('on the page for contacts everything that is handed over is meant, but not what takes them back', () => {
  expect(check({ place: contacts, controlName: 'Continue', files: [file({ isPicture: false })] })?.level).toBe(3)
  expect(check({ place: contacts, controlName: '' })?.level).toBe(3)
  expect(check({ place: contacts, controlName: 'Delete all contacts' })).toBeNull()
})

test.each(['personal', 'professional'] as const)('opening that page is a stop in the %s self', (self) => {
  expect(check({ self, kind: 'open', moment: 'opening', place: contacts })).toMatchObject({ level: 3, spans: [], offers: [] })
  expect(check({ self, kind: 'open', moment: 'opening', place: placeOf('feed') })).toBeNull()
  expect(check({ self, kind: 'open', moment: 'opening', place: placeOf('people_suggestions'), controlName: 'Sync contacts' })).toBeNull()
  expect(check({ self, kind: 'open', moment: 'sending', place: contacts })).toBeNull()
})

test('it only hints before something is handed over', () => { expect(check({ moment: 'opening', controlName: 'Sync contacts' })?.level).toBe(1) })
