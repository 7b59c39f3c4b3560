import { existsSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { KeychainRefusal, type SearchableKeychain } from '../../src/main/vault/keychain.ts'

/** A keychain that outlives its process: each item is a file that is replaced in one step, as a keychain's item is. */
export const folderKeychain = (folder: string): SearchableKeychain => {
  const write = (name: string, secret: Buffer): void => {
    try { writeFileSync(join(folder, 'item.new'), secret) } catch { throw new KeychainRefusal() } // its disk is full
    renameSync(join(folder, 'item.new'), join(folder, name))
  }
  return {
    read: async (name) => (existsSync(join(folder, name)) ? readFileSync(join(folder, name)) : null),
    write: async (name, secret) => { write(name, secret) },
    remove: async (name) => { rmSync(join(folder, name), { force: true }) },
    find: async (prefix) => new Map(readdirSync(folder).filter((name) => name.startsWith(prefix)).map((name) => [name, readFileSync(join(folder, name))])),
    writeMany: async (_prefix, items, done) => { let count = 0; for (const [name, secret] of items) { write(name, secret); done(++count) } },
  }
}
