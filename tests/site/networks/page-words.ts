/** Words of the pages that exist in several languages. */
export interface Words {
  readonly feed: string
  readonly composer: string
  readonly post: string
  readonly like: string
  readonly comment: string
  readonly share: string
  readonly requests: string
  readonly wantsToConnect: string
  readonly confirm: string
  readonly remove: string
  readonly accept: string
  readonly decline: string
  readonly suggestions: string
  readonly follow: string
}

const english: Words = {
  feed: 'Your feed', composer: "What's new?", post: 'Post', like: 'Like', comment: 'Comment', share: 'Share',
  requests: 'Requests', wantsToConnect: 'wants to connect with you', confirm: 'Confirm', remove: 'Delete', accept: 'Accept', decline: 'Decline',
  suggestions: 'People you may know', follow: 'Follow'
}
const german: Words = {
  feed: 'Dein Feed', composer: 'Was gibt es Neues?', post: 'Veröffentlichen', like: 'Gefällt mir', comment: 'Kommentieren', share: 'Teilen',
  requests: 'Anfragen', wantsToConnect: 'möchte sich mit dir vernetzen', confirm: 'Bestätigen', remove: 'Löschen', accept: 'Annehmen', decline: 'Ablehnen',
  suggestions: 'Personen, die du kennen könntest', follow: 'Folgen'
}
const spanish: Words = {
  feed: 'Tus novedades', composer: '¿Qué está pasando?', post: 'Publicar', like: 'Me gusta', comment: 'Comentar', share: 'Compartir',
  requests: 'Solicitudes', wantsToConnect: 'quiere conectar contigo', confirm: 'Confirmar', remove: 'Eliminar', accept: 'Aceptar', decline: 'Rechazar',
  suggestions: 'Personas que quizá conozcas', follow: 'Seguir'
}

/** The language that an address asks for with `?lang=`; English unless it is one that we have. */
export function languageOf(asked: string | null): { readonly language: string, readonly words: Words } {
  if (asked === 'de') return { language: 'de', words: german }
  return asked === 'es' ? { language: 'es', words: spanish } : { language: 'en', words: english }
}
