import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { domainToUnicode } from 'node:url'
import { AsyncEntry } from 'keytar'
import { noLock } from '../fakes/no-lock.ts'
import { LoginVault } from '../../src/main/logins/login-vault.ts'
import { systemKeychain } from '../../src/main/vault/keys.ts'
import { meantLogin, valuesFor } from '../../src/shared/logins/choose.ts'
import type { Login, NewLogin } from '../../src/shared/logins/login.ts'
import { matchLogins } from '../../src/shared/logins/match.ts'
import { percentile, report, spread, type Figure } from './figures.ts'

/** 2,000 logins in a real keyring: what listing, searching and filling cost, beside the bare package in the same run. Run by `npm run bench vault`. */

const count = 2_000
const loginAt = (number: number): NewLogin => ({
  self: number % 2 === 0 ? 'personal' : 'professional', origin: `https://site${Math.floor(number / 2)}.example.org`, userName: `user${number}@example.org`, title: '', password: `a long secret of ${number}`, oneTimeCode: null, notes: ''
})

async function timed(work: () => unknown): Promise<number> {
  const started = performance.now()
  await work()
  return performance.now() - started
}
async function times(rounds: number, work: (round: number) => unknown): Promise<readonly number[]> {
  const all: number[] = []
  for (let round = 0; round < rounds; round++) all.push(await timed(() => work(round)))
  return all
}
const figure = (what: string, value: number, unit: Figure['unit'] = 'ms'): Figure => ({ what, value, unit, budget: null })
/** A promise about the slow end of many runs. */
const atMost = (what: string, all: readonly number[], budget: number): Figure => ({ what: `${what}, p95`, value: percentile(all, 95), runs: all.length, unit: 'ms', budget })

const form = { token: 't', isFocused: true, roles: ['userName', 'password'], userName: '', target: null } as const
/** The decision and the secret; the rest of a filling is one message to the page. */
async function fill(vault: LoginVault, number: number): Promise<void> {
  const wanted = loginAt(number)
  const match = matchLogins({ self: wanted.self, address: `${wanted.origin}/sign-in?next=/` }, vault.list(), domainToUnicode)
  const login: Login | null = match.kind === 'fits' ? meantLogin(match.logins, { ...form, roles: [...form.roles] }, null) : null
  const values = login && valuesFor(login, await vault.secretOf(login.id), form.roles, () => '')
  if (values?.password !== wanted.password) throw new Error('another login was found')
}

/** True when every figure is within its budget. */
async function benchVault(): Promise<boolean> {
  const folder = mkdtempSync(join(tmpdir(), 'twain-bench-'))
  const ports = { folder, keychain: systemKeychain(), master: noLock, largestItem: 100_000, now: () => new Date(), changed: () => undefined }
  const vault = new LoginVault(ports)
  await vault.open()
  const bare = (name: string): AsyncEntry => new AsyncEntry('Twain bench', name, { linux: { store: 'secret-service' } })
  const secret = Buffer.from(JSON.stringify(loginAt(1)))
  const bareWrites = await times(20, (round) => bare(`item ${round}`).setSecret(secret))
  const adding = await timed(() => vault.saveMany(Array.from({ length: count }, (_, number) => loginAt(number))))
  const plain = join(folder, 'plain.json')
  writeFileSync(plain, JSON.stringify(vault.list()))
  const reading = await times(20, () => JSON.parse(readFileSync(plain, 'utf8')) as unknown)
  const again = new LoginVault(ports)
  const opening = await timed(() => again.open())
  const listing = await times(200, () => { if (again.list().length !== count) throw new Error('logins are missing') })
  const searching = await times(200, (round) => again.list().filter(({ userName, origin, title }) => `${userName} ${origin} ${title}`.toLowerCase().includes(`user${round}`)))
  const deciding = await times(200, (round) => matchLogins({ self: 'personal', address: `https://site${round}.example.net/` }, again.list(), domainToUnicode))
  const bareReads = await times(100, (round) => bare(`item ${round % 20}`).getSecret())
  const filling = await times(100, (round) => fill(again, round * 17 % count))
  const finding = await timed(() => ports.keychain.find('login '))
  for (let round = 0; round < 20; round++) await bare(`item ${round}`).deleteCredential()
  rmSync(folder, { recursive: true })
  const bareWrite = { what: 'the bare package: one item into a small keyring', value: percentile(bareWrites, 50) }
  const bareRead = { what: 'the bare package: reading one item of as many', value: percentile(bareReads, 50), p95: percentile(bareReads, 95) }
  return report('vault', [
    { ...figure(`keeping ${count.toLocaleString('en')} logins, for each (all are looked at once more at the end)`, adding / count), reference: bareWrite },
    { ...figure('opening the list (file, key from the keyring, decrypted, checked)', opening), budget: 300, reference: { what: 'the bare language: the same list from a plain file', value: percentile(reading, 50) } },
    atMost('listing all', listing, 5),
    atMost('searching all by a part of the name', searching, 10),
    atMost('deciding that none fits, look-alikes included', deciding, 50),
    { what: 'filling (decision and secret)', unit: 'ms', ...spread(filling), reference: bareRead, budget: 2, budgetOf: 'ratio' },
    figure('making a lost list again from the keyring (all items read)', finding)
  ])
}

process.exitCode = await benchVault() ? 0 : 1
