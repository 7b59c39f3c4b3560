import { expect, test } from 'vitest'
import { textOfFile } from '../../../../src/main/vault/text-of-file.ts'

const words = 'Jürgen Müller'
test.each([
  ['UTF-8', Buffer.from(words)], ['UTF-8 with its mark', Buffer.from(`\ufeff${words}`)], ['Windows-1252', Buffer.from(words, 'latin1')], ['UTF-16', Buffer.from(`\ufeff${words}`, 'utf16le')], ['UTF-16 the other way round', Buffer.from(`\ufeff${words}`, 'utf16le').swap16()],
])('%s', (_name, bytes) => { expect(textOfFile(bytes)).toBe(words) })
