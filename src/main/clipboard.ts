import { clipboard, ClipboardItem } from 'electron'

/** Puts a text on the system's clipboard, at the user's wish. The clipboard is shared with every program. */
export const copyText = async (text: string): Promise<void> => { await clipboard.writeText(text) }

const osFormat = (name: string): string => `electron application/osclipboard;format="${name}"`
const zero = (): Blob => new Blob([new Uint8Array(4)])

/**
 * The marks by which programs that keep a history of the clipboard know a secret:
 * Windows https://learn.microsoft.com/windows/win32/dataxchg/clipboard-formats (cloud clipboard and history),
 * macOS http://nspasteboard.org, Linux KDE's Klipper and those that follow it.
 */
const secretMarks: Partial<Record<NodeJS.Platform, () => Record<string, string | Blob>>> = {
  win32: () => ({ [osFormat('ExcludeClipboardContentFromMonitorProcessing')]: zero(), [osFormat('CanIncludeInClipboardHistory')]: zero(), [osFormat('CanUploadToCloudClipboard')]: zero() }),
  darwin: () => ({ [osFormat('org.nspasteboard.ConcealedType')]: '' }),
  linux: () => ({ [osFormat('x-kde-passwordManagerHint')]: 'secret' })
}

/** Puts a secret on the clipboard, marked so that histories of the clipboard leave it out where the system has such a mark. */
export async function copySecret(text: string): Promise<void> {
  const marks = secretMarks[process.platform]
  if (marks === undefined) return copyText(text)
  try {
    await clipboard.write([new ClipboardItem({ 'text/plain': text, ...marks() })])
  } catch {
    await copyText(text) // a desktop that takes no marks takes the text
  }
}

/** The text on the clipboard, to know in which self it was copied; empty when there is none or the system refuses. */
export async function readClipboard(): Promise<string> {
  try { return await clipboard.readText() } catch { return '' } // some desktops give it only to the window in front
}

/** The bytes of a picture on the clipboard; null when there is none or the system refuses. */
export async function readClipboardPicture(): Promise<Buffer | null> {
  try {
    for (const item of await clipboard.read()) {
      const type = item.types.find((name) => name === 'image/png' || name === 'image/jpeg')
      if (type !== undefined) return Buffer.from(await (await item.getType(type)).arrayBuffer())
    }
    return null
  } catch {
    return null // some desktops give it only to the window in front
  }
}

export const clearClipboard = (): void => { clipboard.clear() }
