import type { ReactNode } from 'react'
import { Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components'
import styles from './FormDialog.module.css'

interface Props {
  readonly title: string
  /** True when something was typed: then Escape does not close it, only Save or Cancel do. */
  readonly isChanged: boolean
  readonly onClose: () => void
  readonly children: ReactNode
}

/** A form above the screen, which keeps its place beneath. */
export function FormDialog({ title, isChanged, onClose, children }: Props): ReactNode {
  return (
    <ModalOverlay isOpen isKeyboardDismissDisabled={isChanged} onOpenChange={(isOpen) => { if (!isOpen) onClose() }} className={styles.underlay ?? ''}>
      <Modal className={styles.modal ?? ''}>
        <Dialog className={styles.dialog ?? ''}>
          <Heading slot="title" className={styles.title ?? ''}>{title}</Heading>
          {children}
        </Dialog>
      </Modal>
    </ModalOverlay>
  )
}

/** Puts the focus into the first field that has a problem, once it is drawn as such. */
export const showFirstProblem = (form: HTMLFormElement): void => {
  requestAnimationFrame(() => { form.querySelector<HTMLElement>('input[aria-invalid], textarea[aria-invalid]')?.focus() })
}
