import { useRef, type KeyboardEvent, type ReactNode, type RefObject } from 'react'
import { classNames } from '../parts/class-names.ts'
import styles from './SafeButton.module.css'

interface Props {
  readonly children: ReactNode
  readonly isDefault?: boolean
  /** `small` stands inside a list of many. */
  readonly size?: 'large' | 'small'
  readonly describedBy?: string
  readonly onPress: () => void
  readonly ref?: RefObject<HTMLButtonElement | null>
}

/** A large button for an answer that cannot harm. A key that was held down from before never presses it. */
export function SafeButton({ children, isDefault = false, size = 'large', describedBy, onPress, ref }: Props): ReactNode {
  const began = useRef(false)
  const keyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter' && event.key !== ' ') return
    if (event.repeat && !began.current) event.preventDefault()
    if (!event.repeat) began.current = true
  }
  return (
    <button
      type="button"
      ref={ref}
      className={classNames(styles.safe, isDefault && styles.default, size === 'small' && styles.small)}
      {...(describedBy === undefined ? {} : { 'aria-describedby': describedBy })}
      onKeyDown={keyDown}
      onBlur={() => { began.current = false }}
      onClick={onPress}
    >
      {children}
    </button>
  )
}
