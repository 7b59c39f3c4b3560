import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { killRounds } from '../faults/kill-rounds.ts'
import { clientList } from '../faults/stores.ts'
import { buildWriter } from '../faults/writer.ts'

// A real process saves the list in a loop, every third time with a new key, and is killed with -9 at a random moment.
// `npm run faults kills` does the same with every store.

const kills = 200

test(`killed ${kills} times while saving: the old list or the new one, never neither`, async () => {
  test.setTimeout(300_000)
  const folder = mkdtempSync(join(tmpdir(), 'twain-writer-'))
  const script = await buildWriter(folder)
  const rounds = await killRounds([clientList], script, kills, Date.now())
  const killed = rounds.get(clientList)
  if (!killed) throw new Error('no figures')
  console.log(`killed ${kills} times: the old list ${killed.old} times, the new one ${killed.new} times; ${killed.inFile} times in the middle of the file, ${killed.twoKeys} times in the middle of a change of keys`)
  expect(killed.lost).toEqual([])
  expect(killed.old + killed.new).toBe(kills)
  rmSync(folder, { recursive: true })
})
