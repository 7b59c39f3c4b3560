import { ipcMain, type IpcMainInvokeEvent, type WebContents, type WebFrameMain } from 'electron'
import type { Answer, Call, CallName, Contract, EventName, Handlers, Payload, Reply } from '../../shared/ipc/define.ts'
import { Refusal } from '../../shared/result.ts'

/** The part of `ipcMain` that is needed; tests pass a map. */
export interface IpcPort { readonly handle: (channel: string, listener: (event: IpcMainInvokeEvent, input: unknown) => Promise<unknown>) => void }

/**
 * Answers every call of a contract: who speaks is decided first, before any await, and from the sending frame alone;
 * then the input is parsed, handled, and the answer is parsed too, so that a handler cannot leak a field by accident.
 * A refused call tells its code; `internal` never carries the text of an error.
 */
export function serve<C extends Contract, S>(prefix: string, contract: C, identify: (event: IpcMainInvokeEvent) => S | null,
  handlers: Handlers<C, S>, port: IpcPort = ipcMain): void {
  for (const name of Object.keys(handlers) as CallName<C>[]) {
    const spec = contract[name] as unknown as Call
    const handler = handlers[name] as (input: unknown, sender: S) => unknown
    port.handle(`${prefix}:${name}`, async (event, raw): Promise<Reply<Answer<C, typeof name>>> => {
      const sender = whoSpeaks(identify, event)
      if (sender === null) return { ok: false, code: 'forbidden', message: '' }
      const input = spec.input.safeParse(raw)
      if (!input.success) return { ok: false, code: 'bad-request', message: '' }
      try {
        return { ok: true, value: spec.output.parse(await handler(input.data, sender)) as Answer<C, typeof name> }
      } catch (error) {
        if (error instanceof Refusal) return { ok: false, code: error.code, message: error.message }
        console.error(`${prefix}:${name} failed: ${error instanceof Error ? error.name : typeof error}`)
        return { ok: false, code: 'internal', message: '' }
      }
    })
  }
}

/** A frame that went meanwhile cannot be looked at; then nobody speaks, and nobody waits for an answer. */
function whoSpeaks<S>(identify: (event: IpcMainInvokeEvent) => S | null, event: IpcMainInvokeEvent): S | null {
  try { return identify(event) } catch { return null }
}

/** electron-store opens a channel that tells its folder to any renderer; nothing of ours uses it. */
export const closeForeignChannels = (): void => { ipcMain.removeAllListeners('electron-store-get-data') }

/** Tells our own window something; nothing happens when it is gone. The payload is parsed like an answer. */
export function publish<C extends Contract, K extends EventName<C>>(prefix: string, contract: C, to: WebContents | undefined, name: K, payload: Payload<C, K>): void {
  if (!to || to.isDestroyed()) return
  const spec = contract[name] as unknown as { payload: { parse: (value: unknown) => unknown } }
  to.send(`${prefix}:${name}`, spec.payload.parse(payload))
}

/** Tells one frame of a page something. False when the frame is gone. */
export function tellFrame<C extends Contract, K extends EventName<C>>(prefix: string, contract: C, to: WebFrameMain, name: K, payload: Payload<C, K>): boolean {
  try {
    if (to.isDestroyed()) return false
    const spec = contract[name] as unknown as { payload: { parse: (value: unknown) => unknown } }
    to.send(`${prefix}:${name}`, spec.payload.parse(payload))
    return true
  } catch {
    return false // a frame may vanish between the check and the call; its answer is then waited for no longer
  }
}
