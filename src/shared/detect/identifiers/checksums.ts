/** Check digits, each by the published rule of its number. All take digits only and return false for a wrong length. */

/** Luhn (ISO/IEC 7812-1). */
export function luhn(digits: string): boolean {
  let sum = 0
  for (const [at, sign] of Array.from(digits).reverse().entries()) {
    const value = Number(sign) * (at % 2 === 1 ? 2 : 1)
    sum += value > 9 ? value - 9 : value
  }
  return digits.length > 0 && sum % 10 === 0
}

/** Payment cards: 13 to 19 digits, a known first digit, Luhn; a single repeated digit is none. */
export const isCard = (digits: string): boolean => /^[2-6]\d{12,18}$/.test(digits) && new Set(digits).size > 1 && luhn(digits)

/** IBAN (ISO 13616): mod 97 of the number with its head moved to the end is 1. */
export function isIban(text: string): boolean {
  const compact = text.replace(/[^\p{L}\p{N}]/gu, '').toUpperCase()
  if (!/^[A-Z]{2}\d{2}[A-Z0-9]{11,30}$/.test(compact)) return false
  const digits = Array.from(compact.slice(4) + compact.slice(0, 4), (sign) => Number.parseInt(sign, 36)).join('')
  return Array.from(digits).reduce((rest, digit) => (rest * 10 + Number(digit)) % 97, 0) === 1
}

/** US social security number: no area 000, 666 or 9xx, no group 00, no serial 0000 (SSA, since 2011). */
export const isSocialSecurity = (digits: string): boolean => /^(?!000|666|9)\d{3}(?!00)\d{2}(?!0000)\d{4}$/.test(digits)

/** US national provider identifier: Luhn with 80840 before it (45 CFR 162.406). */
export const isProviderNumber = (digits: string): boolean => /^[12]\d{9}$/.test(digits) && luhn(`80840${digits}`)

const weighted = (digits: string, weights: readonly number[]): number => weights.reduce((sum, weight, at) => sum + weight * Number(digits.charAt(at)), 0)

/** NHS number: weights 10 to 2, check digit 11 minus the rest of 11 (NHS Data Dictionary). */
export function isNhsNumber(digits: string): boolean {
  if (!/^\d{10}$/.test(digits)) return false
  const check = (11 - weighted(digits, [10, 9, 8, 7, 6, 5, 4, 3, 2]) % 11) % 11
  return check === Number(digits.charAt(9))
}

/** Canadian social insurance number: nine digits, Luhn, not beginning with 0 or 8. */
export const isSocialInsurance = (digits: string): boolean => /^[1-79]\d{8}$/.test(digits) && luhn(digits)

/** Australian tax file number: weights 1 4 3 7 5 8 6 9 10, divisible by 11; with eight digits 10 7 8 4 6 3 5 1. */
export const isTaxFileNumber = (digits: string): boolean =>
  (/^\d{9}$/.test(digits) && weighted(digits, [1, 4, 3, 7, 5, 8, 6, 9, 10]) % 11 === 0) || (/^\d{8}$/.test(digits) && weighted(digits, [10, 7, 8, 4, 6, 3, 5, 1]) % 11 === 0)

const vehicleLetters: Readonly<Record<string, number>> = { A: 1, B: 2, C: 3, D: 4, E: 5, F: 6, G: 7, H: 8, J: 1, K: 2, L: 3, M: 4, N: 5, P: 7, R: 9, S: 2, T: 3, U: 4, V: 5, W: 6, X: 7, Y: 8, Z: 9 }
/** Vehicle identification number with the North American check digit in the ninth place (49 CFR 565.15). */
export function isVehicleNumber(text: string): boolean {
  const vin = text.toUpperCase()
  if (!/^[A-HJ-NPR-Z0-9]{17}$/.test(vin)) return false
  const sum = [8, 7, 6, 5, 4, 3, 2, 10, 0, 9, 8, 7, 6, 5, 4, 3, 2].reduce((total, weight, at) => total + weight * (vehicleLetters[vin.charAt(at)] ?? Number(vin.charAt(at))), 0)
  return vin.charAt(8) === (sum % 11 === 10 ? 'X' : String(sum % 11))
}

/** French social insurance: the last two of 15 digits are 97 minus the rest of the others (INSEE); 2A and 2B of Corsica count as 19 and 18. */
export function isFrenchInsurance(text: string): boolean {
  const compact = text.replace(/ /g, '').replace('2A', '19').replace('2B', '18')
  return /^\d{15}$/.test(compact) && 97 - Number(BigInt(compact.slice(0, 13)) % 97n) === Number(compact.slice(13))
}

const spanishLetters = 'TRWAGMYFPDXBNJZSQVHLCKE'
/** Spanish DNI and NIE: the letter is that of the rest by 23; X, Y, Z of a NIE count as 0, 1, 2. */
export function isSpanishIdentity(text: string): boolean {
  const compact = text.replace(/[- ]/g, '').replace(/^[XYZ]/, (letter) => String('XYZ'.indexOf(letter)))
  return /^\d{8}[A-Z]$/.test(compact) && spanishLetters.charAt(Number(compact.slice(0, 8)) % 23) === compact.charAt(8)
}

/** Australian Medicare card: weights 1 3 7 9 1 3 7 9, the ninth digit is the rest by 10. */
export const isMedicareCard = (digits: string): boolean =>
  /^[2-6]\d{9,10}$/.test(digits) && weighted(digits, [1, 3, 7, 9, 1, 3, 7, 9]) % 10 === Number(digits.charAt(8))
