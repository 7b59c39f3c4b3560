import { X } from 'lucide-react'
import type { ReactNode } from 'react'
import { Button } from 'react-aria-components'
import { t } from '../../texts/texts.ts'
import { Spoken } from '../../parts/Spoken.tsx'
import styles from './StripMessage.module.css'

/** One line in the label strip; there is no other room beside a page that covers the content. */
export interface StripLine {
  readonly text: string
  /** Read to screen readers and shown as a tool tip. */
  readonly more: string
  /** What can be done about it; null when there is nothing. */
  readonly action: { readonly label: string, readonly onPress: () => void } | null
  /** How many further notices wait behind this one. */
  readonly waiting: number
  readonly dismissLabel: string
  readonly onDismiss: () => void
}

/** Shows the line; the live region stays in place, so that every change is spoken. */
export function StripMessage({ line }: { readonly line: StripLine | null }): ReactNode {
  return (
    <div className={styles.strip}>
      <span role="status" className={styles.text} title={line === null ? '' : `${line.text} ${line.more}`.trim()}>
        {line?.text}
        {line !== null && line.more !== '' && <Spoken> {line.more}</Spoken>}
      </span>
      {line?.action && <Button className={styles.action ?? ''} onPress={line.action.onPress}>{line.action.label}</Button>}
      {line !== null && line.waiting > 0 && <span className={styles.waiting} aria-hidden="true">{t('notice.more', { number: line.waiting })}</span>}
      {line !== null && (
        <Button className={styles.close ?? ''} aria-label={line.dismissLabel} onPress={line.onDismiss}><X aria-hidden /></Button>
      )}
    </div>
  )
}
