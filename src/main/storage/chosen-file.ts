import { readFile, stat } from 'node:fs/promises'
import { Refusal } from '../../shared/result.ts'

const unreadable = (): Refusal => new Refusal('not-found', 'This file could not be read. Please check that it is still there and that you may open it.')

/** The content of a file that the user chose. Throws a Refusal when it cannot be read, or with `tooLarge` when it has more bytes. */
export async function bytesOf(path: string, largest: number, tooLarge: string): Promise<Buffer> {
  const size = await stat(path).then((found) => found.size).catch(() => { throw unreadable() })
  if (size > largest) throw new Refusal('bad-request', tooLarge)
  return readFile(path).catch(() => { throw unreadable() })
}
