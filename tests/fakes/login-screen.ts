import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { CodePictures, type Pixels } from '../../src/main/logins/code-pictures.ts'
import { GeneratorFile } from '../../src/main/logins/generator-file.ts'
import { LoginCommands } from '../../src/main/logins/login-commands.ts'
import { LoginImports } from '../../src/main/logins/login-imports.ts'
import { TimedClipboard } from '../../src/main/logins/timed-clipboard.ts'
import type { NewLogin } from '../../src/shared/logins/login.ts'
import { memoryLogins, type MemoryLogins } from './login-store.ts'

/** A clipboard in memory, with a clock that a test moves. */
export interface FakeClipboard { text: string, clears: number, marked: number, readonly pass: (milliseconds: number) => Promise<void>, readonly timed: TimedClipboard }

export function fakeClipboard(): FakeClipboard {
  let clock = 0
  let timers: { readonly at: number, readonly work: () => void }[] = []
  const fake: FakeClipboard = {
    text: '', clears: 0, marked: 0,
    pass: async (milliseconds) => {
      clock += milliseconds
      const due = timers.filter(({ at }) => at <= clock)
      timers = timers.filter((timer) => !due.includes(timer))
      for (const { work } of due) work()
      await new Promise(setImmediate)
    },
    timed: new TimedClipboard({
      write: async (text) => { fake.text = text; fake.marked++ }, read: async () => fake.text, clear: () => { fake.text = ''; fake.clears++ },
      after: (milliseconds, work) => { const timer = { at: clock + milliseconds, work }; timers.push(timer); return () => { timers = timers.filter((other) => other !== timer) } }
    })
  }
  return fake
}

export interface LoginScreen {
  readonly store: MemoryLogins
  readonly clipboard: FakeClipboard
  readonly commands: LoginCommands
  readonly imports: LoginImports
  readonly codes: CodePictures
  readonly folder: string
  /** What dialogs and pictures answer with, and what the screen is. */
  readonly outside: { chosen: string | null, target: string | null, isShown: boolean, now: Date, pixels: readonly Pixels[], clipboardPicture: Buffer | null, asked: unknown[][] }
  readonly end: () => void
}

/** Everything of the logins' screen on a store in memory. */
export function loginScreen(...logins: readonly NewLogin[]): LoginScreen {
  const folder = mkdtempSync(join(tmpdir(), 'twain-logins-'))
  const store = memoryLogins(...logins)
  const clipboard = fakeClipboard()
  const outside: LoginScreen['outside'] = { chosen: null, target: null, isShown: true, now: new Date('2026-03-04T05:06:07.008Z'), pixels: [], clipboardPicture: null, asked: [] }
  let number = 0
  const newId = (): string => `id-${++number}`
  const chooseFile = async (...facts: unknown[]): Promise<string | null> => { outside.asked.push(facts); return outside.chosen }
  const codes = new CodePictures({
    chooseFile, newId, pixelsOf: () => outside.pixels, clipboardPicture: async () => outside.clipboardPicture, pagePicture: async () => outside.pixels,
    screens: async () => [{ id: 'screen:0:0', name: 'Screen 1', kind: 'screen' }], screenPicture: async (id) => (id === 'screen:0:0' ? outside.pixels : [])
  })
  const commands = new LoginCommands({ store, clipboard: clipboard.timed, generator: new GeneratorFile(folder), codes, isShown: () => outside.isShown, now: () => outside.now })
  const imports: LoginImports = new LoginImports({
    store, chooseFile, chooseTarget: async (...facts) => { outside.asked.push(facts); return outside.target }, isShown: () => outside.isShown, newId: () => crypto.randomUUID(), now: () => outside.now, changed: () => { commands.changed() }
  })
  return { store, clipboard, commands, imports, codes, folder, outside, end: () => { rmSync(folder, { recursive: true }) } }
}
