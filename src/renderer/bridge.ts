import type { ShellContract } from '../shared/ipc/contract.ts'
import type { Answer, CallName, EventName, Payload, Reply, Sent } from '../shared/ipc/define.ts'
import type { RefusalCode } from '../shared/result.ts'

/**
 * The shell's side of the contract. Everything here is derived from `ShellContract` by type alone, so that neither
 * the schemas nor their library are bundled into a window.
 */
interface Bridge {
  readonly call: (name: string, input?: unknown) => Promise<unknown>
  readonly on: (name: string, listener: (payload: unknown) => void) => () => void
}
declare global {
  interface Window { readonly bridge?: Bridge }
}

export type ShellCall = CallName<ShellContract>
export type ShellEvent = EventName<ShellContract>
export type ShellInput<K extends ShellCall> = Sent<ShellContract, K>
type Rest<I> = [I] extends [void] ? [] : [input: I]

/** A call that main refused, or that never arrived. The message is a sentence for the user. */
export class IpcError extends Error {
  readonly code: RefusalCode | 'unreachable'
  constructor(code: RefusalCode | 'unreachable', message: string) {
    super(message)
    this.name = 'IpcError'
    this.code = code
  }
}

async function replyTo(name: string, input: unknown): Promise<Reply<unknown>> {
  try {
    if (window.bridge !== undefined) return await window.bridge.call(name, input) as Reply<unknown>
  } catch {
    // Electron flattens what main throws to a developer's message, which is of no use to the reader.
  }
  throw new IpcError('unreachable', '')
}

/** Asks main; a refusal becomes an `IpcError` with main's own sentence. */
export async function call<K extends ShellCall>(name: K, ...rest: Rest<ShellInput<K>>): Promise<Answer<ShellContract, K>> {
  const reply = await replyTo(name, rest[0])
  if (!reply.ok) throw new IpcError(reply.code, reply.message)
  return reply.value as Answer<ShellContract, K>
}

/** Follows an event of main; returns the function that ends it. */
export function on<K extends ShellEvent>(name: K, listener: (payload: Payload<ShellContract, K>) => void): () => void {
  if (window.bridge === undefined) return () => undefined
  return window.bridge.on(name, (payload) => { listener(payload as Payload<ShellContract, K>) })
}
