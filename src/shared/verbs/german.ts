import type { VerbTable } from './table.ts'

export const german: VerbTable = {
  language: 'de',
  verbLast: true,
  clearing: [
    'vorschau', 'entwurf', 'entwürfe', 'abbrechen', 'verwerfen', 'einstellungen', 'optionen', 'menü', 'mehr', 'rückgängig', 'filtern', 'sortieren', 'ausblenden', 'wem folgen', 'freunde einladen', 'personen einladen',
    // Nouns that look like the verbs: episodes and answers, and what cookie banners ask.
    'alle folgen', 'neue folgen', 'weitere folgen', 'beliebte folgen', 'folgen anzeigen', 'folgen ansehen', 'alle antworten', 'weitere antworten', 'antworten anzeigen', 'antworten ansehen', 'auswahl bestätigen', 'alle akzeptieren'
  ],
  closing: ['schließen'],
  undoing: [
    'gefolgt', 'folge ich', 'folgst du', 'gefällt mir nicht mehr', 'gefällt dir', 'mag ich nicht', 'entfolgen', 'nicht mehr folgen', 'abonniert', 'deabonnieren', 'abo beenden', 'vernetzt', 'angefragt', 'anfrage gesendet',
    'ausstehend', 'entfernen', 'zurückziehen', 'zurücknehmen', 'ablehnen', 'ignorieren', 'gespeichert', 'gemerkt', 'nicht senden', 'nicht teilen', 'nicht posten', 'nicht veröffentlichen', 'nicht bestätigen', 'nicht speichern'
  ],
  send: {
    review: ['bewertung veröffentlichen', 'bewertung abgeben', 'rezension veröffentlichen', 'rezension abgeben', 'bewertung senden', 'rezension senden', 'bewertung posten', 'rezension posten'],
    reply: ['als inhaber antworten', 'antwort senden', 'antwort veröffentlichen', 'antwort posten', 'antworten'],
    comment: ['kommentar senden', 'kommentar posten', 'kommentar veröffentlichen', 'kommentar abschicken', 'kommentar absenden', 'kommentar hinzufügen', 'kommentieren'],
    message: ['nachricht senden', 'nachricht abschicken', 'senden', 'absenden', 'abschicken', 'chat starten'],
    share: ['jetzt teilen', 'teilen', 'reposten', 'retweeten', 'rebloggen', 'erneut posten', 'zitieren', 'zur story hinzufügen'],
    post: ['posten', 'veröffentlichen', 'publizieren', 'beitrag veröffentlichen', 'beitrag posten', 'beitrag teilen', 'twittern', 'tröt', 'live gehen', 'einchecken', 'beitrag planen', 'planen']
  },
  textless: {
    accept: ['annehmen', 'bestätigen', 'akzeptieren', 'genehmigen'],
    follow: [
      'folgen', 'zurückfolgen', 'auch folgen', 'freund hinzufügen', 'freundin hinzufügen', 'freund in hinzufügen', 'als freund hinzufügen', 'als freundin hinzufügen', 'als freund in hinzufügen', 'freundschaftsanfrage senden',
      'vernetzen', 'abonnieren', 'beitritt anfragen', 'gruppe beitreten', 'community beitreten'
    ],
    like: ['gefällt mir', 'mit gefällt mir', 'reagieren', 'mag ich', 'ich mag', 'dieses video mag ich', 'liken', 'upvoten', 'hochwählen', 'empfehlen', 'kudos geben', 'kudos vergeben', 'merken', 'favorisieren'],
    upload: [
      'kontakte synchronisieren', 'kontakte hochladen', 'kontakte importieren', 'kontakte verbinden', 'kontakte finden', 'kontakte suchen', 'kontaktzugriff erlauben', 'zugriff auf kontakte erlauben', 'adressbuch hochladen', 'adressbuch importieren',
      'freunde finden', 'freunde suchen'
    ]
  },
  form: {
    signup: ['aktualisieren', 'fertig', 'registrieren', 'konto erstellen', 'jetzt registrieren', 'speichern', 'änderungen speichern', 'profil aktualisieren'],
    login: ['anmelden', 'einloggen', 'weiter', 'fortfahren'],
    message: ['bezahlen', 'zahlen', 'geld senden', 'geld anfordern']
  },
  linking: [
    'weiter als', 'konto hinzufügen', 'konten hinzufügen', 'weiteres konto hinzufügen', 'vorhandenes konto hinzufügen', 'konto verknüpfen', 'konten verknüpfen', 'konto wechseln', 'konten wechseln',
    'auf facebook teilen', 'auf instagram teilen', 'auf threads teilen', 'auch teilen auf', 'auch posten auf', 'auch auf facebook teilen', 'auch auf instagram teilen',
    'mit facebook verbinden', 'mit instagram verbinden', 'mit google verbinden', 'mit facebook verknüpfen', 'mit instagram verknüpfen', 'mit facebook vernetzen'
  ],
  telling: ['als inhaber antworten', 'öffentlich antworten', 'einchecken'],
  composers: {
    message: ['nachricht', 'chat'], comment: ['kommentar', 'kommentiere', 'kommentieren'], review: ['bewertung', 'rezension', 'eigenen erfahrungen', 'eigene erfahrungen', 'deine erfahrungen', 'ihre erfahrungen'], reply: ['antwort', 'antworte', 'antworten']
  },
  sendOnEnter: ['nachricht', 'chat', 'kommentar', 'kommentieren', 'kommentiere', 'antwort', 'antworte', 'antworten'],
  search: ['suche', 'suchen', 'durchsuchen', 'suchbegriff', 'finden', 'filtern', 'was möchtest du hören', 'was möchtest du abspielen'],
  suggestions: [
    'personen die du kennen könntest', 'personen die du vielleicht kennst', 'personen die sie vielleicht kennen', 'personen die sie kennen könnten', 'leute die du kennen könntest', 'leute die du vielleicht kennst',
    'vorschläge für dich', 'vorschläge für sie', 'für dich vorgeschlagen', 'wem folgen', 'vorgeschlagene freunde', 'vorgeschlagene konten', 'vorgeschlagene personen', 'empfohlene konten', 'freundschaftsvorschläge'
  ],
  audience: {
    public: ['öffentlich', 'öffentliche', 'öffentlicher', 'öffentlichen', 'alle', 'jeder'],
    limited: ['freunde', 'freund innen', 'freundinnen', 'nur ich', 'nur du', 'follower', 'nur follower', 'nur kontakte', 'privat', 'private', 'privater', 'enge freunde', 'bestimmte freunde']
  }
}
