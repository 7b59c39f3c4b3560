import { ipcRenderer } from 'electron'
import type { Answer, CallName, EventName, Payload, Reply, Sent } from '../../shared/ipc/define.ts'
import type { PageContract } from '../../shared/ipc/contract.ts'

/** Asks main; null when it refused or is gone. A page net without an answer holds what it holds. */
export async function tell<K extends CallName<PageContract>>(name: K, input: Sent<PageContract, K>): Promise<Answer<PageContract, K> | null> {
  try {
    const reply = await ipcRenderer.invoke(`page:${name}`, input) as Reply<Answer<PageContract, K>>
    return reply.ok ? reply.value : null
  } catch {
    return null // main is closing or this frame is going away
  }
}

/** Listens to main. */
export function listen<K extends EventName<PageContract>>(name: K, listener: (payload: Payload<PageContract, K>) => void): void {
  ipcRenderer.on(`page:${name}`, (_event, payload: Payload<PageContract, K>) => { listener(payload) })
}
