import { useRef, useState, type ReactNode } from 'react'
import { Form } from 'react-aria-components'
import type { ClientsStatus } from '../../../shared/clients/status.ts'
import { call } from '../../bridge.ts'
import { Button } from '../../parts/Button.tsx'
import { Section } from '../../parts/Section.tsx'
import { useFocusBack } from '../../parts/use-focus-back.ts'
import { useWork } from '../../parts/use-work.ts'
import { t } from '../../texts/texts.ts'
import { numberText } from '../../texts/wording.ts'
import styles from '../../parts/RecordScreen.module.css'
import { NewPassphraseFields, useNewPassphrase } from '../../parts/PassphraseFields.tsx'
import { RestoreForm } from './RestoreForm.tsx'
import type { Waiting } from '../../parts/use-cancel-on-leave.ts'

interface Props {
  readonly clients: ClientsStatus
  readonly waiting: Waiting
  readonly onNews: (sentence: string) => void
}

/** The list as a file with its own passphrase, for another computer or a bad day; and the way back. */
export function BackupSection({ clients, waiting, onNews }: Props): ReactNode {
  const [open, setOpen] = useState<'none' | 'backup' | 'restore'>('none')
  const [backup, restore] = [useRef<HTMLButtonElement>(null), useRef<HTMLButtonElement>(null)]
  useFocusBack(open === 'backup', backup)
  useFocusBack(open === 'restore', restore)
  const close = (): void => { setOpen('none') }
  const done = (sentence: string): void => { close(); onNews(sentence) }
  const hasPeople = (clients.count ?? 0) > 0
  return (
    <Section title={t('clients.backup.title')} intro={t('clients.backup.intro')}>
      {open === 'none' && (
        <div className={styles.buttons}>
          {hasPeople && <Button ref={backup} onPress={() => { setOpen('backup') }}>{t('clients.backup.start')}</Button>}
          <Button ref={restore} onPress={() => { setOpen('restore') }}>{t('clients.restore.start')}</Button>
        </div>
      )}
      {open === 'backup' && <BackupForm onDone={done} onCancel={close} />}
      {open === 'restore' && <RestoreForm clients={clients} waiting={waiting} onNews={done} onCancel={close} />}
    </Section>
  )
}

interface FormProps {
  readonly onDone: (sentence: string) => void
  readonly onCancel: () => void
}

function BackupForm({ onDone, onCancel }: FormProps): ReactNode {
  const work = useWork()
  const passphrase = useNewPassphrase()
  const save = async (): Promise<void> => {
    const saved = await call('clients.backup', { passphrase: passphrase.first })
    if (saved !== null) onDone(t('clients.backup.done', { number: numberText(saved.count) }))
  }
  return (
    <Form className={styles.form ?? ''} onSubmit={(event) => { event.preventDefault(); if (passphrase.isReady()) work.start('backup', save, '') }}>
      <NewPassphraseFields passphrase={passphrase} label={t('clients.backup.passphrase')} failure={work.failure} autoFocus />
      <div className={styles.buttons}>
        <Button type="submit" look="primary" isPending={work.busy !== ''}>{t('clients.backup.choose')}</Button>
        <Button onPress={onCancel}>{t('common.cancel')}</Button>
      </div>
    </Form>
  )
}
