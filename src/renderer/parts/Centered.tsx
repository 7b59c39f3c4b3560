import type { ReactNode } from 'react'
import styles from './Centered.module.css'

interface Props {
  readonly icon?: ReactNode
  readonly title: string
  /** 2 where the frame's label is already the heading of the window. */
  readonly level?: 1 | 2
  readonly children: ReactNode
}

/** One explanation in the middle of an area: empty states, errors, waiting. */
export function Centered({ icon, title, level = 1, children }: Props): ReactNode {
  const Title = level === 1 ? 'h1' : 'h2'
  return (
    <div className={styles.scroll}>
      <div className={styles.box}>
        {icon !== undefined && <div className={styles.icon} aria-hidden="true">{icon}</div>}
        <Title className={styles.title}>{title}</Title>
        {children}
      </div>
    </div>
  )
}
