/** Letters that no decomposition takes apart. */
const plainLetters: Readonly<Record<string, string>> = { ß: 'ss', æ: 'ae', œ: 'oe', ø: 'o', ł: 'l', đ: 'd', ð: 'd', þ: 'th', ı: 'i' }
const special = /[ßæœøłđðþı]/g

/** A text without case, diacritics and doubled spaces, for comparing and searching. */
export const fold = (text: string): string =>
  text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().replace(special, (letter) => plainLetters[letter] ?? letter).replace(/\s+/g, ' ').trim()

export const digitsOf = (text: string): string => text.replace(/\D/g, '')
