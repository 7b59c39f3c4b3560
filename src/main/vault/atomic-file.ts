import { open, readFile, rename, rm } from 'node:fs/promises'
import { dirname } from 'node:path'

const besideOf = (path: string): string => `${path}.new`

/**
 * Writes a file so that at any moment, also without power, either the old or the new content is there whole: beside,
 * to the disk, over the old name, and the folder to the disk. Throws what the file system says.
 */
export async function writeAtomic(path: string, content: Buffer): Promise<void> {
  const beside = besideOf(path)
  const file = await open(beside, 'w', 0o600)
  try {
    await file.writeFile(content)
    await file.sync()
  } finally {
    await file.close()
  }
  await rename(beside, path)
  await syncFolder(dirname(path))
}

/** Takes away what a write that was interrupted left beside the file. Never throws: on a disk that can only be read it stays, and does no harm. */
export const clearBeside = (path: string): Promise<void> => rm(besideOf(path), { force: true }).catch(() => undefined)

/** Windows has no such thing for folders, and some file systems refuse it; the rename itself is done by then. */
async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r').catch(() => null)
  await handle?.sync().catch(() => undefined)
  await handle?.close()
}

/** The content of a file; null when there is none. Throws what else the file system says. */
export async function readIfThere(path: string): Promise<Buffer | null> {
  try {
    return await readFile(path)
  } catch (error) {
    if (error instanceof Error && (error as NodeJS.ErrnoException).code === 'ENOENT') return null
    throw error
  }
}
