import type { WebContents } from 'electron'
import { expect, test } from 'vitest'
import { listenForShortcuts, shortcutOf } from '../../../src/main/shortcuts.ts'

type Input = Parameters<typeof shortcutOf>[0]
const press = (code: string, held: string, parts: Partial<Input> = {}): Input => ({
  type: 'keyDown', code, isAutoRepeat: false, control: held.includes('control'), meta: held.includes('meta'), alt: held.includes('alt'), shift: held.includes('shift'), ...parts,
})

test.each([
  ['Digit1', 'personal'], ['Numpad1', 'personal'], ['Digit2', 'professional'], ['Numpad2', 'professional'], ['Backquote', 'toggle'],
] as const)('%s with the command key: %s', (code, expected) => {
  expect(shortcutOf(press(code, 'control'), false)).toBe(expected)
  expect(shortcutOf(press(code, 'meta'), true)).toBe(expected)
  expect(shortcutOf(press(code, 'meta'), false)).toBeNull()
  expect(shortcutOf(press(code, 'control'), true)).toBeNull()
})

test('F6 alone leads on to the next part of the window', () => {
  for (const isMac of [true, false]) {
    expect(shortcutOf(press('F6', ''), isMac)).toBe('next-part')
    for (const held of ['control', 'meta', 'alt', 'shift']) expect(shortcutOf(press('F6', held), isMac), held).toBeNull()
  }
})

test('Ctrl+Shift+L, or Cmd+Shift+L on a Mac, fills a login, and K locks', () => {
  expect(shortcutOf(press('KeyL', 'control shift'), false)).toBe('fill-login')
  expect(shortcutOf(press('KeyL', 'meta shift'), true)).toBe('fill-login')
  for (const held of ['control', 'shift', 'control alt', 'control shift alt', 'meta shift']) expect(shortcutOf(press('KeyL', held), false), held).toBeNull()
  expect([shortcutOf(press('KeyK', 'control shift'), false), shortcutOf(press('KeyK', 'meta shift'), true)]).toEqual(['lock', 'lock'])
  expect(shortcutOf(press('KeyJ', 'control shift'), false)).toBeNull()
})

test.each([
  ['no command key', press('Digit1', '')], ['with shift', press('Digit1', 'control shift')], ['with alt, as AltGr is sent', press('Digit2', 'control alt')], ['both command keys', press('Digit1', 'control meta')],
  ['the key comes up', press('Digit1', 'control', { type: 'keyUp' })], ['a character', press('Digit1', 'control', { type: 'char' })], ['the key is held down', press('Digit1', 'control', { isAutoRepeat: true })],
  ['another digit', press('Digit3', 'control')], ['a letter', press('KeyA', 'control')], ['the key of the lock without shift', press('KeyK', 'control')], ['another letter with shift', press('KeyA', 'control shift')], ['another function key', press('F5', '')], ['nothing', press('', 'control')],
] as const)('%s is no shortcut', (_name, input) => { expect(shortcutOf(input, false)).toBeNull() })

test('a page never sees a shortcut, and sees every other key', () => {
  let listener: (event: { preventDefault: () => void }, input: Input) => void = () => undefined
  const contents = { on: (_name: string, given: typeof listener) => { listener = given } } as unknown as WebContents
  const done: string[] = []
  listenForShortcuts(contents, { switchTo: (self) => { done.push(self) }, toggle: () => { done.push('toggle') }, nextPart: () => { done.push('next') }, lock: () => { done.push('lock') }, fillLogin: () => { done.push('fill') } }, 'linux')
  const isKept = (input: Input): boolean => { let kept = false; listener({ preventDefault: () => { kept = true } }, input); return kept }
  expect([press('Digit1', 'control'), press('Digit2', 'control'), press('Backquote', 'control'), press('F6', ''), press('KeyK', 'control shift'), press('KeyL', 'control shift')].map(isKept)).toEqual([true, true, true, true, true, true])
  expect(done).toEqual(['personal', 'professional', 'toggle', 'next', 'lock', 'fill'])
  expect([press('Digit1', 'meta'), press('KeyA', 'control'), press('Enter', '')].map(isKept)).toEqual([false, false, false])
  expect(done).toHaveLength(6)
})
