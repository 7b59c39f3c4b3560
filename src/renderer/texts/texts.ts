import { createInstance } from 'i18next'
import english from './en.json'

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'translation'
    returnNull: false
    resources: { translation: typeof english }
  }
}

const texts = createInstance()
// The texts are part of the bundle, so nothing has to be waited for; React escapes what is put into them.
void texts.init({
  lng: 'en',
  fallbackLng: 'en',
  initAsync: false,
  resources: { en: { translation: english } },
  interpolation: { escapeValue: false }
})

/** The sentence of a key, in the language of the app. */
export const t = texts.t
