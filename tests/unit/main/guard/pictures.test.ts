import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { hiddenDataOf, isPicture, withoutHiddenData } from '../../../../src/main/guard/pictures.ts'
import { pictureWith, plainPicture } from '../../../fixtures/picture.ts'

const photo = { name: 'kitchen.jpg', type: 'image/jpeg', bytes: pictureWith('Camera 7', 52.52, -13.405) }

test('a picture tells where it was taken and with what', () => {
  const { location, camera } = hiddenDataOf(photo)
  expect(location?.latitude).toBeCloseTo(52.52, 2)
  expect(location?.longitude).toBeCloseTo(-13.405, 2)
  expect(camera).toBe('Example Camera 7')
})

test('without its hidden data the picture is still the picture', async () => {
  const cleaned = await withoutHiddenData(photo)
  expect(cleaned).not.toBeNull()
  expect(hiddenDataOf(cleaned ?? photo)).toEqual({ location: null, camera: '' })
  expect(Buffer.from(cleaned?.bytes ?? []).equals(Buffer.from(plainPicture()))).toBe(true)
  expect(cleaned?.name).toBe('kitchen.jpg')
})

test('what says nothing stays as it is', async () => {
  const plain = { ...photo, bytes: plainPicture() }
  expect(hiddenDataOf(plain)).toEqual({ location: null, camera: '' })
  expect((await withoutHiddenData(plain))?.bytes).toEqual(plain.bytes)
})

test.each([['a.jpg', '', true], ['A.HEIC', '', true], ['scan', 'image/png', true], ['notes.pdf', 'application/pdf', false], ['jpg', '', false]])('%s (%s) is a picture: %s', (name, type, expected) => {
  expect(isPicture({ name, type })).toBe(expected)
})

test('no bytes whatever break it', () => {
  fc.assert(fc.property(fc.uint8Array({ maxLength: 400 }), (bytes) => {
    expect(hiddenDataOf({ name: 'x.jpg', type: 'image/jpeg', bytes: new Uint8Array(bytes) })).toBeDefined()
  }))
})
