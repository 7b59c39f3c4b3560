import { expect, test } from 'vitest'
import { Origins } from '../../../../src/main/guard/origins.ts'

/** What a frame says of a file. */
const hash = 'c0ffee00'.repeat(8)
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
  origins.noteFile('professional', hash)
  origins.confirmText('personal', text)
  expect(origins.isTextFromOther('personal', text)).toBe(false)
  expect(origins.isFileFromOther('personal', hash)).toBe(true)
  origins.confirmFile('personal', hash)
  expect(origins.isFileFromOther('personal', hash)).toBe(false)
})

test('what both selves have used belongs to both', () => {
  const origins = new Origins()
  origins.noteFile('professional', hash)
  origins.noteFile('personal', hash)
  expect(origins.isFileFromOther('personal', hash)).toBe(false)
  expect(origins.isFileFromOther('professional', hash)).toBe(false)
})

test('the oldest items are forgotten', () => {
  const origins = new Origins()
  for (let number = 0; number < 501; number++) origins.noteText('professional', `an item with the number ${number}`)
  expect(origins.isTextFromOther('personal', 'an item with the number 0')).toBe(false)
  expect(origins.isTextFromOther('personal', 'an item with the number 1')).toBe(true)
})

test('a file without a hash is that of nobody', () => {
  const origins = new Origins()
  origins.noteFile('professional', '')
  expect(origins.mayComeFromOther('personal')).toBe(false)
  expect(origins.isFileFromOther('personal', '')).toBe(false)
  origins.noteFile('professional', hash)
  origins.confirmFile('personal', '')
  expect(origins.isFileFromOther('personal', hash)).toBe(true)
})
