/** Check digits, each from the published rule of its number. All of these take and return digits as text. */

/** ISO/IEC 7812-1: the digit that completes a number under the Luhn rule. */
export function luhnDigit(payload: string): string {
  let sum = 0
  for (let index = 0; index < payload.length; index += 1) {
    const digit = Number(payload[payload.length - 1 - index])
    const doubled = index % 2 === 0 ? digit * 2 : digit
    sum += doubled > 9 ? doubled - 9 : doubled
  }
  return String((10 - (sum % 10)) % 10)
}

/** CMS: a National Provider Identifier is checked as a Luhn number with 80840 before it. */
export const npiDigit = (payload: string): string => luhnDigit(`80840${payload}`)

/** NHS data dictionary: weights 10 to 2, modulo 11; null when the remainder asks for a digit that does not exist. */
export function nhsDigit(payload: string): string | null {
  const sum = Array.from(payload).reduce((total, digit, index) => total + Number(digit) * (10 - index), 0)
  const check = 11 - (sum % 11)
  if (check === 10) return null
  return check === 11 ? '0' : String(check)
}

const taxFileWeights = [1, 4, 3, 7, 5, 8, 6, 9, 10]

/** Australian tax file number: the weighted sum of all nine digits is a multiple of 11. */
export const isTaxFileNumber = (digits: string): boolean =>
  digits.length === 9 && Array.from(digits).reduce((total, digit, index) => total + Number(digit) * taxFileWeights[index]!, 0) % 11 === 0

/** ISO 13616: the two check digits of an IBAN, so that the whole is 1 modulo 97. */
export function ibanDigits(country: string, account: string): string {
  const numbers = Array.from(`${account}${country}00`, (sign) => parseInt(sign, 36).toString()).join('')
  let rest = 0
  for (const digit of numbers) rest = (rest * 10 + Number(digit)) % 97
  return String(98 - rest).padStart(2, '0')
}

const vehicleValues: Readonly<Record<string, number>> = {
  A: 1, B: 2, C: 3, D: 4, E: 5, F: 6, G: 7, H: 8, J: 1, K: 2, L: 3, M: 4, N: 5, P: 7, R: 9, S: 2, T: 3, U: 4, V: 5, W: 6, X: 7, Y: 8, Z: 9,
}
const vehicleWeights = [8, 7, 6, 5, 4, 3, 2, 10, 0, 9, 8, 7, 6, 5, 4, 3, 2]

/** 49 CFR 565: the ninth sign of a vehicle number, from the other sixteen; the given ninth is ignored. */
export function vehicleDigit(number: string): string {
  const sum = Array.from(number).reduce((total, sign, index) => total + (vehicleValues[sign] ?? Number(sign)) * vehicleWeights[index]!, 0)
  return sum % 11 === 10 ? 'X' : String(sum % 11)
}
