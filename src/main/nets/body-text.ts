import { readFile } from 'node:fs/promises'
import { gunzipSync, inflateRawSync, inflateSync } from 'node:zlib'
import type { Session, UploadData } from 'electron'

/** At most this many bytes of a body are read, half from its beginning and half from its end: pictures stand before the text or behind it. */
const longest = 2_000_000
/** Runs of base64 at least this long may hide a packed text (nets 20). */
const packedRun = /[A-Za-z0-9+/_-]{80,}={0,2}/g

/** The text of a request body: form fields, JSON, multipart parts, blobs; packed parts are unpacked and appended. */
export async function bodyText(parts: readonly UploadData[], session: Pick<Session, 'getBlobData'>): Promise<string> {
  const chunks: Buffer[] = []
  for (const part of parts) chunks.push(await bytesOf(part, session))
  const whole = Buffer.concat(chunks)
  const all = whole.length <= longest ? whole : Buffer.concat([whole.subarray(0, longest / 2), Buffer.from('\n'), whole.subarray(-longest / 2)])
  const text = unpack(all) ?? all.toString('utf8')
  return [text, ...unpackRuns(text)].join('\n')
}

async function bytesOf(part: UploadData, session: Pick<Session, 'getBlobData'>): Promise<Buffer> {
  if (part.bytes) return Buffer.from(part.bytes)
  if (part.blobUUID) return session.getBlobData(part.blobUUID)
  // Attached files are what the user chose to upload; only small ones can be a text in disguise.
  return part.file ? readFile(part.file).then((bytes) => bytes.subarray(0, 100_000), () => Buffer.alloc(0)) : Buffer.alloc(0)
}

/** The unpacked text of a gzip, zlib or raw deflate stream; null when it is none of them. */
export function unpack(bytes: Buffer): string | null {
  const limit = { maxOutputLength: longest }
  for (const open of [() => gunzipSync(bytes, limit), () => inflateSync(bytes, limit), () => inflateRawSync(bytes, limit)]) {
    try {
      const text = open().toString('utf8')
      if (text.length > 0 && !text.includes('\uFFFD')) return text
    } catch { continue } // not this format
  }
  return null
}

function unpackRuns(text: string): readonly string[] {
  return (text.match(packedRun) ?? []).slice(0, 20).flatMap((run) => {
    const bytes = Buffer.from(run.replaceAll('-', '+').replaceAll('_', '/'), 'base64')
    const plain = bytes.toString('utf8')
    return unpack(bytes) ?? (plain.includes('\uFFFD') ? [] : plain)
  })
}
