import { randomUUID } from 'node:crypto'
import { clearClipboard, copySecret, readClipboard, readClipboardPicture } from '../clipboard.ts'
import type { MainWindow } from '../window.ts'
import { CodePictures, type Pixels } from './code-pictures.ts'
import { GeneratorFile } from './generator-file.ts'
import { LoginCommands } from './login-commands.ts'
import { LoginImports } from './login-imports.ts'
import type { LoginStore } from './login-store.ts'
import { newPassword } from './made-secrets.ts'
import { pixelsOfBytes } from './picture-pixels.ts'
import { pictureOfScreen, screensToLookAt } from './screen-pictures.ts'
import { TimedClipboard } from './timed-clipboard.ts'

export interface LoginParts {
  readonly store: LoginStore
  /** The user's folder, for how passwords are made. */
  readonly folder: string
  readonly window: Pick<MainWindow, 'chooseFile' | 'chooseTarget'>
  /** True while the screen of the logins is shown. */
  readonly isShown: () => boolean
  /** The page that is open in Twain, as pixels; empty when there is none. */
  readonly pagePicture: () => Promise<readonly Pixels[]>
  /** Tries again to reach the place where logins are kept. */
  readonly reopen: () => Promise<void>
  /** Logins were added, changed or removed here: the shell's snapshot is another one. */
  readonly changed: () => void
}

export interface Logins {
  readonly store: LoginStore
  readonly commands: LoginCommands
  readonly imports: LoginImports
  readonly codes: CodePictures
  readonly clipboard: TimedClipboard
  readonly reopen: () => Promise<void>
  /** A new password as the user wants them. */
  readonly newPassword: () => Promise<string>
  /** To be called whenever the store's logins or its place have changed. */
  readonly changed: () => void
}

function after(milliseconds: number, work: () => void): () => void {
  const timer = setTimeout(work, milliseconds)
  timer.unref()
  return () => { clearTimeout(timer) }
}

/** Joins the stored logins with what the user can do with them. */
export function makeLogins({ store, folder, window, isShown, pagePicture, reopen, changed }: LoginParts): Logins {
  const generator = new GeneratorFile(folder)
  const clipboard = new TimedClipboard({ write: copySecret, read: readClipboard, clear: clearClipboard, after })
  const chooseFile = (title: string, extensions: readonly string[]): Promise<string | null> => window.chooseFile(title, ...extensions)
  const codes = new CodePictures({
    chooseFile, pagePicture, pixelsOf: pixelsOfBytes, clipboardPicture: readClipboardPicture, screens: screensToLookAt, screenPicture: pictureOfScreen, newId: randomUUID
  })
  const commands = new LoginCommands({ store, clipboard, generator, codes, isShown, now: () => new Date() })
  const imports: LoginImports = new LoginImports({
    store, isShown, chooseFile, chooseTarget: (title, name, extension) => window.chooseTarget(title, name, extension), newId: randomUUID, now: () => new Date(),
    changed: () => { commands.changed(); changed() }
  })
  return {
    store, commands, imports, codes, clipboard, reopen, newPassword: async () => newPassword(await generator.settings()),
    changed: () => { commands.changed(); imports.changed() }
  }
}
