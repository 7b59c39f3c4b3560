import { useEffect, useId, useRef, useState, type KeyboardEvent, type MouseEvent, type ReactNode } from 'react'
import { classNames } from '../parts/class-names.ts'
import { t } from '../texts/texts.ts'
import styles from './GuardedButton.module.css'

/** Longer than the gap of a slow double click. */
const GUARD_MILLISECONDS = 700

interface Props {
  readonly children: string
  readonly isAllowed?: boolean
  readonly look?: 'quiet' | 'solid'
  readonly title?: string
  readonly className?: string
  readonly onPress: () => void
}

type Began = 'mouse' | 'Enter' | ' ' | null

/**
 * A button that cannot be hit by accident: it wakes up a moment after it appeared and takes only a whole press that
 * began on it after that. The second half of a double click, a held key and a key released here do nothing.
 */
export function GuardedButton({ children, isAllowed = true, look = 'quiet', title, className, onPress }: Props): ReactNode {
  const awake = useAwake()
  const note = useId()
  const began = useRef<Began>(null)
  const ready = awake && isAllowed

  const finish = (how: Began): void => {
    const whole = ready && began.current === how
    began.current = null
    if (whole) onPress()
  }
  const keyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter' && event.key !== ' ') return
    // Keeps the browser from turning a key, or its repeats, into a click of its own.
    event.preventDefault()
    if (!event.repeat) began.current = ready ? event.key : null
  }
  const keyUp = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter' && event.key !== ' ') return
    event.preventDefault()
    finish(event.key)
  }
  const mouseDown = (event: MouseEvent): void => { began.current = ready && event.button === 0 ? 'mouse' : null }
  return (
    <>
      <button
        type="button"
        className={classNames(styles.guarded, look === 'solid' && styles.solid, className)}
        aria-disabled={!ready}
        {...(title === undefined ? {} : { title })}
        aria-describedby={note}
        onMouseDown={mouseDown}
        onMouseLeave={() => { began.current = null }}
        onBlur={() => { began.current = null }}
        onKeyDown={keyDown}
        onKeyUp={keyUp}
        onClick={() => { finish('mouse') }}
      >
        {children}
      </button>
      <span id={note} hidden>{ready ? '' : t('ask.notYet')}</span>
    </>
  )
}

function useAwake(): boolean {
  const [awake, setAwake] = useState(false)
  useEffect(() => {
    const timer = setTimeout(() => { setAwake(true) }, GUARD_MILLISECONDS)
    return () => { clearTimeout(timer) }
  }, [])
  return awake
}
