import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { recordFault, runSeed } from '../fixtures/rows.ts'
import { killRounds } from './kill-rounds.ts'
import { stores } from './stores.ts'
import { buildWriter } from './writer.ts'

// A real process writes each store without a pause, through the product's own code, and is killed with -9 at a random moment.

const kills = 200
let folder: string
let script: string

test.beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'twain-writer-'))
  script = await buildWriter(folder)
})
test.afterAll(() => { rmSync(folder, { recursive: true }) })

// Those that write without waiting are killed alone; the others share a process, where each goes its own pace.
const groups = [...stores.filter(({ waits }) => !waits).map((store) => [store]), stores.filter(({ waits }) => waits)]
for (const group of groups) {
  test(`kill -9 during writes of: ${group.map(({ name }) => name).join('; ')}`, async () => {
    test.setTimeout(300_000)
    for (const [store, killed] of await killRounds(group, script, kills, runSeed)) {
      const seen = [`old ${killed.old}`, `new ${killed.new}`, ...(killed.mixed > 0 ? [`some of each ${killed.mixed}`] : []), `${killed.inFile} in the middle of the file`, ...(killed.twoKeys > 0 ? [`${killed.twoKeys} in a change of keys`] : [])]
      recordFault({ part: 'kills', what: `kill -9 while writing: ${store.name}`, tried: killed.kills, lost: killed.lost.length, accepted: 0, crashed: 0, seed: runSeed, note: seen.join(', ') })
      expect.soft(killed.lost, store.name).toEqual([])
      expect.soft(killed.kills).toBe(kills)
      // Positive control: some kills did cut a write off.
      expect.soft(killed.inFile, store.name).toBeGreaterThan(0)
    }
  })
}
