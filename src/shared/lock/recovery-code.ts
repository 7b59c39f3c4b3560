/** Crockford's base 32 (crockford.com/base32.html): no I, L, O or U, so that what is read from paper is not mistaken. */
const letters = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
const groups = 5
const groupLength = 5
/** Letters of a code; each stands for 5 bits, 125 bits in all. */
export const codeLength = groups * groupLength

/** A code of 25 letters in groups of five, from at least 25 random bytes. */
export function recoveryCode(random: Uint8Array): string {
  if (random.length < codeLength) throw new RangeError('too few random bytes')
  const code = Array.from(random.slice(0, codeLength), (byte) => letters[byte % letters.length] ?? '').join('')
  return (code.match(new RegExp(`.{${groupLength}}`, 'g')) ?? []).join('-')
}

/** A code as it is compared: without gaps, letters that look like digits read as those. Null when it cannot be one. */
export function plainCode(typed: string): string | null {
  const code = typed.normalize('NFKC').toUpperCase().replace(/[\s\-–—]/g, '').replaceAll('O', '0').replace(/[IL]/g, '1')
  return code.length === codeLength && Array.from(code).every((letter) => letters.includes(letter)) ? code : null
}
