import { clipboard } from 'electron'

/** Puts a text on the system's clipboard, at the user's wish. The clipboard is shared with every program. */
export const copyText = async (text: string): Promise<void> => { await clipboard.writeText(text) }

/** The text on the clipboard, to know in which self it was copied; empty when there is none or the system refuses. */
export async function readClipboard(): Promise<string> {
  try { return await clipboard.readText() } catch { return '' } // some desktops give it only to the window in front
}
