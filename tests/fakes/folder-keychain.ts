import { existsSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Keychain } from '../../src/main/vault/keychain.ts'

/** A keychain that outlives its process: each item is a file that is replaced in one step, as a keychain's item is. */
export const folderKeychain = (folder: string): Keychain => ({
  read: async (name) => (existsSync(join(folder, name)) ? readFileSync(join(folder, name)) : null),
  write: async (name, secret) => { writeFileSync(join(folder, 'item.new'), secret); renameSync(join(folder, 'item.new'), join(folder, name)) },
  remove: async (name) => { rmSync(join(folder, name), { force: true }) },
})
