import type { ReactNode } from 'react'
import styles from './Spoken.module.css'

interface Props {
  readonly children: ReactNode
  /** `status` makes it a polite live region: it must stay in the page and only change its text. */
  readonly role?: 'status' | 'alert'
}

/** Text for screen readers only. */
export function Spoken({ children, role }: Props): ReactNode {
  return <span className={styles.spoken} {...(role === undefined ? {} : { role })}>{children}</span>
}
