import { expect, test } from 'vitest'
import { Origins } from '../../../../src/main/guard/origins.ts'

const bytes = new Uint8Array([1, 2, 3])
const text = 'Two openings on Tuesday evenings'

test('what was copied in one self is known in the other, however it is spaced and written', () => {
  const origins = new Origins()
  expect(origins.mayComeFromOther('personal')).toBe(false)
  origins.noteText('professional', text)
  expect(origins.mayComeFromOther('personal')).toBe(true)
  expect(origins.mayComeFromOther('professional')).toBe(false)
  for (const pasted of [text, ` ${text}\n`, text.toUpperCase(), text.replaceAll(' ', '\u00a0')]) expect(origins.isTextFromOther('personal', pasted)).toBe(true)
  expect(origins.isTextFromOther('professional', text)).toBe(false)
  for (const pasted of ['Two openings', `${text} and one on Friday`, '']) expect(origins.isTextFromOther('personal', pasted)).toBe(false)
})

test('short words come from nowhere in particular', () => {
  const origins = new Origins()
  origins.noteText('professional', 'ok, yes')
  expect(origins.isTextFromOther('personal', 'ok, yes')).toBe(false)
})

test('one confirmation is enough for an item, and counts for no other', () => {
  const origins = new Origins()
  origins.noteText('professional', text)
  origins.noteFile('professional', bytes)
  origins.confirmText('personal', text)
  expect(origins.isTextFromOther('personal', text)).toBe(false)
  expect(origins.isFileFromOther('personal', bytes)).toBe(true)
  origins.confirmFile('personal', bytes)
  expect(origins.isFileFromOther('personal', bytes)).toBe(false)
})

test('what both selves have used belongs to both', () => {
  const origins = new Origins()
  origins.noteFile('professional', bytes)
  origins.noteFile('personal', bytes)
  expect(origins.isFileFromOther('personal', bytes)).toBe(false)
  expect(origins.isFileFromOther('professional', bytes)).toBe(false)
})

test('the oldest items are forgotten', () => {
  const origins = new Origins()
  for (let number = 0; number < 501; number++) origins.noteText('professional', `an item with the number ${number}`)
  expect(origins.isTextFromOther('personal', 'an item with the number 0')).toBe(false)
  expect(origins.isTextFromOther('personal', 'an item with the number 1')).toBe(true)
})
