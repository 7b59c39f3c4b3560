import type { Input, WebContents } from 'electron'

export interface ShortcutActions { readonly switchTo: (self: 'personal' | 'professional') => void, readonly toggle: () => void }

/** Ctrl/Cmd+1, +2 and +` work wherever the focus is, and a page never sees them. */
export function listenForShortcuts(contents: WebContents, actions: ShortcutActions, platform: string): void {
  contents.on('before-input-event', (event, input) => {
    const action = shortcutOf(input, platform === 'darwin')
    if (!action) return
    event.preventDefault()
    if (action === 'toggle') actions.toggle()
    else actions.switchTo(action)
  })
}

/** Which switch a key press means; null for every other key. */
export function shortcutOf(input: Pick<Input, 'type' | 'key' | 'code' | 'control' | 'meta' | 'alt' | 'shift' | 'isAutoRepeat'>, isMac: boolean): 'personal' | 'professional' | 'toggle' | null {
  const command = isMac ? input.meta && !input.control : input.control && !input.meta
  if (input.type !== 'keyDown' || !command || input.alt || input.shift || input.isAutoRepeat) return null
  if (input.code === 'Digit1' || input.code === 'Numpad1') return 'personal'
  if (input.code === 'Digit2' || input.code === 'Numpad2') return 'professional'
  return input.code === 'Backquote' ? 'toggle' : null
}
