import type { IpcMainInvokeEvent, WebContents, WebFrameMain } from 'electron'
import type { IpcPort } from '../../src/main/ipc/serve.ts'
import type { Reply } from '../../src/shared/ipc/define.ts'

type Listener = Parameters<IpcPort['handle']>[1]

/** A port that can be called like a renderer would. */
export function fakePort(): { port: IpcPort, channels: Map<string, Listener>, call: (channel: string, input?: unknown, event?: IpcMainInvokeEvent) => Promise<Reply<unknown>> } {
  const channels = new Map<string, Listener>()
  return {
    channels,
    port: { handle: (channel, listener) => { channels.set(channel, listener) } },
    call: async (channel, input, event = eventFrom(fakeSender(1))) => {
      const listener = channels.get(channel)
      if (!listener) throw new Error(`nobody answers ${channel}`)
      return listener(event, input) as Promise<Reply<unknown>>
    },
  }
}

/** A WebContents with a main frame at this address. */
export function fakeSender(id: number, url = 'https://www.facebook.com/'): WebContents {
  return { id, mainFrame: { url, parent: null, processId: 1, routingId: id } } as unknown as WebContents
}

/** A message from the main frame of a sender, or from the frame that is given. */
export const eventFrom = (sender: WebContents, frame: WebFrameMain | null = sender.mainFrame): IpcMainInvokeEvent => ({ sender, senderFrame: frame }) as unknown as IpcMainInvokeEvent
export const frameAt = (url: string, parent: WebFrameMain | null = null): WebFrameMain => ({ url, parent, processId: 2, routingId: 9 }) as unknown as WebFrameMain
