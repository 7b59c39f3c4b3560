import { createContext, useContext, useEffect, useState, useSyncExternalStore } from 'react'
import { failureText } from '../texts/wording.ts'

const pageSize = 100
/** So many pages are kept in this window; the rest of the list stays in main. */
const mostPages = 8

/** One page of a long list, as main gives it. */
export interface Page<T> { readonly total: number, readonly entries: readonly T[] }
export type LoadPage<T> = (search: string, from: number, count: number) => Promise<Page<T>>

/** What one search found, page by page, as it comes into view. */
export class Pages<T> {
  readonly search: string
  readonly total: number
  readonly #load: LoadPage<T>
  readonly #pages = new Map<number, readonly T[]>()
  readonly #asked = new Set<number>()
  readonly #listeners = new Set<() => void>()

  constructor(search: string, { total, entries }: Page<T>, load: LoadPage<T>) {
    this.search = search
    this.total = total
    this.#load = load
    this.#pages.set(0, entries)
  }

  /** The entry at a place; undefined until its page has come. */
  readonly at = (index: number): T | undefined => this.#pages.get(Math.floor(index / pageSize))?.[index % pageSize]

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
      const { entries } = await this.#load(this.search, page * pageSize, pageSize)
      this.#keep(page, entries)
    } catch { // the list was locked or this screen left: both draw something else
    } finally {
      this.#asked.delete(page)
    }
  }

  #keep(page: number, entries: readonly T[]): void {
    this.#pages.set(page, entries)
    const [oldest] = this.#pages.keys()
    if (this.#pages.size > mostPages && oldest !== undefined) this.#pages.delete(oldest)
    for (const listener of this.#listeners) listener()
  }
}

/** What was found, and in which revision of the list. */
export interface Found<T> { readonly pages: Pages<T> | null, readonly failure: string, readonly revision: string }

/**
 * What a search finds now. The earlier answer stays until the next has come, so that nothing flashes. `load` must stay
 * the same function for as long as it asks for the same.
 */
export function usePages<T>(load: LoadPage<T>, search: string, revision: string): Found<T> {
  const [found, setFound] = useState<Found<T>>({ pages: null, failure: '', revision })
  useEffect(() => {
    let isOver = false
    // The first page tells the size, too.
    load(search, 0, pageSize).then(
      (first) => { if (!isOver) setFound({ pages: new Pages(search, first, load), failure: '', revision }) },
      (error: unknown) => { if (!isOver) setFound((before) => ({ ...before, failure: failureText(error) })) }
    )
    return () => { isOver = true }
  }, [load, search, revision])
  return found
}

const nothing = new Pages<never>('', { total: 0, entries: [] }, async () => ({ total: 0, entries: [] }))
/** The answer that the rows draw from. */
export const PagesContext = createContext<Pages<unknown>>(nothing)

/** The entry of a row; asks for it when it is not there yet. */
export function useEntry(index: number): unknown {
  const pages = useContext(PagesContext)
  const entry = useSyncExternalStore(pages.subscribe, () => pages.at(index))
  const isMissing = entry === undefined
  useEffect(() => { if (isMissing) void pages.want(index) }, [pages, index, isMissing])
  return entry
}
