import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { vaultFileName } from '../../../../src/main/logins/vault-logins.ts'
import { newLoginWith } from '../../../fakes/logins.ts'
import { place } from './vault-of.ts'

test('a file under the passphrase that cannot be written: nothing was changed, and it says what to do', async () => {
  const at = place()
  at.keychain.refuses = 'missing'
  Object.assign(at.lock, { isSet: true, secret: Buffer.alloc(32, 7) })
  const vault = await at.start()
  const { id } = await vault.save(newLoginWith({ userName: 'first', password: 'first secret' }))
  mkdirSync(join(at.folder, `${vaultFileName}.new`)) // a folder in the place of the file beside
  await expect(vault.save(newLoginWith({ userName: 'second' }))).rejects.toMatchObject({ message: expect.stringContaining('could not be saved') })
  expect((await at.start()).list().map(({ userName }) => userName)).toEqual(['first'])
  expect((await vault.secretOf(id)).password).toBe('first secret')
})
