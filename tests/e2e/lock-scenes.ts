import { answered, ask } from './ask-main.ts'
import type { Scene } from './scene.ts'
import { expect, type Seed, type Twain } from './twain.ts'

const seed: Seed = { accounts: [{ self: 'personal', address: 'rehearsal://network/', name: 'Rehearsal' }, { self: 'professional', address: 'rehearsal://network/', name: 'Rehearsal' }] }
const passphrase = 'four words of mine'

async function setUp(twain: Twain): Promise<string> {
  await twain.page('rehearsal://network/')
  return (await answered(twain, 'lock.setUp', { passphrase })).code
}
async function lock(twain: Twain, ...selves: readonly ('personal' | 'professional')[]): Promise<void> {
  await setUp(twain)
  await answered(twain, 'lock.now', { selves: [...selves] })
  await twain.shell.getByRole('heading', { name: /locked$/ }).waitFor()
}
async function settings(twain: Twain): Promise<void> {
  await twain.shell.getByRole('button', { name: 'Settings' }).click()
  await twain.shell.getByRole('heading', { name: 'Lock', exact: true }).waitFor()
}

export const lockScenes: readonly Scene[] = [
  { name: 'locked', seed, arrange: (twain) => lock(twain, 'personal', 'professional') },
  { name: 'locked-one', seed, arrange: (twain) => lock(twain, 'personal') },
  { name: 'locked-wait', seed, arrange: async (twain) => {
    await lock(twain, 'personal', 'professional')
    for (let tries = 0; tries < 9; tries++) await ask(twain, 'lock.unlock', { selves: ['personal'], passphrase: 'four words of yours' })
    await twain.shell.getByText(/^That was wrong several times/).first().waitFor()
  } },
  { name: 'locked-lost', seed, arrange: async (twain) => { await lock(twain, 'personal', 'professional'); await twain.shell.getByRole('button', { name: 'I lost my passphrase' }).click() } },
  { name: 'locked-broken', seed: { ...seed, files: { 'lock.json': 'nothing that can be read' } }, arrange: async (twain) => { await twain.shell.getByRole('heading', { name: 'The lock cannot be read' }).waitFor() } },
  { name: 'lock-none', seed, arrange: settings, below: (shell) => shell.getByRole('button', { name: 'Set up the lock' }) },
  { name: 'lock-set-up', seed, arrange: async (twain) => { await settings(twain); await twain.shell.getByRole('button', { name: 'Set up the lock' }).click() }, below: (shell) => shell.getByRole('button', { name: 'Cancel' }) },
  { name: 'lock-code', seed, arrange: async (twain) => {
    await settings(twain)
    await twain.shell.getByRole('button', { name: 'Set up the lock' }).click()
    await twain.shell.getByLabel('Passphrase of the lock').fill(passphrase)
    await twain.shell.getByLabel('The same once more').fill(passphrase)
    await twain.shell.getByRole('button', { name: 'Set up the lock' }).click()
    await twain.shell.getByRole('group', { name: 'Recovery code' }).waitFor()
    // The announcement that the button was busy names a button that is gone, until it is taken away some seconds later.
    await expect(twain.shell.locator('[data-live-announcer] [role=img]')).toHaveCount(0, { timeout: 15_000 })
  }, below: (shell) => shell.getByRole('button', { name: 'Print' }) },
  { name: 'lock-on', seed, arrange: async (twain) => { await setUp(twain); await settings(twain) }, below: (shell) => shell.getByText('Lock with the screen of the computer') }
]
