import type { Random } from './random.ts'

const rows = ['qwertyuiop', 'asdfghjkl', 'zxcvbnm']
const neighboursOf = (letter: string): string[] => {
  const row = rows.findIndex((keys) => keys.includes(letter))
  if (row < 0) return []
  const column = rows[row]!.indexOf(letter)
  return [rows[row]![column - 1], rows[row]![column + 1], rows[row - 1]?.[column], rows[row + 1]?.[column]].filter((key) => key !== undefined)
}

/** Optimal string alignment: insertions, omissions, replacements and swaps of neighbours count one each. */
export function distance(one: string, other: string): number {
  let before: number[] = []
  let last = Array.from({ length: other.length + 1 }, (_, index) => index)
  for (let row = 1; row <= one.length; row += 1) {
    const current = [row]
    for (let column = 1; column <= other.length; column += 1) {
      const cost = one[row - 1] === other[column - 1] ? 0 : 1
      let best = Math.min(last[column]! + 1, current[column - 1]! + 1, last[column - 1]! + cost)
      const swapped = row > 1 && column > 1 && one[row - 1] === other[column - 2] && one[row - 2] === other[column - 1]
      if (swapped) best = Math.min(best, before[column - 2]! + 1)
      current.push(best)
    }
    before = last
    last = current
  }
  return last[other.length]!
}

const mistakes: readonly ((word: string, at: number, random: Random) => string)[] = [
  (word, at) => word.slice(0, at) + word.slice(at + 1),
  (word, at) => word.slice(0, at) + (word[at + 1] ?? '') + word[at]! + word.slice(at + 2),
  (word, at) => word.slice(0, at) + word[at]! + word.slice(at),
  (word, at, random) => {
    const keys = neighboursOf(word[at]!.toLowerCase())
    return keys.length === 0 ? word : word.slice(0, at) + random.pick(keys) + word.slice(at + 1)
  },
]

/** The word with one slip of the finger. The first letter is seldom hit, as in real typing. */
export function mistyped(word: string, random: Random): string {
  for (let attempt = 0; attempt < 40; attempt += 1) {
    const at = random.chance(0.05) ? 0 : random.between(1, word.length - 1)
    const result = random.pick(mistakes)(word, at, random)
    const cased = at === 0 ? result.charAt(0).toUpperCase() + result.slice(1).toLowerCase() : result
    if (distance(cased.toLowerCase(), word.toLowerCase()) === 1) return cased
  }
  return word.slice(0, -1)
}
