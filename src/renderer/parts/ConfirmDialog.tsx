import { useId, type ReactNode } from 'react'
import { Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components'
import { Button } from './Button.tsx'
import { t } from '../texts/texts.ts'
import styles from './ConfirmDialog.module.css'

interface Props {
  readonly title: string
  readonly text: string
  readonly action: string
  readonly onConfirm: () => void
}

/** Asks once before something that cannot be taken back. Cancel is the default and Escape. */
export function ConfirmDialog({ title, text, action, onConfirm }: Props): ReactNode {
  const description = useId()
  return (
    <ModalOverlay className={styles.underlay ?? ''}>
      <Modal className={styles.modal ?? ''}>
        <Dialog role="alertdialog" aria-describedby={description} className={styles.dialog ?? ''}>
          {({ close }) => (
            <>
              <Heading slot="title" className={styles.title ?? ''}>{title}</Heading>
              <p id={description}>{text}</p>
              <div className={styles.actions}>
                {/* The answer that changes nothing is the default. */}
                <Button autoFocus onPress={close}>{t('common.cancel')}</Button>
                <Button look="danger" onPress={() => { close(); onConfirm() }}>{action}</Button>
              </div>
            </>
          )}
        </Dialog>
      </Modal>
    </ModalOverlay>
  )
}
