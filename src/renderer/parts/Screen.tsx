import { useEffect, useRef, type ReactNode } from 'react'
import styles from './Screen.module.css'

interface Props {
  readonly title: string
  readonly intro?: ReactNode
  /** When it changes, another part of the screen took the place of the one with the focus, and the heading takes it. */
  readonly phase?: string
  readonly children: ReactNode
}

/** A scrolling screen with one heading, which takes the focus when the screen opens so that readers start there. */
export function Screen({ title, intro, phase = '', children }: Props): ReactNode {
  const heading = useRef<HTMLHeadingElement>(null)
  const drawn = useRef<string | null>(null)
  useEffect(() => {
    if (drawn.current === phase) return
    drawn.current = phase
    heading.current?.focus()
  }, [phase])
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
