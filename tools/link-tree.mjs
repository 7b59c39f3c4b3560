// A copy of a folder that others may read: hard links where the file itself is readable, real copies elsewhere.
import { chmodSync, copyFileSync, linkSync, lstatSync, mkdirSync, readdirSync, readlinkSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'

function linkFile(from, to) {
  const { mode } = lstatSync(from)
  const readable = (mode & 0o004) !== 0 && ((mode & 0o100) === 0 || (mode & 0o001) !== 0)
  if (readable) {
    try {
      linkSync(from, to)
      return
    } catch { /* another file system, or too many links */ }
  }
  copyFileSync(from, to)
  chmodSync(to, (mode & 0o755) | 0o444 | ((mode & 0o100) >> 6))
}

/** `skip`: paths below `from` that stay behind. */
export function linkTree(from, to, skip, below = '') {
  mkdirSync(to)
  chmodSync(to, 0o755)
  for (const entry of readdirSync(from, { withFileTypes: true })) {
    const name = below === '' ? entry.name : `${below}/${entry.name}`
    if (skip.includes(name)) continue
    const [source, target] = [join(from, entry.name), join(to, entry.name)]
    if (entry.isDirectory()) linkTree(source, target, skip, name)
    else if (entry.isSymbolicLink()) symlinkSync(readlinkSync(source), target)
    else if (entry.isFile()) linkFile(source, target)
  }
}
