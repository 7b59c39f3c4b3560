import { contextBridge, ipcRenderer } from 'electron'

/**
 * Bridge of our own window (shell and overlay). It holds no list of names: main answers only what stands in
 * `shellContract`, and only to our own frames.
 */
const bridge = {
  call: (name: string, input?: unknown): Promise<unknown> => ipcRenderer.invoke(`shell:${name}`, input),
  /** Returns the function that ends the subscription. */
  on: (name: string, listener: (payload: unknown) => void): (() => void) => {
    const receive = (_event: unknown, payload: unknown): void => listener(payload)
    ipcRenderer.on(`shell:${name}`, receive)
    return () => { ipcRenderer.off(`shell:${name}`, receive) }
  }
}
export type Bridge = typeof bridge

contextBridge.exposeInMainWorld('bridge', bridge)
