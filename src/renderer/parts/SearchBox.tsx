import { Search, X } from 'lucide-react'
import type { ReactNode } from 'react'
import { Button, Input, SearchField } from 'react-aria-components'
import { classNames } from './class-names.ts'
import styles from './SearchBox.module.css'

interface Props {
  readonly label: string
  readonly clearLabel: string
  readonly value: string
  /** `large` where the search is the first thing on the screen. */
  readonly look?: 'plain' | 'large'
  readonly onChange: (text: string) => void
}

/** A field to search a list by, with a way to empty it. */
export function SearchBox({ label, clearLabel, value, look = 'plain', onChange }: Props): ReactNode {
  return (
    <SearchField aria-label={label} value={value} onChange={onChange} maxLength={200} className={classNames(styles.search, look === 'large' && styles.large)}>
      <Search aria-hidden className={styles.searchIcon} />
      <Input className={styles.searchInput ?? ''} placeholder={label} />
      {value !== '' && <Button className={styles.clear ?? ''} aria-label={clearLabel}><X aria-hidden /></Button>}
    </SearchField>
  )
}
