import { spawn } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { build } from 'esbuild'
import { expect, test } from '@playwright/test'
import { ClientList, listFileName } from '../../src/main/vault/client-list.ts'
import { decodeSlots } from '../../src/main/vault/keychain.ts'
import { folderKeychain } from '../fakes/folder-keychain.ts'

// A real process saves the list in a loop, every third time with a new key, and is killed with -9 at a random moment.

const kills = 200

/** Ends the process some ms after its first list; the number of the last list that it said is saved. */
function killedAfter(script: string, folder: string, wait: number): Promise<number> {
  return new Promise((done, fail) => {
    const child = spawn(process.execPath, [script, folder], { stdio: ['ignore', 'pipe', 'inherit'] })
    let said = ''
    child.on('error', fail)
    child.stdout.on('data', (data: Buffer) => {
      if (said === '') setTimeout(() => { child.kill('SIGKILL') }, wait)
      said += String(data)
    })
    child.on('close', () => { done(Number(said.slice(0, said.lastIndexOf('\n')).split('\n').at(-1))) })
  })
}

const hasTwoKeys = (folder: string): boolean => readdirSync(folder).some((name) => name.startsWith('client-list ') && decodeSlots(readFileSync(join(folder, name)))?.size === 2)

test(`killed ${kills} times while saving: the old list or the new one, never neither`, async () => {
  test.setTimeout(300_000)
  const folder = mkdtempSync(join(tmpdir(), 'twain-kills-'))
  const script = join(folder, 'save-loop.mjs')
  await build({ entryPoints: [join(import.meta.dirname, '../fixtures/save-loop.ts')], outfile: script, bundle: true, platform: 'node', format: 'esm', target: 'node22', logLevel: 'error' })
  const seen = { old: 0, new: 0, beside: 0, twoKeys: 0 }
  for (let kill = 0; kill < kills; kill++) {
    const said = await killedAfter(script, folder, Math.random() * 25)
    if (existsSync(join(folder, `${listFileName}.new`))) seen.beside++
    if (hasTwoKeys(folder)) seen.twoKeys++
    const list = new ClientList({ folder, keychain: folderKeychain(folder), now: () => new Date(), newId: () => 'unused', changed: () => undefined })
    await list.open()
    expect(list.status, `kill ${kill} after list ${said}`).toMatchObject({ state: 'open', count: 300 })
    const numbers = [...new Set(list.entries().map(({ given }) => Number(given)))]
    expect(numbers, 'one save, the last that was said or the one after it').toHaveLength(1)
    expect([said, said + 1]).toContain(numbers[0])
    seen[numbers[0] === said ? 'old' : 'new']++
  }
  console.log(`killed ${kills} times: the old list ${seen.old} times, the new one ${seen.new} times; ${seen.beside} times in the middle of the file, ${seen.twoKeys} times in the middle of a change of keys`)
  expect(seen.old + seen.new).toBe(kills)
  rmSync(folder, { recursive: true })
})
