import { createContext, useContext, useEffect, useState, useSyncExternalStore } from 'react'
import type { Client } from '../../../shared/clients/client.ts'
import { call } from '../../bridge.ts'
import { failureText } from '../../texts/wording.ts'

const pageSize = 100
/** So many pages are kept in this window; the rest of the list stays in main. */
const mostPages = 8

/** What one search found, page by page, as it comes into view. */
export class ClientPages {
  readonly search: string
  readonly total: number
  readonly #pages = new Map<number, readonly Client[]>()
  readonly #asked = new Set<number>()
  readonly #listeners = new Set<() => void>()

  constructor(search: string, total: number, first: readonly Client[]) {
    this.search = search
    this.total = total
    this.#pages.set(0, first)
  }

  /** The entry at a place; undefined until its page has come. */
  readonly at = (index: number): Client | undefined => this.#pages.get(Math.floor(index / pageSize))?.[index % pageSize]

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener)
    return () => { this.#listeners.delete(listener) }
  }

  /** Asks for the page of a place. A failure leaves the place empty until it comes into view again. */
  readonly want = async (index: number): Promise<void> => {
    const page = Math.floor(index / pageSize)
    if (this.#pages.has(page) || this.#asked.has(page)) return
    this.#asked.add(page)
    try {
      const { entries } = await call('clients.list', { search: this.search, from: page * pageSize, count: pageSize })
      this.#keep(page, entries)
    } catch { // the list was locked or this screen left: both draw something else
    } finally {
      this.#asked.delete(page)
    }
  }

  #keep(page: number, entries: readonly Client[]): void {
    this.#pages.set(page, entries)
    const [oldest] = this.#pages.keys()
    if (this.#pages.size > mostPages && oldest !== undefined) this.#pages.delete(oldest)
    for (const listener of this.#listeners) listener()
  }
}

/** Asks for the first page of a search, and with it for its size. */
export const firstPage = async (search: string): Promise<ClientPages> => {
  const { total, entries } = await call('clients.list', { search, from: 0, count: pageSize })
  return new ClientPages(search, total, entries)
}

/** What was found, and in which revision of the list. */
export interface Found { readonly pages: ClientPages | null, readonly failure: string, readonly revision: string }

/** What a search finds now. The earlier answer stays until the next has come, so that nothing flashes. */
export function useClientPages(search: string, revision: string): Found {
  const [found, setFound] = useState<Found>({ pages: null, failure: '', revision })
  useEffect(() => {
    let isOver = false
    firstPage(search).then(
      (pages) => { if (!isOver) setFound({ pages, failure: '', revision }) },
      (error: unknown) => { if (!isOver) setFound((before) => ({ ...before, failure: failureText(error) })) }
    )
    return () => { isOver = true }
  }, [search, revision])
  return found
}

const nothing = new ClientPages('', 0, [])
/** The answer that the rows draw from. */
export const PagesContext = createContext<ClientPages>(nothing)

/** The entry of a row; asks for it when it is not there yet. */
export function useEntry(index: number): Client | undefined {
  const pages = useContext(PagesContext)
  const entry = useSyncExternalStore(pages.subscribe, () => pages.at(index))
  const isMissing = entry === undefined
  useEffect(() => { if (isMissing) void pages.want(index) }, [pages, index, isMissing])
  return entry
}
