import { useId, type ReactNode } from 'react'
import { useFocusAfterRemoval } from './use-focus-after-removal.ts'
import styles from './Section.module.css'

interface Props {
  readonly title: string
  readonly intro?: string
  /** Number of entries that can be taken away one by one. */
  readonly count?: number
  readonly children: ReactNode
}

/** One part of the page, with a heading that catches the focus when an entry goes away. */
export function Section({ title, intro, count = 0, children }: Props): ReactNode {
  const id = useId()
  const heading = useFocusAfterRemoval(count)
  return (
    <section className={styles.section} aria-labelledby={id}>
      <h2 id={id} ref={heading} tabIndex={-1} className={styles.heading}>{title}</h2>
      {intro !== undefined && <p className={styles.intro}>{intro}</p>}
      {children}
    </section>
  )
}
