import { BaseWindow, dialog, WebContentsView, type Session, type WebContents } from 'electron'
import { layout, pageRectangle, type RailMode, type Rectangle } from '../shared/layout.ts'

export interface WindowOptions {
  readonly session: Session
  readonly preload: string
  /** Address of our pages without the path: `app://ui`, or the development server. */
  readonly origin: string
  readonly size: { readonly width: number, readonly height: number, readonly maximized: boolean }
}

/** What the rest of main is told about the window; set once by the composition root. */
export interface WindowEvents {
  readonly resized: () => void
  /** The window came to the front, or left it. */
  readonly focused: (isInFront: boolean) => void
  /** The window is about to close: its size, to come back to. */
  readonly closing: (size: { width: number, height: number, maximized: boolean }) => void
  /** There is an overlay: a little after the start, and again after it broke. */
  readonly overlayMade: (contents: WebContents) => void
  /** The overlay's renderer is gone: every open question counts as its safe answer. */
  readonly overlayGone: () => void
  readonly closed: () => void
}

/** A shell that has loaded and does not say that it was drawn is not waited for longer, in ms. */
const drawsWithin = 3_000

/**
 * Our one window: the shell at the bottom, page views above it in the frame's rectangle, the overlay last and only
 * visible while something is asked. Nothing else makes a window, except pop-ups.
 */
export class MainWindow {
  readonly #window: BaseWindow
  readonly #options: WindowOptions
  readonly #events: WindowEvents
  readonly #shell: WebContentsView
  #overlay: WebContentsView | null = null
  #overlayArea: Rectangle | 'all' | null = null
  #page: WebContentsView | null = null
  /** What waits until the shell is there; null when nothing has to wait any more. */
  #waiting: (() => void)[] | null = []
  #rail: RailMode = 'wide'
  #banner = false

  constructor(options: WindowOptions, events: WindowEvents) {
    this.#options = options
    this.#events = events
    this.#window = new BaseWindow({ width: options.size.width, height: options.size.height, minWidth: layout.minimumWidth, minHeight: layout.minimumHeight, title: 'Twain', backgroundColor: '#202124' })
    if (options.size.maximized) this.#window.maximize()
    this.#shell = this.#makeView('shell')
    for (const event of ['did-fail-load', 'render-process-gone'] as const) this.#shell.webContents.once(event as 'did-fail-load', () => { this.shellDrawn() })
    this.#shell.webContents.once('did-finish-load', () => { setTimeout(() => { this.shellDrawn() }, drawsWithin) })
    this.afterShell(() => { this.#makeOverlay(); this.showOverlay(this.#overlayArea) })
    this.#window.on('focus', () => { events.focused(true) })
    this.#window.on('blur', () => { events.focused(false) })
    this.#window.on('resize', () => { this.#place(); events.resized() })
    this.#window.on('close', () => { events.closing({ ...this.#normalSize(), maximized: this.#window.isMaximized() }) })
    // Views outlive their window unless they are closed (stack 5).
    this.#window.on('closed', () => { this.#shell.webContents?.close(); this.#overlay?.webContents?.close(); events.closed() })
    this.#shell.webContents.on('render-process-gone', () => { this.#shell.webContents.reload() })
    this.#place()
  }

  shell(): WebContents | undefined { return this.#shell.webContents }
  overlay(): WebContents | undefined { return this.#overlay?.webContents }
  isOpen(): boolean { return !this.#window.isDestroyed() }
  isFocused(): boolean { return this.isOpen() && this.#window.isFocused() }
  close(): void { this.#window.close() }

  /** Does this at once, but at the start only when the shell has been drawn: its renderer comes before all others. */
  afterShell(work: () => void): void {
    if (this.#waiting === null) work()
    else this.#waiting.push(work)
  }

  /** Comes to the front, for example when the app is started a second time. */
  raise(): void {
    if (this.#window.isMinimized()) this.#window.restore()
    this.#window.show()
    this.#window.focus()
  }

  setTitle(title: string): void { if (this.isOpen()) this.#window.setTitle(title) }

  setFrame(rail: RailMode, banner: boolean): void {
    if (rail === this.#rail && banner === this.#banner) return
    this.#rail = rail
    this.#banner = banner
    this.#place()
  }

  /** Adds a page beneath the overlay, not visible yet. */
  addPage(view: WebContentsView): void {
    view.setVisible(false)
    this.#window.contentView.addChildView(view, this.#window.contentView.children.length - (this.#overlay === null ? 0 : 1))
    view.setBounds(this.pageArea())
  }

  removePage(view: WebContentsView): void {
    if (this.#page === view) this.#page = null
    if (this.isOpen()) this.#window.contentView.removeChildView(view)
  }

  /** Makes exactly this page visible (or none). The new page appears before the old one goes, so nothing flashes. */
  showPage(view: WebContentsView | null): void {
    if (view === this.#page || !this.isOpen()) return
    const old = this.#page
    this.#page = view
    if (view) { view.setBounds(this.pageArea()); view.setVisible(true) }
    old?.setVisible(false)
  }

  /** Lets a page be seen while something looks at it; then it is as before. */
  async glimpse<T>(view: WebContentsView, look: () => Promise<T>): Promise<T> {
    view.setVisible(true)
    try { return await look() } finally { if (this.#page !== view && this.isOpen()) view.setVisible(false) }
  }

  /** A page wants to keep the user because something is not saved; true when they leave all the same. */
  asksToLeave(host: string): boolean {
    const answer = dialog.showMessageBoxSync({ type: 'question', message: `Leave ${host}?`, detail: 'What you wrote there may be lost.', buttons: ['Stay', 'Leave'], defaultId: 0, cancelId: 0, noLink: true })
    return answer === 1
  }

  /** Lets the user choose one of a few; its place, or null when they changed their mind. */
  async chooseOne(message: string, detail: string, choices: readonly string[]): Promise<number | null> {
    const { response } = await dialog.showMessageBox(this.#window, { type: 'question', message, detail, buttons: [...choices, 'Cancel'], defaultId: 0, cancelId: choices.length, noLink: true })
    return response < choices.length ? response : null
  }

  /** Lets the user choose one file; its path, or null when they changed their mind. */
  async chooseFile(title: string, ...extensions: readonly string[]): Promise<string | null> {
    const { filePaths } = await dialog.showOpenDialog(this.#window, { title, properties: ['openFile'], filters: [{ name: title, extensions: [...extensions] }] })
    return filePaths[0] ?? null
  }

  /** Lets the user choose where a new file goes; its path, or null when they changed their mind. */
  async chooseTarget(title: string, name: string, extension: string): Promise<string | null> {
    const { filePath, canceled } = await dialog.showSaveDialog(this.#window, { title, defaultPath: name, filters: [{ name: title, extensions: [extension] }] })
    return canceled || filePath === '' ? null : filePath
  }

  /** True for the page in the frame, and for anything that is not in this window (pop-ups). */
  shows(contents: WebContents): boolean {
    const own = this.#window.contentView.children.some((view) => view instanceof WebContentsView && view.webContents === contents)
    return !own || this.#page?.webContents === contents
  }

  /** Where the page lies in the window's content, in CSS pixels. */
  pageArea(): Rectangle { return pageRectangle(this.#contentSize(), this.#rail, this.#banner) }

  /** Shows the overlay over everything, in a small area, or hides it. A question takes the focus, a banner does not. */
  showOverlay(area: Rectangle | 'all' | null): void {
    if (!this.isOpen()) return
    const wasAll = this.#overlayArea === 'all'
    this.#overlayArea = area
    this.#placeOverlay()
    this.#overlay?.setVisible(area !== null)
    if (area === 'all') this.#overlay?.webContents?.focus()
    else if (wasAll) this.focusContent()
  }

  /** Focus does not return by itself after an overlay view hides. */
  focusContent(): void { (this.#page ?? this.#shell).webContents?.focus() }

  /** The keyboard's way between the parts: shell, page, banner, and around again. A question keeps it. */
  focusNext(): void {
    if (this.#overlayArea === 'all') return
    const parts = [this.#shell, this.#page, this.#overlayArea === null ? null : this.#overlay].flatMap((view) => view?.webContents ?? [])
    const at = parts.findIndex((contents) => contents.isFocused())
    parts[(at + 1) % parts.length]?.focus()
  }

  #makeView(name: 'shell' | 'overlay'): WebContentsView {
    const { session, preload, origin } = this.#options
    const view = new WebContentsView({ webPreferences: { session, preload, sandbox: true, contextIsolation: true, nodeIntegration: false, webviewTag: false, spellcheck: false, transparent: name === 'overlay' } })
    view.setBackgroundColor(name === 'overlay' ? '#00000000' : '#202124')
    view.webContents.on('will-frame-navigate', (event) => { event.preventDefault() })
    this.#window.contentView.addChildView(view)
    view.webContents.loadURL(`${origin}/${name}/index.html`).catch((error: unknown) => { console.error(`${name} did not load: ${String(error)}`) })
    return view
  }

  /** The shell has drawn its first view, or will not. */
  shellDrawn(): void {
    const waiting = this.#waiting ?? []
    this.#waiting = null
    if (this.isOpen()) for (const work of waiting) work()
  }

  #makeOverlay(): void {
    const view = this.#makeView('overlay')
    view.setVisible(false)
    view.webContents.once('render-process-gone', () => {
      if (!this.isOpen()) return
      this.#window.contentView.removeChildView(view)
      view.webContents?.close()
      this.#makeOverlay()
      this.#overlayArea = null
      this.#events.overlayGone()
      this.focusContent()
    })
    this.#overlay = view
    this.#events.overlayMade(view.webContents)
  }

  #contentSize(): { width: number, height: number } {
    const { width, height } = this.#window.getContentBounds()
    return { width, height }
  }

  #place(): void {
    if (!this.isOpen()) return
    const size = this.#contentSize()
    this.#shell.setBounds({ x: 0, y: 0, ...size })
    for (const view of this.#window.contentView.children) if (view !== this.#shell && view !== this.#overlay) view.setBounds(this.pageArea())
    this.#placeOverlay()
  }

  #placeOverlay(): void {
    if (this.#overlayArea === null) return
    this.#overlay?.setBounds(this.#overlayArea === 'all' ? { x: 0, y: 0, ...this.#contentSize() } : this.#overlayArea)
  }

  #normalSize(): { width: number, height: number } {
    const { width, height } = this.#window.getNormalBounds()
    return { width, height }
  }
}
