import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { recordFault } from '../fixtures/rows.ts'
import { stores } from './stores.ts'

// A disk that is full, or can no longer be written: a small one in memory, mounted in a namespace of our own.

interface Round { readonly store: string, readonly tried: number, readonly lost: readonly string[], readonly accepted: readonly string[], readonly refusals: readonly string[] }

/** Runs a script of the test where it may mount; what it prints, line by line. */
const mayMount = (script: string, ...args: readonly string[]): Promise<readonly string[]> => new Promise((done, fail) => {
  const child = spawn('unshare', ['--map-root-user', '--mount', process.execPath, '--disable-warning=ExperimentalWarning', script, ...args], { stdio: ['ignore', 'pipe', 'inherit'] })
  let text = ''
  child.stdout.on('data', (data: Buffer) => { text += String(data) })
  child.on('error', fail)
  child.on('close', (code) => { if (code === 0) done(text.split('\n').filter(Boolean)); else fail(new Error(`ended with ${code} after: ${text}`)) })
})

test('each store on a full disk and on a read-only disk', async () => {
  const disk = mkdtempSync(join(tmpdir(), 'twain-disk-'))
  process.env['TWAIN_PACK_KEY'] = join(import.meta.dirname, '../fixtures/packs/development-key.pem')
  try {
    const rounds = (await mayMount(join(import.meta.dirname, 'disk-rounds.ts'), disk)).map((line) => JSON.parse(line) as Round)
    for (const { store, tried, lost, accepted, refusals } of rounds) {
      recordFault({ part: 'disk', what: `full and read-only disk: ${store}`, tried, lost: lost.length, accepted: accepted.length, crashed: 0, seed: null, note: `${refusals.length} saves refused, ${tried} wanted; with room again it is saved` })
      expect.soft(lost, store).toEqual([])
      expect.soft(accepted, store).toEqual([])
      console.log(store, [...new Set(refusals)])
    }
    expect(rounds).toHaveLength(stores.length)
  } finally {
    rmSync(disk, { recursive: true, force: true })
  }
})
