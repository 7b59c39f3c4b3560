import { randomUUID } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { emptyClient, type Client } from '../../src/shared/clients/client.ts'
import { emptyState, type Account } from '../../src/shared/state/app-state.ts'
import { usualGenerator } from '../../src/shared/logins/generator.ts'
import type { LogEntry } from '../../src/shared/guard/guard-log.ts'
import { GuardLog, logFileName } from '../../src/main/guard-log/guard-log.ts'
import { guardLogForm } from '../../src/main/guard-log/log-content.ts'
import { LockFile, lockFileName, type LockRecord } from '../../src/main/lock/lock-file.ts'
import { GeneratorFile } from '../../src/main/logins/generator-file.ts'
import { KeychainLogins } from '../../src/main/logins/keychain-logins.ts'
import { recordOf, type LoginRecord } from '../../src/main/logins/login-records.ts'
import { VaultLogins } from '../../src/main/logins/vault-logins.ts'
import { PackStore } from '../../src/main/packs/pack-store.ts'
import { StateFile } from '../../src/main/storage/state-file.ts'
import { readIfThere, writeAtomic } from '../../src/main/vault/atomic-file.ts'
import { ClientList, listFileName } from '../../src/main/vault/client-list.ts'
import { clientListForm } from '../../src/main/vault/list-content.ts'
import { newKey, type ListKey } from '../../src/main/vault/list-key.ts'
import { SealedStore, type SealedForm } from '../../src/main/vault/sealed-store.ts'
import { packKey } from '../../src/main/packs/public-key.ts'
import { packOfSource, signPack } from '../../tools/pack.mjs'
import { noLock } from '../fakes/no-lock.ts'
import { folderKeychain } from '../fakes/folder-keychain.ts'

// Each thing that main writes, through the product's own code, with a number in every part of its content: so a content
// that is neither the old nor the new one can be told.

/** One open store. */
export interface OpenStore {
  /** Writes a content that carries this number everywhere. */
  readonly save: (number: number) => Promise<void>
}
export interface Store {
  readonly name: string
  /** Name of the file that a save replaces; what is beside it tells that a save was cut off. */
  readonly file: string
  /** False where a save keeps its process from everything else until it is done. */
  readonly waits: boolean
  readonly open: (folder: string) => Promise<OpenStore>
  /** The numbers in what is stored, as the next start of the app would read it; `null` when it can not be read whole. */
  readonly read: (folder: string) => Promise<readonly number[] | null>
}

const now = (): Date => new Date('2026-11-23T08:00:00Z')
const times = <T>(count: number, make: (index: number) => T): T[] => Array.from({ length: count }, (_, index) => make(index))

const account = (number: number, index: number): Account => ({ id: `11111111-1111-4111-8111-${String(index).padStart(12, '0')}`, self: 'personal', address: 'https://x.com/home', networkId: 'x', name: String(number), space: 'personal', icon: null })
const stateFile: Store = {
  name: 'state file', file: 'state.json', waits: false,
  open: async (folder) => {
    const file = new StateFile(folder, now, (error) => { throw error })
    return { save: async (number) => { file.change(() => ({ ...emptyState(), accounts: times(300, (index) => account(number, index)) })) } }
  },
  read: async (folder) => {
    const { state, setAside } = new StateFile(folder, now, (error) => { throw error })
    return setAside === null && state.accounts.length === 300 ? state.accounts.map(({ name }) => Number(name)) : null
  },
}

/** A sealed file with 300 entries; every third save takes a new key. */
async function openSealed<T>(folder: string, file: string, form: SealedForm<readonly T[]>, entry: (number: number, index: number) => T): Promise<OpenStore> {
  const store = new SealedStore(join(folder, file), folderKeychain(folder), form)
  const loaded = await store.load(null)
  if (loaded === 'locked') throw new Error('this file has no passphrase')
  let key: ListKey | null = loaded === 'absent' ? null : loaded.key
  return {
    save: async (number) => {
      const next: ListKey = key !== null && number % 3 !== 0 ? key : newKey(key ?? { listId: randomUUID(), wrapper: null, inFile: false })
      await store.store(times(300, (index) => entry(number, index)), next, key)
      key = next
    },
  }
}

const person = (number: number, index: number): Client => ({ ...emptyClient, id: String(index), given: String(number), family: 'Family' })
export const clientList: Store = {
  name: 'client list', file: listFileName, waits: true,
  open: (folder) => openSealed(folder, listFileName, clientListForm, person),
  read: async (folder) => {
    const list = new ClientList({ folder, keychain: folderKeychain(folder), now, newId: () => 'unused', changed: () => undefined })
    await list.open()
    return list.status.state === 'open' && list.entries().length === 300 ? list.entries().map(({ given }) => Number(given)) : null
  },
}

const warning = (number: number, index: number): LogEntry => ({ at: new Date(index).toISOString(), ruleId: `rule-${number}`, level: 2, decision: 'not-sent', networkId: null, self: 'personal' })
const guardLog: Store = {
  name: 'past warnings', file: logFileName, waits: true,
  open: (folder) => openSealed(folder, logFileName, guardLogForm, warning),
  read: async (folder) => {
    const log = new GuardLog({ folder, keychain: folderKeychain(folder), master: noLock, isLocked: () => false, now, newId: () => 'unused', changed: () => undefined })
    await log.load()
    return log.status.state === 'kept' && log.status.problem === null && log.all().length === 300 ? log.all().map(({ ruleId }) => Number(ruleId.slice('rule-'.length))) : null
  },
}

const wrapped = { lock: { salt: '00'.repeat(16), n: 2 ** 17, r: 8, p: 1 }, secret: '0a'.repeat(60) } as const
const lockRecord = (number: number): LockRecord => ({ version: 1, id: '11111111-1111-4111-8111-111111111111', byPassphrase: wrapped, byCode: wrapped, wrong: number, lastWrong: null })
const lockFile: Store = {
  name: 'lock file', file: lockFileName, waits: true,
  open: async (folder) => { const file = new LockFile(join(folder, lockFileName)); return { save: (number) => file.write(lockRecord(number)) } },
  read: async (folder) => { const record = await new LockFile(join(folder, lockFileName)).read(); return record === null || record === 'broken' ? null : [record.wrong] },
}

const master = { isSet: true, current: () => Buffer.alloc(32, 7) }
const login = (number: number, index: number): LoginRecord => {
  const record = recordOf({ self: 'personal', origin: `https://site${index}.example.org`, userName: String(number), title: String(number), password: String(number), oneTimeCode: null, notes: '' }, null, now())
  return { ...record, login: { ...record.login, id: `login-${index}` } }
}
interface Logins { readonly list: () => readonly { readonly id: string, readonly userName: string }[], readonly secretOf: (id: string) => Promise<{ readonly password: string }> }
/** A login is whole when its name and its secret carry the same number. */
async function numbersOf(logins: Logins, count: number): Promise<readonly number[] | null> {
  const list = logins.list()
  if (list.length !== count) return null
  const all = await Promise.all(list.map(async ({ id, userName }) => ({ userName, secret: await logins.secretOf(id) })))
  return all.every(({ userName, secret }) => secret.password === userName) ? all.map(({ userName }) => Number(userName)) : null
}
const nothing = (): void => undefined
const loginVault: Store = {
  name: 'logins under the passphrase', file: 'logins-vault.sealed', waits: true,
  open: async (folder) => { const vault = new VaultLogins(folder, master); await vault.open(); return { save: (number) => vault.put(times(100, (index) => login(number, index)), nothing) } },
  read: async (folder) => { const vault = new VaultLogins(folder, master); await vault.open(); return vault.problem === null ? numbersOf(vault, 100) : null },
}

/** Their secrets lie in the keychain one by one, so after a kill some may be new and the others old; each is whole. */
const keychainLogins = (folder: string): KeychainLogins => new KeychainLogins({ folder, keychain: folderKeychain(folder), now, largestItem: 100_000 })
const loginIndex: Store = {
  name: 'logins in the keychain, and their list', file: 'logins.sealed', waits: true,
  open: async (folder) => { const logins = keychainLogins(folder); await logins.open(); return { save: (number) => logins.put(times(5, (index) => login(number, index)), nothing) } },
  read: async (folder) => { const logins = keychainLogins(folder); await logins.open(); return logins.problem === null ? numbersOf(logins, 5) : null },
}

const packs: Store = {
  name: 'pack', file: 'packs/current.twainpack', waits: false,
  open: async (folder) => {
    const store = new PackStore(folder, packKey.pem, '0.1.0')
    const source = await packOfSource(1, '2026-11-20')
    const key = readFileSync(process.env['TWAIN_PACK_KEY'] ?? '', 'utf8')
    return { save: async (number) => { store.take(signPack({ ...source, version: number }, key)) } }
  },
  read: async (folder) => { const store = new PackStore(folder, packKey.pem, '0.1.0'); return store.problem === null && store.info.version > 0 ? [store.info.version] : null },
}

/** Only some numbers fit into its fields, so they come back in turn. */
const lengths = 100
const generator: Store = {
  name: 'settings of new passwords', file: 'password-generator.json', waits: true,
  open: async (folder) => { const file = new GeneratorFile(folder); return { save: (number) => file.set({ ...usualGenerator, length: 8 + (number % lengths) }) } },
  read: async (folder) => (existsSync(join(folder, 'password-generator.json')) ? [(await new GeneratorFile(folder).settings()).length - 8] : null),
}

const chosen = 'backup.twainbackup'
const chosenFile: Store = {
  name: 'backup or export over an older one', file: chosen, waits: true,
  open: async (folder) => ({ save: (number) => writeAtomic(join(folder, chosen), Buffer.from(`${number} `.repeat(100_000))) }),
  read: async (folder) => { const bytes = await readIfThere(join(folder, chosen)); const all = bytes?.toString('utf8').trimEnd().split(' ') ?? []; return all.length === 100_000 ? [...new Set(all)].map(Number) : null },
}

export const stores: readonly Store[] = [stateFile, clientList, guardLog, lockFile, loginVault, loginIndex, packs, generator, chosenFile]

/** True when the stored number is the one that was said to be saved, or the one after it. */
export const isOldOrNew = (store: Store, stored: number, said: number): boolean =>
  (store === generator ? [said % lengths, (said + 1) % lengths] : [said, said + 1]).includes(stored)
