import { WebSocket } from 'ws'

/**
 * A thin client of Chromium's debugging protocol. Playwright is not used for times and memory: it keeps every page visible and focused,
 * so a switch of pages would not be one, and its own scripts live in each page.
 */

/** Longest time for one answer, in milliseconds; only a program that hangs takes it. */
const limit = 60_000

interface Answer { readonly id?: number, readonly sessionId?: string, readonly method?: string, readonly params?: unknown, readonly result?: unknown, readonly error?: { readonly message: string } }
interface Waiting { readonly resolve: (result: unknown) => void, readonly reject: (error: Error) => void }

/** A page, view or worker as the browser lists it. */
export interface TargetInfo { readonly targetId: string, readonly type: string, readonly url: string, readonly title: string }

/** The page was replaced while it was asked; it may be asked again. */
const wasReplaced = (error: unknown): boolean => error instanceof Error && /context was destroyed|Cannot find (?:default execution )?context|navigated or closed|Promise was collected/i.test(error.message)

/** One page of a running program. */
export class Target {
  readonly info: TargetInfo
  readonly #send: (method: string, params: object) => Promise<unknown>

  constructor(info: TargetInfo, send: (method: string, params: object) => Promise<unknown>) {
    this.info = info
    this.#send = send
  }

  /** The value of an expression in the page; a promise is waited for. Asked again when the page is replaced meanwhile. */
  async evaluate<Value>(expression: string): Promise<Value> {
    for (;;) {
      try {
        const { result, exceptionDetails } = await this.#send('Runtime.evaluate', { expression, awaitPromise: true, returnByValue: true }) as { result: { value: Value }, exceptionDetails?: { exception?: { description?: string } } }
        if (exceptionDetails) throw new Error(`${this.info.url}: ${exceptionDetails.exception?.description ?? 'the expression failed'}`)
        return result.value
      } catch (error) {
        if (!wasReplaced(error)) throw error
      }
    }
  }

  /** Takes away what nothing holds any more. Left to itself Chromium waits for tens of megabytes, and a line through few points shows its waves. */
  async collectGarbage(): Promise<void> { await this.#send('HeapProfiler.collectGarbage', {}) }

  /** Presses and releases the left button in the middle of what `element` (an expression) gives, like a mouse would. */
  async click(element: string): Promise<void> {
    const at = await this.evaluate<{ x: number, y: number }>(`(() => { const { x, y, width, height } = (${element}).getBoundingClientRect(); return { x: x + width / 2, y: y + height / 2 } })()`)
    await this.#send('Input.dispatchMouseEvent', { type: 'mouseMoved', ...at })
    await this.#send('Input.dispatchMouseEvent', { type: 'mousePressed', ...at, button: 'left', clickCount: 1 })
    await this.#send('Input.dispatchMouseEvent', { type: 'mouseReleased', ...at, button: 'left', clickCount: 1 })
  }
}

/** The connection to one running program. */
export class Devtools {
  readonly #socket: WebSocket
  readonly #waiting = new Map<number, Waiting>()
  readonly #infos = new Map<string, TargetInfo>()
  readonly #attached = new Map<string, Target>()
  #watchers: (() => void)[] = []
  #last = 0

  /** @throws when nothing listens at this address. */
  static async connect(address: string): Promise<Devtools> {
    const socket = new WebSocket(address, { perMessageDeflate: false })
    await new Promise<void>((resolve, reject) => { socket.once('open', () => { resolve() }); socket.once('error', reject) })
    const devtools = new Devtools(socket)
    await devtools.#send('Target.setDiscoverTargets', { discover: true })
    return devtools
  }

  private constructor(socket: WebSocket) {
    this.#socket = socket
    socket.on('message', (data: Buffer) => { this.#receive(JSON.parse(data.toString('utf8')) as Answer) })
    const end = (): void => { for (const { reject } of this.#waiting.values()) reject(new Error('the program ended')); this.#waiting.clear(); this.#changed() }
    socket.on('close', end)
    socket.on('error', end)
  }

  /** The pages that there are now. */
  pages(): readonly TargetInfo[] { return [...this.#infos.values()].filter(({ type }) => type === 'page' || type === 'webview' || type === 'other') }

  /** The first page that fits, present or to come. @throws when none came in time. */
  async find(fits: (info: TargetInfo) => boolean): Promise<Target> {
    const found = (): TargetInfo | undefined => this.pages().find(fits)
    const deadline = Date.now() + limit
    while (!found()) {
      if (Date.now() > deadline || this.#socket.readyState !== WebSocket.OPEN) throw new Error(`No such page came; there are: ${this.pages().map(({ url }) => url).join(', ')}`)
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, 1_000)
        this.#watchers.push(() => { clearTimeout(timer); resolve() })
      })
    }
    return this.#attach(found() as TargetInfo)
  }

  /** Ends the program as its user would by leaving it. */
  async closeProgram(): Promise<void> { await this.#send('Browser.close', {}).catch(() => undefined) } // the answer may not arrive any more

  disconnect(): void { this.#socket.close() }

  async #attach(info: TargetInfo): Promise<Target> {
    const known = this.#attached.get(info.targetId)
    if (known) return known
    const { sessionId } = await this.#send('Target.attachToTarget', { targetId: info.targetId, flatten: true }) as { sessionId: string }
    const target = new Target(info, (method, params) => this.#send(method, params, sessionId))
    this.#attached.set(info.targetId, target)
    return target
  }

  #send(method: string, params: object, sessionId?: string): Promise<unknown> {
    const id = ++this.#last
    return new Promise((resolve, reject) => {
      const late = setTimeout(() => { this.#waiting.delete(id); reject(new Error(`No answer within ${limit / 1000} s to ${method} ${JSON.stringify(params).slice(0, 300)}`)) }, limit)
      const settled = <Value>(then: (value: Value) => void) => (value: Value): void => { clearTimeout(late); then(value) }
      this.#waiting.set(id, { resolve: settled(resolve), reject: settled(reject) })
      this.#socket.send(JSON.stringify({ id, method, params, ...(sessionId === undefined ? {} : { sessionId }) }))
    })
  }

  #receive({ id, result, error, method, params }: Answer): void {
    if (id !== undefined) {
      const waiting = this.#waiting.get(id)
      this.#waiting.delete(id)
      if (error) waiting?.reject(new Error(error.message))
      else waiting?.resolve(result)
    } else if (method === 'Target.targetCreated' || method === 'Target.targetInfoChanged') {
      const { targetInfo } = params as { targetInfo: TargetInfo }
      this.#infos.set(targetInfo.targetId, targetInfo)
      this.#changed()
    } else if (method === 'Target.targetDestroyed') {
      const { targetId } = params as { targetId: string }
      this.#infos.delete(targetId)
      this.#attached.delete(targetId)
      this.#changed()
    }
  }

  #changed(): void {
    const watchers = this.#watchers
    this.#watchers = []
    for (const watcher of watchers) watcher()
  }
}
