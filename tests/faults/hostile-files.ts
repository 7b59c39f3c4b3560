import { createHash } from 'node:crypto'
import type { Random } from '../detect/random.ts'

// Files that are broken by chance or on purpose.

const nasty = ['"', '""', ',,,,,', ';', '\t', '\r\n', '\n\n\n', '\u0000', '\ufeff', '\u202e', '\ud83d', '=cmd|\'/c calc\'!A0', '{"__proto__":{"isAdmin":true}}', '[[[[[[[[', '-1', '1e999', 'null', 'x'.repeat(5_000), 'BEGIN:VCARD', 'END:VCARD', '../../', 'file:///etc/passwd', 'javascript:alert(1)', '999']

/** Bytes with some of them flipped, taken away, doubled, overwritten or put in. Never the same as before. */
export function brokenBytes(bytes: Buffer, random: Random): Buffer {
  const at = random.below(Math.max(1, bytes.length))
  const end = Math.min(bytes.length, at + random.between(1, 64))
  const [before, part, after] = [bytes.subarray(0, at), bytes.subarray(at, end), bytes.subarray(end)]
  const changed = random.pick<() => Buffer>([
    () => { const copy = Buffer.from(bytes); copy[at] = (copy[at] ?? 0) ^ (1 << random.below(8)); return copy },
    () => before,
    () => Buffer.concat([before, after]),
    () => Buffer.concat([before, part, part, part, after]),
    () => Buffer.concat([before, Buffer.alloc(part.length, random.below(256)), after]),
    () => Buffer.concat([before, Buffer.from(random.pick(nasty)), after]),
    () => Buffer.concat([bytes, Buffer.from(random.pick(nasty))]),
    () => Buffer.alloc(0),
  ])()
  return changed.equals(bytes) ? Buffer.concat([bytes, Buffer.from([0])]) : changed
}

/** A sealed file that was changed, and whose plain check sum fits again: only the key can tell. */
export function resealed(bytes: Buffer, random: Random): Buffer {
  const body = bytes.subarray(0, -32)
  const copy = Buffer.from(body)
  // Behind magic, version and length: the header and what is sealed.
  const at = random.between(14, copy.length - 1)
  copy[at] = (copy[at] ?? 0) ^ (1 << random.below(8))
  return Buffer.concat([copy, createHash('sha256').update(copy).digest()])
}

const values: readonly unknown[] = [null, -1, 1e308, '', 'x'.repeat(300_000), [], {}, true, 'file:///etc/passwd', 'https://[', 'app://ui/shell/', 'constructor', '../../etc', ['a', ['b']], { self: 'both' }]

/** The same JSON with one value, anywhere in it, changed, taken away, or with something beside it. */
export function brokenJson(value: unknown, random: Random): unknown {
  if (typeof value !== 'object' || value === null || random.chance(0.08)) return random.pick(values)
  if (Array.isArray(value)) {
    if (value.length === 0 || random.chance(0.2)) return Array.from({ length: random.pick([1, 600, 5_000]) }, () => value[0] as unknown ?? random.pick(values))
    const at = random.below(value.length)
    return value.map((part: unknown, index) => (index === at ? brokenJson(part, random) : part))
  }
  const entries = Object.entries(value)
  const at = random.below(entries.length + 1)
  if (at === entries.length) return { ...value, [random.pick(['__proto__', 'constructor', 'isAdmin', 'version'])]: random.pick(values) }
  if (random.chance(0.2)) return Object.fromEntries(entries.filter((_, index) => index !== at))
  return Object.fromEntries(entries.map(([key, part], index) => [key, index === at ? brokenJson(part, random) : part]))
}
