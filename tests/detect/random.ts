/** Repeatable chance: one stream per seed, so that a document never depends on the documents before it. */
export interface Random {
  /** In [0, 1). */
  next(): number
  /** A whole number from 0 up to, but without, this one. */
  below(limit: number): number
  /** Both ends included. */
  between(lowest: number, highest: number): number
  chance(share: number): boolean
  pick<Item>(items: readonly Item[]): Item
  /** As many random digits. */
  digits(count: number): string
  shuffled<Item>(items: readonly Item[]): Item[]
}

/** FNV-1a, 32 bits, with a final mixing step; used for seeds and splits only. */
export function hash(text: string): number {
  let value = 0x811c9dc5
  for (let index = 0; index < text.length; index += 1) value = Math.imul(value ^ text.charCodeAt(index), 0x01000193)
  value = Math.imul(value ^ (value >>> 16), 0x85ebca6b)
  value = Math.imul(value ^ (value >>> 13), 0xc2b2ae35)
  return (value ^ (value >>> 16)) >>> 0
}

/** mulberry32 (public domain), seeded with the hash of a text. */
export function createRandom(seed: string): Random {
  let state = hash(seed)
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
  const below = (limit: number): number => Math.floor(next() * limit)
  const pick = <Item>(items: readonly Item[]): Item => {
    if (items.length === 0) throw new Error('There is nothing to pick from.')
    return items[below(items.length)]!
  }
  const shuffled = <Item>(items: readonly Item[]): Item[] => {
    const copy = [...items]
    for (let index = copy.length - 1; index > 0; index -= 1) {
      const other = below(index + 1)
      const kept = copy[index]!
      copy[index] = copy[other]!
      copy[other] = kept
    }
    return copy
  }
  return {
    next,
    below,
    between: (lowest, highest) => lowest + below(highest - lowest + 1),
    chance: (share) => next() < share,
    pick,
    digits: (count) => Array.from({ length: count }, () => String(below(10))).join(''),
    shuffled,
  }
}
