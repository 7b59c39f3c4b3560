/** The text of a file of any usual encoding: UTF-8, UTF-16 with its mark, else Windows-1252 as old spreadsheets write it. */
export function textOfFile(bytes: Buffer): string {
  const marks = [['utf-16le', [0xff, 0xfe]], ['utf-16be', [0xfe, 0xff]]] as const
  const marked = marks.find(([, mark]) => mark.every((byte, index) => bytes[index] === byte))
  if (marked) return new TextDecoder(marked[0]).decode(bytes)
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return new TextDecoder('windows-1252').decode(bytes) // no valid UTF-8, so it is the older encoding
  }
}
