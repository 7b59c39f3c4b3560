import { clipboard } from 'electron'

/** Puts a text on the system's clipboard, at the user's wish. The clipboard is shared with every program. */
export const copyText = async (text: string): Promise<void> => { await clipboard.writeText(text) }
