import type { ReactNode } from 'react'
import type { SelfId } from '../../shared/persona.ts'
import styles from './SelfBadge.module.css'
import { SelfIcon } from './SelfIcon.tsx'

/** Names a self with its colour, pattern and picture. */
export function SelfBadge({ self, children }: { readonly self: SelfId, readonly children: ReactNode }): ReactNode {
  return <span className={styles.badge} data-self={self}><SelfIcon self={self} /><span>{children}</span></span>
}
