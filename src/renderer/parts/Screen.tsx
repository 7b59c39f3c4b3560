import { useEffect, useRef, type ReactNode } from 'react'
import styles from './Screen.module.css'

interface Props {
  readonly title: string
  readonly intro?: ReactNode
  readonly children: ReactNode
}

/** A scrolling screen with one heading, which takes the focus when the screen opens so that readers start there. */
export function Screen({ title, intro, children }: Props): ReactNode {
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => { heading.current?.focus() }, [])
  return (
    <div className={styles.scroll}>
      <div className={styles.content}>
        <header className={styles.header}>
          <h1 ref={heading} tabIndex={-1} className={styles.title}>{title}</h1>
          {intro}
        </header>
        {children}
      </div>
    </div>
  )
}
