import { emptyClient, type Client, type ClientDraft } from '../../src/shared/clients/client.ts'

/** A person of whom only this is known. */
export const draftWith = (parts: Partial<ClientDraft>): ClientDraft => ({ ...emptyClient, ...parts })
export const clientWith = (id: string, parts: Partial<ClientDraft> = {}): Client => ({ ...draftWith(parts), id })

/** Invented people, as many as are wanted, each with a name, an address and a number of their own. */
export const manyDrafts = (count: number): ClientDraft[] => Array.from({ length: count }, (_, index) =>
  draftWith({ given: `Given${index % 600}`, family: `Family${index}`, emails: [`person${index}@example.org`], phones: [`+1 415 ${String(5_000_000 + index)}`], handles: [`person_${index}`] }))
