/**
 * How a picture looks, in 64 bits: the "difference hash" of N. Krawetz ("Kind of Like That", The Hacker Factor Blog, 2013).
 * Each bit says whether the brightness falls from one spot to its right neighbour, on a grid of 9 x 8 spots. It survives
 * other sizes, formats and light; it does not survive turning, mirroring and large cuts.
 */
export const gridWidth = 9
export const gridHeight = 8

/** Up to this many different bits it is probably the same picture: the same source; measured in tests/e2e/pictures-alike.spec.ts. */
export const mostDifferences = 10

/** Pictures with fewer bits of either value are almost flat, and all flat pictures look alike. */
const fewestBits = 6

const ones = (bits: bigint): number => bits.toString(2).replaceAll('0', '').length

/**
 * The hash in hex, from brightness values in rows (any scale). Null for a picture that is too plain to be told from others.
 */
export function pictureHash(brightness: readonly number[]): string | null {
  let bits = 0n
  for (let row = 0; row < gridHeight; row++) {
    for (let column = 0; column < gridWidth - 1; column++) {
      const [left = 0, right = 0] = brightness.slice(row * gridWidth + column)
      bits = (bits << 1n) | (left > right ? 1n : 0n)
    }
  }
  const count = ones(bits)
  return count < fewestBits || count > 64 - fewestBits ? null : bits.toString(16).padStart(16, '0')
}

/** How many of the 64 bits differ. */
export const differences = (a: string, b: string): number => ones(BigInt(`0x${a}`) ^ BigInt(`0x${b}`))

export const looksAlike = (a: string, b: string): boolean => differences(a, b) <= mostDifferences
