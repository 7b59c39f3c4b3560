import { differences, mostDifferences } from '../../src/shared/picture-hash.ts'
import type { StoredIdentity } from '../../src/shared/state/identity-schema.ts'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { answered } from './ask-main.ts'
import { choosing, picture, type Look } from './made-pictures.ts'
import { expect, test, type Twain } from './twain.ts'

// The limit of differences between two hashes, measured: what pictures go through on their way around the web stays
// below it, and different pictures lie above it.

const ways: Readonly<Record<string, Look>> = {
  'as it was': {}, 'a third of the size': { width: 200 }, 'a small tile': { width: 64 }, 'twice the size': { width: 1200 }, 'pressed to 60': { quality: 60 }, 'pressed to 25': { quality: 25 }, 'as PNG': { format: 'png' },
  'brighter': { light: 1.15 }, 'darker': { light: 0.8 }, 'small, pressed and darker': { width: 150, quality: 30, light: 0.85 }
}
const numbers = [1, 2, 3, 4, 5, 6, 7, 8]

/** The hash that the app itself makes of a file. */
async function hashOf(twain: Twain, path: string, bytes: Buffer): Promise<string> {
  await writeFile(path, bytes)
  await choosing(twain, path)
  expect(await answered(twain, 'identity.addPhoto', { self: 'personal', label: 'x' })).toEqual({ added: true })
  const photos: StoredIdentity['photos'] = (await answered(twain, 'view.get')).identities.personal.photos
  const hash = photos.at(-1)?.hash ?? ''
  await answered(twain, 'identity.removePhoto', { self: 'personal', hash })
  return hash
}

test('one picture in many forms stays below the limit, different pictures stay above it', async ({ launch, profile }) => {
  test.setTimeout(180_000)
  const twain = await launch({ state: {} })
  const path = join(profile, 'picture')
  const originals: string[] = []
  const worst: Record<string, number> = {}
  for (const number of numbers) {
    const original = await hashOf(twain, path, await picture(twain, number))
    originals.push(original)
    for (const [way, look] of Object.entries(ways)) worst[way] = Math.max(worst[way] ?? 0, differences(original, await hashOf(twain, path, await picture(twain, number, look))))
  }
  const apart = originals.flatMap((one, at) => originals.slice(at + 1).map((other) => differences(one, other)))
  console.log(JSON.stringify({ worst, nearest: Math.min(...apart), farthest: Math.max(...apart) }))
  for (const [way, most] of Object.entries(worst)) expect(most, way).toBeLessThanOrEqual(mostDifferences)
  expect(Math.min(...apart)).toBeGreaterThan(mostDifferences)
})

test('a picture of one colour, and a file that is none, are refused with a sentence', async ({ launch, profile }) => {
  const twain = await launch({ state: {} })
  await answered(twain, 'screen.show', { screen: 'identities' })
  const add = twain.shell.getByRole('button', { name: 'Choose a picture for Personal…' })
  for (const [name, bytes] of [['plain.png', await twain.app.evaluate(({ nativeImage }) => nativeImage.createFromBitmap(Buffer.alloc(40_000, 200), { width: 100, height: 100 }).toPNG().toString('base64'))], ['text.jpg', Buffer.from('no picture').toString('base64')]] as const) {
    await writeFile(join(profile, name), Buffer.from(bytes, 'base64'))
    await choosing(twain, join(profile, name))
    await add.click()
    await expect(twain.shell.getByText('This picture could not be used.')).toBeVisible()
  }
  expect((await answered(twain, 'view.get')).identities.personal.photos).toEqual([])
})
