import type { ReactNode } from 'react'
import styles from './Centered.module.css'

interface Props {
  readonly icon?: ReactNode
  readonly title: string
  readonly children: ReactNode
}

/** One explanation in the middle of an area: empty states, errors, waiting. */
export function Centered({ icon, title, children }: Props): ReactNode {
  return (
    <div className={styles.scroll}>
      <div className={styles.box}>
        {icon !== undefined && <div className={styles.icon} aria-hidden="true">{icon}</div>}
        <h1 className={styles.title}>{title}</h1>
        {children}
      </div>
    </div>
  )
}
