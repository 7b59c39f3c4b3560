import { expect, test } from 'vitest'
import { ClipboardWatch } from '../../../../src/main/guard/clipboard-watch.ts'
import { Origins } from '../../../../src/main/guard/origins.ts'
import type { SelfId } from '../../../../src/shared/persona.ts'

const link = 'https://example.org/an/invitation'

function desk(): { watch: ClipboardWatch, origins: Origins, clipboard: { text: string }, selves: { active: SelfId }, changes: () => number } {
  const origins = new Origins()
  const clipboard = { text: 'something from before' }
  const selves: { active: SelfId } = { active: 'professional' }
  let changes = 0
  const watch = new ClipboardWatch({ read: async () => clipboard.text, origins, activeSelf: () => selves.active, changed: () => { changes++ } })
  return { watch, origins, clipboard, selves, changes: () => changes }
}

test('what a button of a page copied belongs to the self in which it was pressed', async () => {
  const { watch, origins, clipboard, selves, changes } = desk()
  await watch.arrive()
  clipboard.text = link
  const leaving = watch.leave()
  selves.active = 'personal' // the switch does not wait for the clipboard
  await leaving
  expect(origins.isTextFromOther('personal', link)).toBe(true)
  expect(origins.isTextFromOther('professional', link)).toBe(false)
  expect(changes()).toBe(1)
})

test('who leaves a self does not wait for the clipboard, which is read a moment later', async () => {
  let reads = 0
  const watch = new ClipboardWatch({ read: async () => { reads++; return '' }, origins: new Origins(), activeSelf: () => 'personal', changed: () => undefined })
  const leaving = watch.leave()
  await Promise.resolve() // the page is placed before the next turn
  expect(reads).toBe(0)
  await leaving
  expect(reads).toBe(1)
})

test('what was copied in another program belongs to no self', async () => {
  const { watch, origins, clipboard, changes } = desk()
  await watch.arrive()
  await watch.leave()
  clipboard.text = link
  await watch.arrive()
  await watch.leave()
  expect(origins.isTextFromOther('personal', link)).toBe(false)
  expect(changes()).toBe(0)
})

test('before the window was ever in front nothing is known', async () => {
  const { watch, origins } = desk()
  await watch.leave()
  expect(origins.isTextFromOther('personal', 'something from before')).toBe(false)
})
