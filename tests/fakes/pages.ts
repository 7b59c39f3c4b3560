import type { Session, WebContents, WebFrameMain } from 'electron'
import type { FrameReport } from '../../src/main/nets/tab-watch.ts'
import type { PageEntry } from '../../src/main/views/view-registry.ts'

type Sent = readonly [channel: string, payload: unknown]
export interface FakeFrame { readonly frame: WebFrameMain, readonly sent: Sent[], gone: boolean }

/** A frame that remembers what it was told. */
export function fakeFrame(routingId: number, parts: { url?: string, parent?: WebFrameMain | null, onSend?: (channel: string, payload: unknown) => void } = {}): FakeFrame {
  const fake: FakeFrame = { sent: [], gone: false, frame: undefined as unknown as WebFrameMain }
  const url = parts.url ?? 'https://www.facebook.com/'
  const frame = {
    processId: 1, routingId, url, origin: new URL(url).origin, parent: parts.parent ?? null, isDestroyed: () => fake.gone,
    send: (channel: string, payload: unknown) => { fake.sent.push([channel, payload]); parts.onSend?.(channel, payload) },
  }
  return Object.assign(fake, { frame: frame as unknown as WebFrameMain })
}

type Listener = (...facts: unknown[]) => void
export interface FakePage { readonly entry: PageEntry, readonly contents: WebContents, readonly frames: FakeFrame[], readonly calls: unknown[][], emit: (event: string, ...facts: unknown[]) => void, gone: boolean }

/** A page with its frames; the first is the main frame. Everything that is done to it is written down in `calls`. */
export function fakePage(id: number, frames: FakeFrame[] = [fakeFrame(1)], parts: Record<string, unknown> = {}, session: Session = {} as unknown as Session): FakePage {
  const [top] = frames
  if (!top) throw new Error('a page has at least its main frame')
  for (const inner of frames.slice(1)) Object.assign(inner.frame, { parent: top.frame })
  const listeners = new Map<string, Listener[]>()
  const listen = (event: string, listener: Listener): void => { listeners.set(event, [...(listeners.get(event) ?? []), listener]) }
  const page = { frames, calls: [] as unknown[][], gone: false, emit: (event: string, ...facts: unknown[]) => { for (const listener of listeners.get(event) ?? []) listener(...facts) } }
  const note = (name: string) => (...facts: unknown[]) => { page.calls.push([name, ...facts]) }
  const contents = {
    id, session, on: listen, once: listen, isDestroyed: () => page.gone, isCrashed: () => false, isLoading: () => false, getURL: () => 'https://www.facebook.com/', getZoomFactor: () => 1,
    focus: note('focus'), sendInputEvent: note('input'), setWindowOpenHandler: note('setWindowOpenHandler'), loadURL: async (address: string) => { page.calls.push(['loadURL', address]) },
    navigationHistory: { canGoBack: () => true, canGoForward: () => false },
    get mainFrame() { return Object.assign(top.frame, { framesInSubtree: frames.filter((entry) => !entry.gone).map((entry) => entry.frame) }) },
    ...parts,
  } as unknown as WebContents
  return Object.assign(page, { contents, entry: { accountId: `account-${id}`, contents, isPopUp: false } })
}

/** What a frame reports; empty unless the test says otherwise. A draft is that of one composer unless the test names its parts. */
export function reportWith(facts: Partial<FrameReport>): FrameReport {
  const { draft = '' } = facts
  return { draft, parts: draft.trim() === '' ? [] : [draft], kept: [], fields: [], hasComposer: false, sinceAct: null, audience: null, surroundings: '', hasClosedPart: false, ...facts }
}
