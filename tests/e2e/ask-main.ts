import { expect } from '@playwright/test'
import { emptyClient, type ClientDraft } from '../../src/shared/clients/client.ts'
import type { ShellContract } from '../../src/shared/ipc/contract.ts'
import type { Answer, CallName, Reply, Sent } from '../../src/shared/ipc/define.ts'
import type { Twain } from './twain.ts'

/** Asks main like our own windows do. */
export function ask<K extends CallName<ShellContract>>(twain: Twain, call: K, input?: Sent<ShellContract, K>, from: 'shell' | 'overlay' = 'shell'): Promise<Reply<Answer<ShellContract, K>>> {
  return twain[from].evaluate(([calledName, sent]) => (globalThis as unknown as { bridge: { call: (name: unknown, input: unknown) => Promise<unknown> } }).bridge.call(calledName, sent), [call, input] as const) as Promise<Reply<Answer<ShellContract, K>>>
}

/** The same, where a refusal is a failure of the test. */
export async function answered<K extends CallName<ShellContract>>(twain: Twain, call: K, input?: Sent<ShellContract, K>): Promise<Answer<ShellContract, K>> {
  const reply = await ask(twain, call, input)
  if (!reply.ok) throw new Error(`${call} was refused: ${reply.code} ${reply.message}`)
  return reply.value
}

/** Puts people on the client list of a running app. */
export async function addClients(twain: Twain, ...people: readonly Partial<ClientDraft>[]): Promise<void> {
  await expect.poll(async () => (await answered(twain, 'view.get')).clients.state).toMatch(/^(?:absent|open)$/)
  for (const person of people) await answered(twain, 'clients.save', { id: null, draft: { ...emptyClient, ...person } })
}
