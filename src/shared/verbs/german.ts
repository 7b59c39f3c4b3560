import type { VerbTable } from './table.ts'

export const german: VerbTable = {
  language: 'de',
  clearing: ['vorschau', 'entwurf', 'abbrechen', 'verwerfen', 'einstellungen', 'menü', 'mehr', 'rückgängig', 'filtern', 'sortieren'],
  closing: ['schließen'],
  undoing: ['gefolgt', 'gefällt mir nicht mehr', 'entfolgen', 'nicht mehr folgen', 'abonniert', 'angefragt', 'ausstehend', 'entfernen', 'ablehnen', 'ignorieren', 'gespeichert'],
  send: {
    review: ['bewertung veröffentlichen', 'bewertung abgeben', 'rezension veröffentlichen', 'rezension abgeben', 'bewertung senden'],
    reply: ['als inhaber antworten', 'antwort senden', 'antwort veröffentlichen', 'antworten'],
    comment: ['kommentar senden', 'kommentar posten', 'kommentar veröffentlichen', 'kommentieren'],
    message: ['nachricht senden', 'senden', 'absenden', 'abschicken', 'chat starten'],
    share: ['jetzt teilen', 'teilen', 'reposten', 'zitieren', 'zur story hinzufügen'],
    post: ['posten', 'veröffentlichen', 'beitrag veröffentlichen', 'beitrag posten', 'beitrag teilen', 'tröt', 'einchecken', 'beitrag planen', 'planen']
  },
  textless: {
    accept: ['annehmen', 'bestätigen', 'akzeptieren', 'genehmigen'],
    follow: ['folgen', 'zurückfolgen', 'freund hinzufügen', 'freundin hinzufügen', 'als freund hinzufügen', 'vernetzen', 'abonnieren', 'beitritt anfragen', 'gruppe beitreten'],
    like: ['gefällt mir', 'reagieren', 'liebe', 'hochwählen', 'empfehlen', 'kudos geben', 'merken', 'favorisieren'],
    upload: ['kontakte synchronisieren', 'kontakte hochladen', 'kontakte importieren', 'freunde finden']
  },
  form: {
    signup: ['registrieren', 'konto erstellen', 'jetzt registrieren', 'speichern', 'änderungen speichern', 'profil aktualisieren'],
    login: ['anmelden', 'einloggen', 'weiter'],
    message: ['bezahlen', 'zahlen', 'geld senden']
  },
  linking: ['weiter als', 'konto hinzufügen', 'konten hinzufügen', 'konto verknüpfen', 'konten verknüpfen', 'auf facebook teilen', 'auf instagram teilen', 'auch teilen auf', 'auch posten auf'],
  telling: ['als inhaber antworten', 'öffentlich antworten', 'einchecken'],
  composers: { message: ['nachricht', 'chat'], comment: ['kommentar', 'kommentiere', 'kommentieren'], review: ['bewertung', 'rezension'], reply: ['antwort', 'antworten'] },
  sendOnEnter: ['nachricht', 'chat', 'kommentar', 'kommentieren', 'kommentiere', 'antwort', 'antworten'],
  search: ['suche', 'suchen', 'finden', 'filtern'],
  suggestions: ['personen die du kennen könntest', 'personen die sie vielleicht kennen', 'vorschläge für dich', 'wem folgen', 'vorgeschlagene freunde', 'leute die du kennen könntest'],
  audience: { public: ['öffentlich', 'alle', 'jeder'], limited: ['freunde', 'nur ich', 'nur follower', 'nur kontakte', 'privat', 'enge freunde'] }
}
