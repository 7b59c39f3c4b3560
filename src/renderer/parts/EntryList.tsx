import type { ReactNode } from 'react'
import type { SelfId } from '../../shared/persona.ts'
import { Button } from './Button.tsx'
import { SelfIcon } from './SelfIcon.tsx'
import { selfWord } from '../texts/wording.ts'
import styles from './EntryList.module.css'

/** One decision that can be taken back. */
export interface Entry {
  readonly id: string
  readonly title: string
  /** The self that it belongs to; null when it counts for both. */
  readonly self: SelfId | null
  readonly details: readonly string[]
  readonly action: string
  /** The action with what it is about, for who does not see the row. */
  readonly actionName: string
  readonly onAction: () => void
}

/** Decisions with the way back beside each; the empty list says what would stand here. */
export function EntryList({ entries, empty }: { readonly entries: readonly Entry[], readonly empty: string }): ReactNode {
  if (entries.length === 0) return <p className={styles.empty}>{empty}</p>
  return (
    <ul className={styles.list}>
      {entries.map((entry) => (
        <li key={entry.id} className={styles.row}>
          <div className={styles.words}>
            <span className={styles.title}>{entry.title}</span>
            <span className={styles.details}>
              {entry.self !== null && <span className={styles.self}><SelfIcon self={entry.self} />{selfWord(entry.self)}</span>}
              {entry.details.map((detail) => <span key={detail}>{detail}</span>)}
            </span>
          </div>
          <Button aria-label={entry.actionName} onPress={entry.onAction}>{entry.action}</Button>
        </li>
      ))}
    </ul>
  )
}
