import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { actKinds } from '../../../../src/shared/guard/act.ts'
import { verbTables } from '../../../../src/shared/verbs/index.ts'
import { compileVocabulary, plainName } from '../../../../src/shared/verbs/vocabulary.ts'

const vocabulary = compileVocabulary(verbTables)
const { meaningOf, isWholePhrase, sendsOnEnter, actOfComposer, isSearch, suggestsPeople, audienceOf } = vocabulary

/** What a control does, in one word pair; `cleared` never sends, `-` is nothing that the guard knows. */
const read = (name: string, pressed = false): string => {
  const meaning = meaningOf(name, pressed)
  if (meaning.kind === 'none') return '-'
  return meaning.kind === 'cleared' ? 'cleared' : `${meaning.kind} ${meaning.act}`
}

/** Names by what they do, one list for each meaning. */
const readsAs = (lists: Readonly<Record<string, readonly string[]>>): readonly [string, string][] => Object.entries(lists).flatMap(([meaning, names]) => names.map((name): [string, string] => [name, meaning]))

describe('English', () => {
  test.each(readsAs({
    'send post': ['Post', 'POST', 'post', ' Post ', 'Post!', '✓ Post', '📤 Post', '« Post »', 'Post (2)', 'Post all', 'Post anyway', 'Post now', 'Publish', 'Publish now', 'Publish post', 'Tweet', 'Toot!', 'Submit', 'Share post', 'Go live', 'Check in', 'Check-in', 'Schedule', 'Schedule post'],
    'send share': ['Share', 'Share now', 'Share to Feed', 'Repost', 'Quote', 'Retweet', 'Reblog', 'Duet', 'Stitch', 'Add to story'],
    'send comment': ['Comment', 'Comment as Anna', 'Post comment', 'Add comment', 'Leave comment', 'Submit comment', 'Send comment'],
    'send reply': ['Reply', 'Reply to Ben', 'Post reply', 'Send reply', 'Reply as owner', 'Reply (0)', 'Publish reply', 'Post public reply'],
    'send review': ['Post review', 'Post Review', 'Submit review', 'Publish review', 'Place review', 'Post your review'],
    'send message': ['Send', 'Send message', '\uE8F4 Send', 'Send now', 'Send a message to Ben', 'Send (Ctrl+Enter)', 'Send without a note'],
    'textless accept': ['Accept', 'Accept invitation', 'Accept Jane’s invitation', 'Confirm', 'Confirm request', 'Approve', 'Authorize'],
    'textless follow': ['Follow', 'Follow Ben', 'Follow @ben', 'Follow back', 'Add friend', 'Add Friend', 'Connect', 'Subscribe', 'Subscribe to Bike Shed.', 'Request to join', 'Join group', 'Invite Jane Doe to connect'],
    'textless like': ['Like', 'Like (12)', 'LIKE', 'Like 1.2K', '👍 Like', 'React', 'React Like to Dana’s post', 'Love', 'Upvote', 'Recommend', 'Give kudos', 'Pin', 'Favourite', 'Favorite', 'Boost', 'Helpful 3', 'like this video along with 1,204 other people', 'Like video 12.4K likes'],
    'textless upload': ['Sync contacts', 'Upload contacts', 'Import your contacts', 'Find friends', 'Connect contacts', 'Turn on contact syncing'],
    'form signup': ['Sign up', 'Sign up for free', 'Create account', 'Create new account', 'Create your account', 'Register', 'Join', 'Join now', 'Save', 'Save changes', 'Update profile', 'Update', 'Done', 'Finish'],
    'form login': ['Log in', 'Log In', 'Login', 'Sign in', 'Sign in with Google', 'Continue', 'Next', 'Next →'],
    'form message': ['Pay', 'Pay $12', 'Request', 'Request money', 'Pay or Request'],
    'linking login': ['Continue as Anna', 'Add accounts', 'Add another account', 'Link accounts', 'Connect with Facebook', 'Share to Facebook', 'Also share to Threads', 'Switch accounts'],
  }))('%j: %s', (name, expected) => { expect(read(name)).toBe(expected) })

  test.each([
    ['undo states', ['Following', 'Following (3)', 'Following @ben', 'Liked', 'Liked by you', 'Unlike', 'Unlike (5 likes)', 'Unfollow', 'Unsubscribe', 'Unsubscribe from Bike Shed.', 'Subscribed', 'Connected', 'Pending', 'Requested', 'Remove', 'Remove like', 'Remove from favorites', 'Unpin', 'Saved', 'Reposted', 'Reposted 3', 'Undo repost', 'Retweeted', 'RETWEETED (3)', 'Withdraw', 'Request sent']],
    ['refusals', ['Ignore', 'Decline', 'Delete request', 'Cancel request']],
    ['things around a text', ['Post options', 'Post settings', 'Post menu', 'More', 'Share draft', 'Save draft', 'Preview', 'Preview post', 'Show changes', 'Cancel', 'Cancel reply', 'Close', 'Discard', 'Discard post', 'Dismiss', 'Undo', 'Filter comments', 'Sort comments', 'Send options', 'Post analytics', 'Drafts', 'Invite friends', 'Repost or quote post']],
    ['clearing words as second or third', ['Post: preview', 'Send message options', 'Share post settings', 'Reply more', 'Please, cancel', 'Do not discard', '✕ Close', 'Join group menu', 'Accept all cookies']],
  ])('%s never send', (_name, names) => { for (const name of names) expect(read(name), JSON.stringify(name)).toBe('cleared') })

  test.each([
    ['tabs and other words that begin alike', ['Posts', 'Posts (3)', 'Posted', 'Posting…', 'Likes', 'Likely', 'Shares', 'Shared', 'Comments', 'Comments (4)', 'Replies', 'Followers', 'Sender', 'Sent', 'Publisher', 'Reaction', 'Reactions', 'Pinned', 'Recommended', 'Connections', 'Saver', 'Nextdoor', 'Loved', 'Joined', 'Accepted', 'Messages', 'Payments', 'Reviews', '3 Comments', '12 Likes']],
    ['openers and places', ['Message', 'Add a comment', 'Write a comment…', 'What is on your mind?', 'Start a post', 'New message', 'Create', 'Compose', 'Write', 'Write a review', 'Search', 'Home', 'Notifications', 'Profile', 'Edit post', 'Delete post', 'Delete', 'Report', 'Block', 'Hide', 'Downvote', 'Dislike this video', 'Not interested']],
    ['answers that send nothing', ['Don\'t send', 'Don’t post', 'Do not share', 'Not now', 'Skip', 'No, thanks', 'Back', 'OK']],
    ['nothing at all', ['', ' ', '…', '•••', '×', '👍', '\uE8F4', '12', '+1']],
  ])('%s do nothing by themselves', (_name, names) => { for (const name of names) expect(read(name), JSON.stringify(name)).toBe('-') })

  test.each([
    ['Comment on my first draft', 'send comment'], ['Reply to Ben about the menu', 'send reply'], ['Share with friends and more', 'send share'], ['Like the new dining options', 'textless like'], ['Follow Ben, who writes more', 'textless follow'], ['Recommend the place near the close', 'textless like'],
    ['Send Moreno', 'send message'], ['Reply to Closett', 'send reply'], ['Send Cookieman a note', 'send message'],
  ])('a clearing word after the third, or a part of a word, clears nothing: %j is %s', (name, expected) => { expect(read(name)).toBe(expected) })
})

describe('German', () => {
  test.each(readsAs({
    'send post': ['Posten', 'POSTEN', 'Veröffentlichen', 'Veröffentlichen!', 'Beitrag veröffentlichen', 'Beitrag posten', 'Jetzt posten', 'Post veröffentlichen', 'Tröt!', 'Planen', 'Vero\u0308ffentlichen'],
    'send share': ['Teilen', 'Jetzt teilen', 'Reposten', 'Direkt reposten', 'Zitieren', 'Zur Story hinzufügen'],
    'send comment': ['Kommentieren', 'Kommentar posten', 'Kommentar abschicken', 'Als Anna kommentieren'],
    'send reply': ['Antworten', 'Antwort veröffentlichen', 'Antwort senden', 'Als Inhaber antworten', 'Öffentlich antworten'],
    'send review': ['Bewertung abgeben', 'Rezension veröffentlichen'],
    'send message': ['Senden', 'Absenden', 'Nachricht senden', 'Nachricht an Ben senden', '➤ Senden'],
    'textless accept': ['Annehmen', 'Bestätigen', 'Anfrage bestätigen', 'Einladung von Jane Doe annehmen'],
    'textless follow': ['Folgen', 'Jane Doe folgen', '@jane folgen', 'Abonnieren', 'Kanal abonnieren', 'Vernetzen', 'Freund/in hinzufügen', 'Als Freund/in hinzufügen', 'Gruppe beitreten'],
    'textless like': ['Gefällt mir', '„Gefällt mir“', 'Gefällt mir (4 „Gefällt mir“-Angaben)', 'Mag ich', 'Dieses Video mag ich', 'Empfehlen', 'Kudos geben', 'Pin merken', 'Auf den Beitrag von Jane reagieren'],
    'textless upload': ['Kontakte synchronisieren', 'Kontakte hochladen', 'Freunde finden'],
    'form signup': ['Registrieren', 'Konto erstellen', 'Neues Konto erstellen', 'Änderungen speichern', 'Aktualisieren', 'Fertig'],
    'form login': ['Anmelden', 'Mit Google anmelden', 'Einloggen', 'Weiter', 'Fortfahren'],
    'linking login': ['Weiter als Anna', 'Konto hinzufügen', 'Auf Facebook teilen', 'Mit Facebook verbinden'],
    cleared: [
      'Gefolgt', 'Entfolgen', 'Jane nicht mehr folgen', 'Nicht mehr folgen', 'Gefällt mir nicht mehr', 'Gefällt dir', '„Gefällt mir“ entfernen', 'Abonniert', 'Ausstehend', 'Angefragt', 'Ablehnen', 'Einladung von Jane ablehnen', 'Ignorieren',
      'Entwurf speichern', 'Vorschau', 'Abbrechen', 'Antworten an Ben abbrechen', 'Mehr anzeigen', 'Schließen', 'Beitrag verwerfen', 'Nicht senden', 'Alle akzeptieren', 'Auswahl bestätigen', 'Alle Cookies akzeptieren', 'Alle Folgen', 'Neue Folgen', 'Weitere Antworten', 'Antworten anzeigen',
    ],
    '-': ['Beiträge', 'Kommentare', 'Kommentare (4)', 'Nachrichten', 'Abonnements', 'Bewertungen', '3 Antworten', '12 Folgen', 'Folge 12', 'Später', 'Schreibe etwas …', 'Melden', 'Suche', 'Zurück', 'Liebe Petra, danke für die Folien', 'Drei Dinge, die wir alle gern beim Schreiben von Briefen mit anderen teilen'],
  }))('%j: %s', (name, expected) => { expect(read(name)).toBe(expected) })
})

describe('Spanish', () => {
  test.each(readsAs({
    'send post': ['Publicar', 'PUBLICAR', '¡Publicar!', 'Publicar post', 'Postear', 'Programar'],
    'send share': ['Compartir', 'Compartir ahora', 'Repostear', 'Volver a publicar', 'Citar', 'Añadir a tu historia'],
    'send comment': ['Comentar', 'Publicar comentario', 'Comentar como Anna'],
    'send reply': ['Responder', 'Responder a Ben', 'Publicar respuesta', 'Responder como propietario'],
    'send review': ['Publicar reseña', 'Enviar opinión'],
    'send message': ['Enviar', 'Enviar mensaje', 'Enviar un mensaje a Ben'],
    'textless accept': ['Aceptar', 'Aceptar la invitación de Jane', 'Confirmar', 'Aprobar'],
    'textless follow': ['Seguir', 'Seguir a @jane', 'Seguir también', 'Agregar a amigos', 'Añadir a amigos', 'Conectar', 'Suscribirme', 'Unirte al grupo', 'Invita a Jane a conectar'],
    'textless like': ['Me gusta', 'Me gusta (4)', 'Me encanta', 'Recomendar', 'Dar kudos', 'Votar a favor', 'Guardar Pin', 'Marcar este vídeo con "Me gusta" junto con otras 1.204 personas'],
    'textless upload': ['Sincronizar contactos', 'Subir contactos', 'Buscar amigos'],
    'form signup': ['Registrarte', 'Crear cuenta', 'Guardar cambios', 'Únete', 'Actualizar', 'Listo'],
    'form login': ['Iniciar sesión', 'Iniciar sesión con Google', 'Continuar', 'Siguiente'],
    'form message': ['Pagar', 'Enviar dinero'],
    'linking login': ['Continuar como Anna', 'Agregar cuenta', 'Compartir en Facebook', 'Conectar con Facebook'],
    cleared: ['Siguiendo', 'Ya no me gusta', 'Te gusta', 'Quitar Me gusta', 'Dejar de seguir', 'Suscrito', 'Pendiente', 'Solicitado', 'Rechazar', 'Ignorar', 'Guardar borrador', 'Vista previa', 'Cancelar', 'Ver más', 'Cerrar', 'Descartar', 'Deshacer', 'Seguir leyendo', 'Seguir viendo', 'No enviar', 'Aceptar todas las cookies'],
    '-': ['Publicaciones', 'Comentarios', 'Comentarios (4)', 'Seguidores', 'Mensajes', 'Reseñas', 'Respuestas', 'Publicado', 'Ahora no', 'Escribe algo…', 'No me gusta', 'Denunciar', 'Buscar', 'Volver', '12 comentarios'],
  }))('%j: %s', (name, expected) => { expect(read(name)).toBe(expected) })
})

describe('counts before and after the verb', () => {
  test.each(readsAs({
    'textless like': ['12 Likes. Like', '1,204 Likes. Like', '1.204 Me gusta. Me gusta', '4 „Gefällt mir“-Angaben. Gefällt mir', 'Like 12', 'Like · 12'],
    'send share': ['3 reposts. Repost'],
    'send reply': ['5 Replies. Reply'],
    cleared: ['13 Likes. Liked', '3 reposts. Reposted'],
    '-': ['2 weeks ago. Post about the new place in town', '12 Likes.', '12. ', '3.5'],
  }))('%j: %s', (name, expected) => { expect(read(name)).toBe(expected) })
})

test('a pressed textless control takes back, a pressed send control still sends', () => {
  for (const name of ['Like', 'Follow', 'Pin', 'Upvote', 'Accept', 'Gefällt mir', 'Jane folgen', 'Me gusta', 'Seguir']) expect(read(name, true), name).toBe('cleared')
  expect(read('Post', true)).toBe('send post')
  expect(read('Log in', true)).toBe('form login')
  expect(read('Continue as Anna', true)).toBe('linking login')
  expect(read('Posts', true)).toBe('-')
  expect(read('Following', true)).toBe('cleared')
})

test.each([
  ['Post', true], ['POST!', true], ['✓ Post', true], ['Like (0)', true], ['Like 12', true], ['Reply (1,234)', true], ['Share  post', true], ['Send message', true], ['Log in', true], ['Check-in', true], ['Gefällt mir 3', true], ['Me gusta 1 k', false], ['Like 2k', true],
  ['Like nothing you have seen before', false], ['Post office closes early', false], ['Post all', false], ['Reply to Ben', false], ['Posts', false], ['12', false], ['12 Like', false], ['Like 12 people', false], ['Cancel', false], ['Following', false], ['Message', false], ['Jane folgen', false], ['', false],
])('%j is a phrase of the tables and nothing else: %s', (name, expected) => { expect(isWholePhrase(name)).toBe(expected) })

describe('composers', () => {
  test.each([
    ['Message Ben', true], ['Write a message…', true], ['Type in chat', true], ['Write a comment…', true], ['Reply to Ben…', true], ['Schreib eine Nachricht', true], ['Öffentlich kommentieren …', true], ['Escribe un mensaje', true], ['Añade un comentario…', true],
    ['Start a post', false], ['What is on your mind?', false], ['Post text', false], ['Messages', false], ['Commentary', false], ['Nachrichten', false], ['¿Qué estás pensando?', false], ['', false],
  ])('%j sends on Enter: %s', (name, expected) => { expect(sendsOnEnter(name)).toBe(expected) })

  test.each([
    ['Write a message…', 'message'], ['Team chat', 'message'], ['Write a comment…', 'comment'], ['Your review', 'review'], ['Share details of your own experience at this place', 'review'], ['Reply to Ben', 'reply'], ['Post your reply', 'reply'], ['Start a post', 'post'], ['What is on your mind?', 'post'], ['', 'post'], ['Messages', 'post'],
    ['Gib eine Nachricht ein.', 'message'], ['Schreibe einen Kommentar …', 'comment'], ['Deine Bewertung', 'review'], ['Poste deine Antwort', 'reply'], ['Was machst du gerade?', 'post'],
    ['Escribe un mensaje', 'message'], ['Escribe un comentario público…', 'comment'], ['Tu reseña', 'review'], ['Postea tu respuesta', 'reply'], ['¿Qué está pasando?', 'post'],
  ])('%j writes a %s', (name, act) => { expect(actOfComposer(name)).toBe(act) })

  test.each([
    ['Search', true], ['Search query', true], ['Search or start a new chat', true], ['Find people', true], ['What do you want to play?', true], ['Suche', true], ['Suchen', true], ['Facebook durchsuchen', true], ['Personen suchen', true], ['Buscar', true], ['Busca en Google Maps', true],
    ['Research', false], ['Searching for Sugar Man', false], ['Write a comment about the search', false], ['Suchergebnisse', false], ['Was suchen wir heute hier', false], ['Buscador', false], ['Message', false], ['', false],
  ])('%j is a search box: %s', (name, expected) => { expect(isSearch(name)).toBe(expected) })
})

test.each([
  ['People you may know', true], ['People you may know from Oakland', true], ['Suggested for you', true], ['Who to follow', true], ['Quick Add', true], ['Suggested accounts', true], ['Suggested athletes', true], ['More profiles for you', true],
  ['Personen, die du kennen könntest', true], ['Personen, die Sie vielleicht kennen', true], ['Vorschläge für dich', true], ['Wem folgen?', true], ['Personas que quizá conozcas', true], ['A quién seguir', true], ['Sugerencias para ti', true], ['Cuentas sugeridas', true],
  ['People', false], ['Suggested posts', false], ['Friends', false], ['Do people you may know matter?', false], ['Trends for you', false], ['Vorschläge', false], ['Sugerencias', false], ['', false],
])('the heading %j suggests people: %s', (heading, expected) => { expect(suggestsPeople(heading)).toBe(expected) })

test.each<[string, 'public' | 'limited' | null]>([
  ['Public', 'public'], ['Anyone', 'public'], ['Everyone can reply', 'public'], ['Edit privacy. Sharing with Public.', 'public'], ['Write a public comment…', 'public'], ['Öffentlich', 'public'], ['Jeder kann antworten', 'public'], ['Öffentlich kommentieren …', 'public'], ['Público', 'public'], ['Cualquiera', 'public'], ['Todos', 'public'],
  ['Friends', 'limited'], ['Your friends', 'limited'], ['Edit privacy. Sharing with Friends.', 'limited'], ['Only me', 'limited'], ['Connections only', 'limited'], ['Close Friends', 'limited'], ['Followers only', 'limited'], ['Freunde', 'limited'], ['Freund*innen', 'limited'], ['Nur ich', 'limited'], ['Amigos', 'limited'], ['Solo yo', 'limited'], ['Mejores amigos', 'limited'],
  ['Friends; public from Monday', 'limited'],
  ['Publication', null], ['Friendship', null], ['Publicar', null], ['Audience', null], ['', null],
])('the audience of %j: %s', (name, expected) => { expect(audienceOf(name)).toBe(expected) })

describe('the tables', () => {
  const phrasesOf = (table: (typeof verbTables)[number]): readonly string[] => [
    ...table.clearing, ...table.closing, ...table.undoing, ...table.linking, ...table.sendOnEnter, ...table.search, ...table.suggestions, ...table.audience.public, ...table.audience.limited,
    ...[table.send, table.textless, table.form, table.composers].flatMap((phrases) => Object.values(phrases).flat()),
  ]

  test.each(verbTables.map((table) => [table.language, table] as const))('%s is well formed', (_language, table) => {
    for (const phrase of phrasesOf(table)) expect(plainName(phrase), 'phrases are plain').toBe(phrase)
    for (const phrases of [table.send, table.textless, table.form, table.composers]) for (const act of Object.keys(phrases)) expect(actKinds).toContain(act)
    for (const list of [table.clearing, table.undoing, table.linking, table.suggestions, ...[table.send, table.textless, table.form].flatMap((phrases) => Object.values(phrases))]) expect(new Set(list).size).toBe(list.length)
  })

  test('no phrase means two things, in one language or between two', () => {
    const seen = new Map<string, string>()
    for (const table of verbTables) {
      const own = [...(['send', 'textless', 'form'] as const).flatMap((kind) => Object.entries(table[kind]).flatMap(([act, texts]) => texts.map((text): [string, string] => [text, `${kind} ${act}`]))), ...table.linking.map((text): [string, string] => [text, 'linking login'])]
      for (const [text, meaning] of own) {
        expect(seen.get(text) ?? meaning, text).toBe(meaning)
        seen.set(text, meaning)
      }
    }
  })

  test('every phrase of one language keeps its meaning among all the others', () => {
    for (const table of verbTables) {
      for (const kind of ['send', 'textless', 'form'] as const) for (const [act, texts] of Object.entries(table[kind])) for (const text of texts) expect(read(text), `${table.language} ${text}`).toBe(`${kind} ${act}`)
      for (const text of table.linking) expect(read(text), text).toBe('linking login')
      for (const text of [...table.clearing, ...table.closing, ...table.undoing]) expect(read(text), text).toBe('cleared')
    }
  })

  test('a vocabulary of no table knows nothing', () => {
    const none = compileVocabulary([])
    expect(none.meaningOf('Post')).toEqual({ kind: 'none' })
    expect([none.isWholePhrase('Post'), none.sendsOnEnter('Message'), none.isSearch('Search'), none.suggestsPeople('Quick Add')]).toEqual([false, false, false, false])
    expect(none.audienceOf('Public')).toBeNull()
    expect(none.actOfComposer('Message')).toBe('post')
  })
})

test('letter case, icons, punctuation and the way accents are written never change the meaning of a name', () => {
  const names = ['Post', 'Send message', 'Like', 'Following', 'Posts', 'Log in', 'Share draft', 'Reply', 'Save changes', 'Message', 'Veröffentlichen', 'Jane Doe folgen', 'Zurückfolgen', 'Iniciar sesión', 'Publicar reseña']
  const noise = fc.constantFrom('', ' ', '.', '…', '👍 ', ' ★ ', '\uE001', ' (', ')', '—', '\u00A0', '"', ' ✓')
  fc.assert(fc.property(fc.constantFrom(...names), noise, noise, fc.constantFrom<'as it is' | 'upper' | 'lower' | 'apart'>('as it is', 'upper', 'lower', 'apart'), (name, before, after, letters) => {
    const written = letters === 'upper' ? name.toUpperCase() : letters === 'lower' ? name.toLowerCase() : letters === 'apart' ? name.normalize('NFD') : name
    expect(read(before + written + after)).toBe(read(name))
  }))
})

test.each([['  Send   it\nnow ', 'send it now'], ['Log-In', 'log in'], ['Größe!', 'größe'], ['O\u0308l', 'öl'], ['Ｐｏｓｔ', 'post'], ['\uE000\uF8FF', ''], ['', '']])('the plain name of %j is %j', (name, plain) => { expect(plainName(name)).toBe(plain) })

test('reading a name never throws, and a plain name is plain', () => {
  fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (name) => {
    for (const question of [meaningOf, isWholePhrase, sendsOnEnter, actOfComposer, isSearch, suggestsPeople, audienceOf]) expect(() => question(name)).not.toThrow()
    expect(plainName(plainName(name))).toBe(plainName(name))
  }), { numRuns: 1000 })
})

test('a name as long as an article is read in a short time', () => {
  const start = performance.now()
  for (const name of ['Post '.repeat(20_000), '1.'.repeat(50_000), '1 '.repeat(50_000), 'folgen '.repeat(20_000), `${'a'.repeat(100_000)} folgen`]) read(name)
  expect(performance.now() - start).toBeLessThan(2000)
})
