import type { Input, WebContents } from 'electron'

export interface ShortcutActions {
  readonly switchTo: (self: 'personal' | 'professional') => void
  readonly toggle: () => void
  /** The keyboard goes on to the next part of the window: shell, page, banner. */
  readonly nextPart: () => void
  readonly lock: () => void
  /** Fills a login into the page that has the keyboard, or into the one in the frame. */
  readonly fillLogin: () => void
}

/** Ctrl/Cmd+1, +2 and +`, Ctrl/Cmd+Shift+K (lock), Ctrl/Cmd+Shift+L (fill a login) and F6 work wherever the focus is, and a page never sees them. */
export function listenForShortcuts(contents: WebContents, actions: ShortcutActions, platform: string): void {
  contents.on('before-input-event', (event, input) => {
    const action = shortcutOf(input, platform === 'darwin')
    if (!action) return
    event.preventDefault()
    if (action === 'toggle') actions.toggle()
    else if (action === 'next-part') actions.nextPart()
    else if (action === 'lock') actions.lock()
    else if (action === 'fill-login') actions.fillLogin()
    else actions.switchTo(action)
  })
}

export type Shortcut = 'personal' | 'professional' | 'toggle' | 'next-part' | 'lock' | 'fill-login'

/** By the place of the key, so that they are where they are on every keyboard layout. */
const withCommand: Readonly<Record<string, Shortcut>> = { Digit1: 'personal', Numpad1: 'personal', Digit2: 'professional', Numpad2: 'professional', Backquote: 'toggle' }

const withShift: Readonly<Record<string, Shortcut>> = { KeyK: 'lock', KeyL: 'fill-login' }

/** Which action a key press means; null for every other key. */
export function shortcutOf(input: Pick<Input, 'type' | 'code' | 'control' | 'meta' | 'alt' | 'shift' | 'isAutoRepeat'>, isMac: boolean): Shortcut | null {
  if (input.type !== 'keyDown' || input.isAutoRepeat) return null
  const held = (['control', 'meta', 'alt', 'shift'] as const).filter((modifier) => input[modifier]).join('+')
  if (held === '') return input.code === 'F6' ? 'next-part' : null
  const command = isMac ? 'meta' : 'control'
  if (held === (isMac ? 'meta+shift' : 'control+shift')) return withShift[input.code] ?? null
  return held === command ? withCommand[input.code] ?? null : null
}
