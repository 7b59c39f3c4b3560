import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { deflateRawSync, deflateSync, gzipSync } from 'node:zlib'
import type { Session, UploadData } from 'electron'
import * as fc from 'fast-check'
import { afterAll, expect, test } from 'vitest'
import { bodyText, unpack } from '../../../../src/main/nets/body-text.ts'

const draft = 'My practice has two openings on Tuesday evenings. Größe, naïve, 新しい. ' .repeat(3)
const blobs = new Map<string, Buffer>()
const session = { getBlobData: async (id: string) => blobs.get(id) ?? Promise.reject(new Error('no blob')) } as unknown as Session
const part = (bytes: Buffer | string): UploadData => ({ type: 'rawData', bytes: Buffer.from(bytes) }) as unknown as UploadData
/** As it looks after a trip through UTF-8: halves of pairs are replaced. */
const wellFormed = (text: string): string => Buffer.from(text).toString('utf8')
const read = (...parts: UploadData[]): Promise<string> => bodyText(parts, session)

const folder = mkdtempSync(join(tmpdir(), 'twain-body-'))
afterAll(() => { rmSync(folder, { recursive: true }) })
const file = (name: string, content: string): UploadData => {
  writeFileSync(join(folder, name), content)
  return { type: 'file', file: join(folder, name) } as unknown as UploadData
}

test.each([
  ['plain text', Buffer.from(draft)], ['gzip', gzipSync(draft)], ['zlib', deflateSync(draft)], ['raw deflate', deflateRawSync(draft)],
  ['gzip in base64', Buffer.from(JSON.stringify({ payload: gzipSync(draft).toString('base64') }))],
  ['zlib in base64', Buffer.from(`data=${deflateSync(draft).toString('base64')}&v=1`)],
  ['raw deflate in base64 for addresses', Buffer.from(`data=${deflateRawSync(draft).toString('base64url')}`)],
  ['plain base64', Buffer.from(JSON.stringify({ text: Buffer.from(draft).toString('base64') }))],
  ['gzip in base64 in gzip', gzipSync(JSON.stringify({ payload: gzipSync(draft).toString('base64') }))],
])('the text is read out of %s', async (_name, bytes) => { expect(await read(part(bytes))).toContain(draft) })

test('the parts of a body are read as one', async () => {
  expect(await read(part('one '), part('two '), part('three'))).toBe('one two three')
  const packed = gzipSync(draft)
  expect(await read(part(packed.subarray(0, 20)), part(packed.subarray(20)))).toContain(draft)
})

test('blobs are fetched from the session, files from the disk', async () => {
  blobs.set('b1', Buffer.from('from a blob'))
  expect(await read({ type: 'blob', blobUUID: 'b1' } as unknown as UploadData, part(' and '), file('note.txt', 'from a file'))).toBe('from a blob and from a file')
})

test('a blob that cannot be had is an error, so that the request is not let go unread', async () => {
  await expect(read({ type: 'blob', blobUUID: 'gone' } as unknown as UploadData)).rejects.toThrow('no blob')
})

test('a file that is gone carries nothing, a long one only its beginning', async () => {
  expect(await read({ type: 'file', file: join(folder, 'missing') } as unknown as UploadData, part('rest'))).toBe('rest')
  expect(await read(file('long.txt', 'x '.repeat(100_000)))).toHaveLength(100_000)
})

test('an empty body is an empty text', async () => {
  expect(await read()).toBe('')
  expect(await read(part(''))).toBe('')
  expect(await read({ type: 'rawData' } as unknown as UploadData)).toBe('')
})

test('of a large body the first and the last million bytes are read, so that a text on either side of a picture is seen', async () => {
  const picture = Buffer.alloc(3_000_000, 'p ')
  for (const parts of [[part(`${draft}a`), part(picture)], [part(picture), part(`a${draft}`)], [part(draft), part(picture), part(draft)]]) {
    const text = await read(...parts)
    expect(text).toContain(draft)
    expect(Buffer.byteLength(text)).toBe(2_000_001)
  }
  expect(await read(part(picture), part(draft), part(picture))).not.toContain(draft)
})

test('two million bytes are read whole', async () => {
  const half = 'ab '.repeat(500_000).slice(0, 1_000_000)
  expect(await read(part(half), part(half))).toBe(half + half)
})

test('a packed body that would grow without end is not unpacked', async () => {
  const bomb = gzipSync(Buffer.alloc(30_000_000, 'a'))
  expect(unpack(bomb)).toBeNull()
  expect((await read(part(bomb))).length).toBeLessThan(200_000)
})

test('short runs, pictures and more than twenty runs are not unpacked', async () => {
  expect(await read(part(`id=${Buffer.from('short secret').toString('base64')}`))).not.toContain('short secret')
  const picture = Buffer.from(Array.from({ length: 300 }, (_, at) => (at * 89 + 200) % 256))
  expect(await read(part(`image=${picture.toString('base64')}`))).toBe(`image=${picture.toString('base64')}`)
  const runs = Array.from({ length: 25 }, (_, at) => Buffer.from(`run number ${at} ends here. `.repeat(4)).toString('base64')).join('&')
  const text = await read(part(runs))
  expect(text).toContain('run number 19 ends')
  expect(text).not.toContain('run number 20 ends')
})

test.each(['plain text', '{"text":"hello"}', 'status=hello&x=1', '', 'comment=a b c'])('%j is not packed', (text) => { expect(unpack(Buffer.from(text))).toBeNull() })

test('no text is ever taken for a packed one and lost', async () => {
  const texts = fc.oneof(fc.string(), fc.string({ unit: 'grapheme', maxLength: 200 }), fc.tuple(fc.constantFrom('status=', 'comment=', 'subject=', 'csrf=', 'summary=', '{"text":"'), fc.lorem()).map((pair) => pair.join('')))
  await fc.assert(fc.asyncProperty(texts, async (text) => { expect((await read(part(text))).startsWith(wellFormed(text))).toBe(true) }), { numRuns: 300 })
})

test('any packed text is read', async () => {
  const packs = fc.constantFrom(gzipSync, deflateSync)
  await fc.assert(fc.asyncProperty(fc.string({ unit: 'grapheme', minLength: 1 }), packs, async (text, pack) => {
    if (text.includes('\uFFFD')) return
    expect((await read(part(pack(wellFormed(text))))).startsWith(wellFormed(text))).toBe(true)
  }))
})
