import type { Locator } from '@playwright/test'
import { emptyClient, type ClientDraft } from '../../src/shared/clients/client.ts'
import type { ShellContract } from '../../src/shared/ipc/contract.ts'
import type { Answer, CallName, Reply, Sent } from '../../src/shared/ipc/define.ts'
import { expect, type Twain } from './twain.ts'

/** Asks main like the shell does; a refusal is an error. */
export async function answered<K extends CallName<ShellContract>>(twain: Twain, call: K, input?: Sent<ShellContract, K>): Promise<Answer<ShellContract, K>> {
  const reply = await twain.shell.evaluate(([name, sent]) => (globalThis as unknown as { bridge: { call: (name: unknown, input: unknown) => Promise<unknown> } }).bridge.call(name, sent), [call, input] as const) as Reply<Answer<ShellContract, K>>
  if (!reply.ok) throw new Error(`${call} was refused: ${reply.code} ${reply.message}`)
  return reply.value
}

/** Goes to the client list as a user does, through the Toolkit, once it is no longer being opened. */
export async function showClients(twain: Twain): Promise<void> {
  await twain.shell.getByRole('button', { name: 'Toolkit' }).click()
  await twain.shell.getByRole('button', { name: 'Open the client list' }).last().click()
  await twain.shell.getByRole('heading', { name: 'Client list', level: 1 }).waitFor()
  await expect.poll(async () => (await answered(twain, 'view.get')).clients.state).not.toBe('opening')
}

/** Puts people on the list without the screen. */
export async function seedClients(twain: Twain, ...drafts: readonly Partial<ClientDraft>[]): Promise<void> {
  await expect.poll(async () => (await answered(twain, 'view.get')).clients.state).toMatch(/^(?:absent|open)$/)
  for (const draft of drafts) await answered(twain, 'clients.save', { id: null, draft: { ...emptyClient, ...draft } })
}

/** From now on file dialogs answer with these paths; null is "Cancel". */
export async function chooseFiles(twain: Twain, toOpen: string | null, toSave: string | null = null): Promise<void> {
  await twain.app.evaluate(({ dialog }, [open, save]) => {
    Object.assign(dialog, {
      showOpenDialog: async () => ({ canceled: open === null, filePaths: open === null ? [] : [open] }),
      showSaveDialog: async () => ({ canceled: save === null, filePath: save ?? '' })
    })
  }, [toOpen, toSave] as const)
}

/** The parts of the screen that tests need again and again. */
export const clientScreen = ({ shell }: Twain): { readonly list: Locator, readonly row: (name: string | RegExp) => Locator, readonly form: Locator, readonly button: (name: string | RegExp) => Locator } => {
  const list = shell.getByRole('grid', { name: 'People on the list' })
  return {
    list, row: (name) => list.getByRole('row', { name }), form: shell.getByRole('dialog').filter({ has: shell.getByLabel('Given names') }),
    button: (name) => shell.getByRole('button', typeof name === 'string' ? { name, exact: true } : { name })
  }
}
