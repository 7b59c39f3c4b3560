import type { Answer, Sent } from '../../shared/ipc/define.ts'
import type { PageContract } from '../../shared/ipc/contract.ts'
import { composerAmong, insertText } from './composer.ts'
import { elementsOf, isElement, tagOf, upwards } from './elements.ts'
import { tell } from './port.ts'

/** Texts and files that the user carries into a page: they are looked at before the page gets them. */

/** Of a larger file only the beginning is looked at, in bytes. */
const lookedAt = 30_000_000
/** A repeated paste arrives within this time, in ms. */
const pasteFor = 2_000

/** Pictures are often attached before the text; earlier ones belong to an older draft, in ms. */
const attachedFor = 120_000

type FileAnswer = Answer<PageContract, 'files.held'>
type Held = Sent<PageContract, 'files.held'>['files'][number]
/** More files than this are taken as they are. */
const mostFiles = 1_000

export interface CarriedPorts {
  /** True when something was copied in the other self in this run. */
  readonly watchPaste: () => boolean
  /** A drop or paste is an act too: the request that follows is the user's. */
  readonly noted: () => void
  /** A decision was not to be had: nothing was carried, and the light says so. */
  readonly failed: () => void
}

/** Gates copying, pasting, dropping and choosing of files in the windows that it is attached to. */
export class Carried {
  readonly #ports: CarriedPorts
  #pasteUntil = 0
  #draggedHere = false
  /** The last paste key was pressed with Shift: without the looks of the text. */
  #isPlainPaste = false
  /** Files that the user has attached to this frame, latest first; kept by reference so that a moved draft can take them along. */
  #attached: readonly { readonly file: File, readonly at: number }[] = []
  readonly #own = new WeakSet<Event>()

  constructor(ports: CarriedPorts) { this.#ports = ports }

  readonly attach = (window: Window): void => {
    const options = { capture: true, passive: false }
    window.addEventListener('copy', this.#onCopy, options)
    window.addEventListener('cut', this.#onCopy, options)
    window.addEventListener('paste', this.#onPaste as EventListener, options)
    window.addEventListener('keydown', this.#onKey, { capture: true, passive: true })
    window.addEventListener('dragstart', this.#onDragStart, options)
    window.addEventListener('dragend', this.#onDragEnd, options)
    window.addEventListener('drop', this.#onDrop as EventListener, options)
    window.addEventListener('input', this.#onChosen, options)
    window.addEventListener('change', this.#onChosen, options)
  }

  attached(): readonly File[] { return this.#attached.map((entry) => entry.file) }

  /** A new draft has begun: what was attached well before belongs to an older one. */
  startDraft(): void { this.#attached = this.#attached.filter((entry) => performance.now() - entry.at < attachedFor) }

  readonly #onCopy = (event: Event): void => {
    if (!event.isTrusted) return
    const text = selectedText(event)
    if (text.trim() !== '') void tell('clipboard.copied', { text: text.slice(0, 200_000) })
  }

  readonly #onKey = (event: KeyboardEvent): void => { if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'v') this.#isPlainPaste = event.shiftKey }
  readonly #onDragStart = (): void => { this.#draggedHere = true }
  readonly #onDragEnd = (): void => { this.#draggedHere = false }

  readonly #onPaste = (event: ClipboardEvent): void => {
    if (this.#own.has(event)) return
    const { files, text } = contentsOf(event.clipboardData)
    const mayPass = performance.now() < this.#pasteUntil
    this.#pasteUntil = 0
    // Office programs put a picture of the text beside it: then it is the text that is pasted.
    const isFiles = files.length > 0 && text === ''
    if (mayPass || !event.isTrusted || (!isFiles && (!this.#ports.watchPaste() || text === ''))) return
    hold(event)
    if (isFiles) void this.#pasteFiles(files, event.composedPath()[0] ?? null)
    else void this.#pasteText(text, event.composedPath()[0] ?? null)
  }

  readonly #onDrop = (event: DragEvent): void => {
    if (this.#own.has(event) || !event.isTrusted) return
    this.#ports.noted()
    const isInside = this.#draggedHere
    this.#draggedHere = false
    const { files, text } = contentsOf(event.dataTransfer)
    // A folder can only be read through the event itself.
    if (hasFolder(event.dataTransfer)) return
    const { clientX, clientY } = event
    const again = (transfer: DataTransfer): Event => new DragEvent('drop', { dataTransfer: transfer, bubbles: true, cancelable: true, composed: true, clientX, clientY })
    if (files.length > 0) { hold(event); void this.#carryFiles(files, event.composedPath()[0] ?? null, again) }
    else if (!isInside && this.#ports.watchPaste() && text !== '') { hold(event); void this.#dropText(text, event.composedPath()[0] ?? null, again) }
  }

  readonly #onChosen = (event: Event): void => {
    if (this.#own.has(event) || !event.isTrusted) return
    const input = elementsOf(event).find((element) => tagOf(element) === 'input' && (element as HTMLInputElement).type === 'file') as HTMLInputElement | undefined
    const files = Array.from(input?.files ?? [])
    if (!input || files.length === 0) return
    event.stopImmediatePropagation()
    // Both events come with every choice; the second one only repeats the first.
    if (event.type === 'change') void this.#chooseFiles(input, files)
  }

  async #pasteText(text: string, target: EventTarget | null): Promise<void> {
    const answer = await tell('paste.held', { text: text.slice(0, 200_000) })
    if (!answer) { this.#ports.failed(); return }
    if (answer.decision !== 'pass') return
    if (answer.canPaste) await this.#pasteAgain()
    else insertAt(target, text)
  }

  async #pasteAgain(): Promise<void> {
    this.#pasteUntil = performance.now() + pasteFor
    await tell('paste.again', { plain: this.#isPlainPaste })
  }

  async #pasteFiles(files: readonly File[], target: EventTarget | null): Promise<void> {
    const allowed = await this.#decide(files, true)
    if (!allowed) return
    if (allowed === files) await this.#pasteAgain()
    else this.#dispatch(target, new ClipboardEvent('paste', { clipboardData: transferOf(allowed), bubbles: true, cancelable: true, composed: true }))
  }

  async #dropText(text: string, target: EventTarget | null, again: (transfer: DataTransfer) => Event): Promise<void> {
    const answer = await tell('paste.held', { text: text.slice(0, 200_000) })
    if (!answer) this.#ports.failed()
    if (answer?.decision !== 'pass') return
    const transfer = new DataTransfer()
    transfer.setData('text/plain', text)
    // A repeated drop does nothing by itself: where the page does not take it, the text is inserted.
    if (this.#dispatch(target, again(transfer))) insertAt(target, text)
  }

  async #carryFiles(files: readonly File[], target: EventTarget | null, again: (transfer: DataTransfer) => Event): Promise<void> {
    const allowed = await this.#decide(files, false)
    if (allowed) this.#dispatch(target, again(transferOf(allowed)))
  }

  async #chooseFiles(input: HTMLInputElement, files: readonly File[]): Promise<void> {
    // Until it is decided the page finds nothing; the paths of a folder would be lost, so that stays.
    const isFolder = input.webkitdirectory
    if (!isFolder) input.value = ''
    const allowed = await this.#decide(files, false)
    if (!allowed) { input.value = ''; return }
    if (!isFolder || allowed !== files) input.files = transferOf(allowed).files
    for (const type of ['input', 'change']) this.#dispatch(input, new Event(type, { bubbles: true, composed: type === 'input' }))
  }

  /** The files that may go on, cleaned where the user wanted that; null when they stay here. */
  async #decide(files: readonly File[], isPaste: boolean): Promise<readonly File[] | null> {
    const answer = await tell('files.held', { files: await Promise.all(files.slice(0, mostFiles).map(heldFile)), isPaste })
    if (!answer) this.#ports.failed()
    if (!answer || answer.decision === 'refuse') return null
    this.#ports.noted()
    const allowed = answer.decision === 'strip' ? cleaned(answer, files) : files
    const at = performance.now()
    this.#attached = [...allowed.map((file) => ({ file, at })), ...this.#attached].slice(0, 20)
    return allowed
  }

  /** True when no listener of the page has dealt with it. */
  #dispatch(target: EventTarget | null, event: Event): boolean {
    this.#own.add(event)
    return (target ?? document).dispatchEvent(event)
  }
}

const contentsOf = (transfer: DataTransfer | null): { readonly files: readonly File[], readonly text: string } =>
  ({ files: Array.from(transfer?.files ?? []), text: transfer?.getData('text/plain') ?? '' })

function hold(event: Event): void {
  event.preventDefault()
  event.stopImmediatePropagation()
}

/** A hash of the beginning, and the bytes of pictures that are small enough to be looked into; nothing of what cannot be read. */
async function heldFile(file: File): Promise<Held> {
  const name = file.name.slice(0, 300)
  try {
    const bytes = new Uint8Array(await file.slice(0, lookedAt).arrayBuffer())
    const isPicture = (file.type.startsWith('image/') || /\.(?:jpe?g|png|webp|hei[cf]|avif|tiff?)$/i.test(name)) && file.size <= lookedAt
    const hash = [...new Uint8Array(await crypto.subtle.digest('SHA-256', bytes))].map((byte) => byte.toString(16).padStart(2, '0')).join('')
    return { name, type: file.type, hash, bytes: isPicture ? bytes : new Uint8Array() }
  } catch {
    return { name, type: file.type, hash: '', bytes: new Uint8Array() } // a folder, or a page without a secure address
  }
}

/** The files with the changed ones in their places. */
function cleaned(answer: FileAnswer, files: readonly File[]): readonly File[] {
  const changed = new Map(answer.changed.map((part) => [part.index, part]))
  return files.map((file, index) => {
    const part = changed.get(index)
    return part ? new File([part.bytes], file.name, { type: file.type, lastModified: file.lastModified }) : file
  })
}

const hasFolder = (transfer: DataTransfer | null): boolean => Array.from(transfer?.items ?? []).some((item) => item.kind === 'file' && item.webkitGetAsEntry()?.isDirectory === true)

/** Puts a text where it was to be pasted or dropped. */
function insertAt(target: EventTarget | null, text: string): void {
  const composer = isElement(target) ? composerAmong([...upwards(target)]) ?? (['input', 'textarea'].includes(tagOf(target)) ? target : null) : null
  if (composer) insertText(composer, text)
}

function transferOf(files: readonly File[]): DataTransfer {
  const transfer = new DataTransfer()
  for (const file of files) transfer.items.add(file)
  return transfer
}

/** What the user is copying: the selection of a text box, else that of the page. */
function selectedText(event: Event): string {
  const element = elementsOf(event)[0]
  if (element && ['input', 'textarea'].includes(tagOf(element))) {
    const { value, selectionStart, selectionEnd } = element as HTMLTextAreaElement
    return value.slice(selectionStart ?? 0, selectionEnd ?? 0)
  }
  return (element?.ownerDocument ?? document).getSelection()?.toString() ?? ''
}
