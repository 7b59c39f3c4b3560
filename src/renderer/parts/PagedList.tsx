import { useEffect, useLayoutEffect, useMemo, useRef, useState, type CSSProperties, type ReactNode } from 'react'
import { GridList, GridListItem, ListLayout, Virtualizer } from 'react-aria-components'
import { t } from '../texts/texts.ts'
import { PagesContext, useEntry, type Pages } from './paged.ts'
import styles from './PagedList.module.css'

interface Props<T> {
  /** Name of the list for screen readers. */
  readonly label: string
  readonly pages: Pages<T>
  /** Number of entries of the whole list: a short list is a small one, and a search does not make it jump. */
  readonly rows: number
  /** What stands in the row of an entry. */
  readonly children: (entry: T) => ReactNode
  /** What a press or Enter on a row does; rows that are only read have none. */
  readonly onOpen?: (entry: T) => void
}

interface Place { readonly id: string, readonly index: number }
/** The same objects for every search: what the list makes of them is kept with them. */
const places: Place[] = []
function placesTo(total: number): readonly Place[] {
  for (let index = places.length; index < total; index++) places.push({ id: `place-${index}`, index })
  return places.slice(0, total)
}

/** So many rows are made at once; more of them would hold up what is being typed. */
const step = 1_000

/** How many of the rows are made by now: the first ones at once, the rest frame by frame. */
function useGrowing(total: number): number {
  const [made, setMade] = useState(step)
  useEffect(() => {
    if (made >= total) return
    const frame = requestAnimationFrame(() => { setMade(made + step) })
    return () => { cancelAnimationFrame(frame) }
  }, [made, total])
  // A short answer takes the long one's rows away, and the next long one begins anew.
  if (made > total + step) setMade(Math.max(step, total))
  return Math.min(made, total)
}

/** The height of a row is a size like any other, so it stands in the token file. */
const rowHeight = (): number => Number.parseFloat(getComputedStyle(document.documentElement).getPropertyValue('--size-record-row'))

/** What a search finds. Only the rows in view exist. */
export function PagedList<T>({ label, pages, rows, children, onOpen }: Props<T>): ReactNode {
  const [layoutOptions] = useState(() => ({ rowSize: rowHeight() }))
  const number = useGrowing(pages.total)
  const items = useMemo(() => placesTo(number), [number])
  const list = useRef<HTMLDivElement>(null)
  // What is found begins at its beginning, wherever the user was in what was found before.
  const { search } = pages
  const shown = useRef(search)
  useLayoutEffect(() => {
    if (shown.current === search) return
    shown.current = search
    list.current?.scrollTo({ top: 0 })
  }, [search])
  const open = (key: unknown): void => {
    const entry = pages.at(Number(String(key).slice('place-'.length)))
    if (entry !== undefined) onOpen?.(entry)
  }
  return (
    <PagesContext value={pages}>
      <Virtualizer layout={ListLayout} layoutOptions={layoutOptions}>
        <GridList ref={list} aria-label={label} className={styles.list ?? ''} style={{ '--rows': rows } as CSSProperties} items={items} {...(onOpen && { onAction: open })}>
          {({ id, index }) => <GridListItem id={id} className={styles.row ?? ''}><Row index={index} draw={children as (entry: unknown) => ReactNode} /></GridListItem>}
        </GridList>
      </Virtualizer>
    </PagesContext>
  )
}

function Row({ index, draw }: { readonly index: number, readonly draw: (entry: unknown) => ReactNode }): ReactNode {
  const entry = useEntry(index)
  return entry === undefined ? <span className={`${styles.area ?? ''} ${styles.details ?? ''}`}>{t('common.loading')}</span> : draw(entry)
}
