import type { ReactNode, RefObject } from 'react'
import { Button as AriaButton, type ButtonProps } from 'react-aria-components'
import styles from './Button.module.css'
import { classNames } from './class-names.ts'

interface Props extends Omit<ButtonProps, 'className' | 'children' | 'style'> {
  readonly look?: 'plain' | 'primary' | 'quiet' | 'danger'
  readonly children: ReactNode
  readonly ref?: RefObject<HTMLButtonElement | null>
}

/** A button with words. */
export function Button({ look = 'plain', children, ...props }: Props): ReactNode {
  return <AriaButton {...props} className={classNames(styles.button, styles[look])}>{children}</AriaButton>
}

interface IconProps extends Omit<Props, 'look'> { readonly label: string }

/** A button with an icon only; its label is its name and its tool tip. */
export function IconButton({ label, children, ...props }: IconProps): ReactNode {
  return (
    <AriaButton {...props} aria-label={label} className={classNames(styles.button, styles.icon)}>
      <span className={styles.iconArea} title={label}>{children}</span>
    </AriaButton>
  )
}
