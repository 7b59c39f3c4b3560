import type { Answer } from '../../shared/ipc/define.ts'
import type { PageContract } from '../../shared/ipc/contract.ts'
import { elementsOf, tagOf } from './elements.ts'
import { tell } from './port.ts'

/** Texts and files that the user carries into a page: they are looked at before the page gets them. */

/** Of a larger file only the beginning is looked at, in bytes. */
const lookedAt = 30_000_000
/** A repeated paste arrives within this time, in ms. */
const pasteFor = 2_000

/** Pictures are often attached before the text; earlier ones belong to an older draft, in ms. */
const attachedFor = 120_000

type FileAnswer = Answer<PageContract, 'files.held'>

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
  /** Files that the user has attached to this frame, latest first; kept by reference so that a moved draft can take them along. */
  #attached: readonly { readonly file: File, readonly at: number }[] = []
  readonly #own = new WeakSet<Event>()

  constructor(ports: CarriedPorts) { this.#ports = ports }

  readonly attach = (window: Window): void => {
    const options = { capture: true, passive: false }
    window.addEventListener('copy', this.#onCopy, options)
    window.addEventListener('cut', this.#onCopy, options)
    window.addEventListener('paste', this.#onPaste as EventListener, options)
    window.addEventListener('dragstart', this.#onDragStart, options)
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

  readonly #onDragStart = (): void => { this.#draggedHere = true }

  readonly #onPaste = (event: ClipboardEvent): void => {
    if (this.#own.has(event)) return
    const { files, text } = contentsOf(event.clipboardData)
    const mayPass = performance.now() < this.#pasteUntil
    this.#pasteUntil = 0
    if (mayPass || !event.isTrusted || (files.length === 0 && (!this.#ports.watchPaste() || text === ''))) return
    hold(event)
    if (files.length > 0) void this.#carryFiles(files, event.composedPath()[0] ?? null, (transfer) => new ClipboardEvent('paste', { clipboardData: transfer, bubbles: true, cancelable: true, composed: true }))
    else void this.#pasteText(text)
  }

  readonly #onDrop = (event: DragEvent): void => {
    if (this.#own.has(event) || !event.isTrusted) return
    this.#ports.noted()
    const isInside = this.#draggedHere
    this.#draggedHere = false
    const { files, text } = contentsOf(event.dataTransfer)
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

  async #pasteText(text: string): Promise<void> {
    const answer = await tell('paste.held', { text: text.slice(0, 200_000) })
    if (!answer) { this.#ports.failed(); return }
    if (answer.decision !== 'pass') return
    this.#pasteUntil = performance.now() + pasteFor
    await tell('paste.again', undefined)
  }

  async #dropText(text: string, target: EventTarget | null, again: (transfer: DataTransfer) => Event): Promise<void> {
    const answer = await tell('paste.held', { text: text.slice(0, 200_000) })
    if (!answer) this.#ports.failed()
    if (answer?.decision !== 'pass') return
    const transfer = new DataTransfer()
    transfer.setData('text/plain', text)
    this.#dispatch(target, again(transfer))
  }

  async #carryFiles(files: readonly File[], target: EventTarget | null, again: (transfer: DataTransfer) => Event): Promise<void> {
    const allowed = await this.#decide(files)
    if (allowed) this.#dispatch(target, again(transferOf(allowed)))
  }

  async #chooseFiles(input: HTMLInputElement, files: readonly File[]): Promise<void> {
    const allowed = await this.#decide(files)
    if (!allowed) { input.value = ''; return }
    if (allowed !== files) input.files = transferOf(allowed).files
    for (const type of ['input', 'change']) this.#dispatch(input, new Event(type, { bubbles: true, composed: type === 'input' }))
  }

  /** The files that may go on, cleaned where the user wanted that; null when they stay here. */
  async #decide(files: readonly File[]): Promise<readonly File[] | null> {
    const parts = await Promise.all(files.slice(0, 20).map(async (file) => ({ name: file.name.slice(0, 300), type: file.type, bytes: new Uint8Array(await file.slice(0, lookedAt).arrayBuffer()) })))
    const answer = await tell('files.held', { files: parts })
    if (!answer) this.#ports.failed()
    if (!answer || answer.decision === 'refuse') return null
    this.#ports.noted()
    const allowed = answer.decision === 'strip' ? cleaned(answer, files) : files
    const at = performance.now()
    this.#attached = [...allowed.map((file) => ({ file, at })), ...this.#attached].slice(0, 20)
    return allowed
  }

  #dispatch(target: EventTarget | null, event: Event): void {
    this.#own.add(event)
    ;(target ?? document).dispatchEvent(event)
  }
}

const contentsOf = (transfer: DataTransfer | null): { readonly files: readonly File[], readonly text: string } =>
  ({ files: Array.from(transfer?.files ?? []), text: transfer?.getData('text/plain') ?? '' })

function hold(event: Event): void {
  event.preventDefault()
  event.stopImmediatePropagation()
}

const cleaned = (answer: FileAnswer, files: readonly File[]): readonly File[] =>
  answer.files.map(({ name, type, bytes }, at) => new File([bytes], name, { type, lastModified: files[at]?.lastModified ?? 0 }))

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
