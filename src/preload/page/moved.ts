import { composerAmong, composersOf, textOf } from './composer.ts'
import { activeIn, findAll, isVisible, tagOf, upwards } from './elements.ts'

/** A draft that the user moves from one self to the other: what is taken along here, and put down there. */

/** A file as it travels through main. */
interface Part { readonly name: string, readonly type: string, readonly bytes: Uint8Array<ArrayBuffer> }
/** Together at most this many bytes are taken along. */
const most = 50_000_000

/** The focused composer, else the first visible one; null when there is none. */
export function placeFor(windows: readonly Window[]): HTMLElement | null {
  for (const window of windows) {
    const active = activeIn(window.document)
    const composer = (active ? composerAmong([active as HTMLElement]) : null) ?? composersOf(window.document)[0]
    if (composer) return composer
  }
  return null
}

/** Attaches files the way a user would: by the file button nearest to the composer, else by dropping them on it. */
export function placeFiles(composer: HTMLElement, parts: readonly Part[]): boolean {
  if (parts.length === 0) return true
  const transfer = new DataTransfer()
  for (const { name, type, bytes } of parts) transfer.items.add(new File([bytes], name, { type }))
  const input = inputNear(composer)
  if (!input) {
    composer.dispatchEvent(new DragEvent('drop', { dataTransfer: transfer, bubbles: true, cancelable: true, composed: true }))
    return false // whether the page took them cannot be known
  }
  input.files = transfer.files
  for (const type of ['input', 'change']) input.dispatchEvent(new Event(type, { bubbles: true, composed: type === 'input' }))
  return true
}

function inputNear(composer: HTMLElement): HTMLInputElement | null {
  for (const around of upwards(composer)) {
    if (around === composer) continue
    const [input] = findAll(around, 'input', (element) => (element as HTMLInputElement).type === 'file')
    if (input) return input as HTMLInputElement
    if (['body', 'form', 'dialog'].includes(tagOf(around))) return null
  }
  return null
}

const plain = (text: string): string => text.replace(/\s+/g, ' ').trim()

/** Empties the composer that holds exactly this text; false when the user has changed it, since that is theirs. */
export function takeBack(filled: readonly HTMLElement[], text: string): boolean {
  const composer = filled.find((element) => isVisible(element) && plain(textOf(element)) === plain(text))
  if (!composer) return false
  composer.focus()
  composer.ownerDocument.execCommand('selectAll')
  composer.ownerDocument.execCommand('delete')
  return true
}

/** The bytes of files that are still at hand; those that would make it too much stay. */
export async function giveFiles(files: readonly File[]): Promise<Part[]> {
  let left = most
  const parts: Part[] = []
  for (const file of files) {
    if (file.size > left) continue
    left -= file.size
    try { parts.push({ name: file.name.slice(0, 300), type: file.type, bytes: new Uint8Array(await file.arrayBuffer()) }) } catch { continue } // the file was changed or deleted meanwhile
  }
  return parts
}
