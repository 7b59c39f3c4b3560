import { useRef, useState, type ReactNode } from 'react'
import { DialogTrigger, Form } from 'react-aria-components'
import type { ClientsStatus } from '../../../shared/clients/status.ts'
import { call } from '../../bridge.ts'
import { Button } from '../../parts/Button.tsx'
import { ConfirmDialog } from '../../parts/ConfirmDialog.tsx'
import { Section } from '../../parts/Section.tsx'
import { useFocusBack } from '../../parts/use-focus-back.ts'
import { useWork } from '../../parts/use-work.ts'
import { t } from '../../texts/texts.ts'
import styles from '../../parts/RecordScreen.module.css'
import { CurrentPassphrase, NewPassphraseFields, useNewPassphrase } from '../../parts/PassphraseFields.tsx'

interface Props {
  readonly clients: ClientsStatus
  readonly onNews: (sentence: string) => void
}

/** What a passphrase protects, and the forms to set, change and remove it. */
export function PassphraseSection({ clients, onNews }: Props): ReactNode {
  const [open, setOpen] = useState<'none' | 'set' | 'remove'>('none')
  const opener = useRef<HTMLButtonElement>(null)
  useFocusBack(open !== 'none', opener)
  const close = (): void => { setOpen('none') }
  const done = (sentence: string): void => { close(); onNews(sentence) }
  return (
    <Section title={t('clients.passphrase.title')} intro={t('clients.passphrase.intro')}>
      {open === 'none' && (
        <div className={styles.buttons}>
          <Button ref={opener} onPress={() => { setOpen('set') }}>{t(clients.hasPassphrase ? 'clients.passphrase.change' : 'clients.passphrase.set')}</Button>
          {clients.hasPassphrase && <Button onPress={() => { setOpen('remove') }}>{t('clients.passphrase.remove')}</Button>}
        </div>
      )}
      {open === 'set' && <SetForm hasPassphrase={clients.hasPassphrase} onDone={done} onCancel={close} />}
      {open === 'remove' && <RemoveForm onDone={done} onCancel={close} />}
    </Section>
  )
}

interface FormProps {
  readonly onDone: (sentence: string) => void
  readonly onCancel: () => void
}

function SetForm({ hasPassphrase, onDone, onCancel }: FormProps & { readonly hasPassphrase: boolean }): ReactNode {
  const work = useWork()
  const [current, setCurrent] = useState('')
  const passphrase = useNewPassphrase()
  const set = async (): Promise<void> => {
    await call('clients.setPassphrase', { current: hasPassphrase ? current : null, passphrase: passphrase.first })
    onDone(t('clients.passphrase.isSet'))
  }
  return (
    <Form className={styles.form ?? ''} onSubmit={(event) => { event.preventDefault(); if (passphrase.isReady()) work.start('set', set, '') }}>
      {hasPassphrase && <CurrentPassphrase label={t('clients.passphrase.current')} value={current} onChange={setCurrent} failure="" />}
      <NewPassphraseFields passphrase={passphrase} label={t('clients.passphrase.new')} failure={work.failure} autoFocus={!hasPassphrase} />
      <p className={styles.quiet}>{t('clients.passphrase.lost')}</p>
      <div className={styles.buttons}>
        <Button type="submit" look="primary" isPending={work.busy !== ''}>{t('clients.passphrase.save')}</Button>
        <Button onPress={onCancel}>{t('common.cancel')}</Button>
      </div>
    </Form>
  )
}

function RemoveForm({ onDone, onCancel }: FormProps): ReactNode {
  const work = useWork()
  const [current, setCurrent] = useState('')
  const remove = async (): Promise<void> => {
    await call('clients.setPassphrase', { current, passphrase: null })
    onDone(t('clients.passphrase.isRemoved'))
  }
  return (
    <div className={styles.form}>
      <CurrentPassphrase label={t('clients.passphrase.current')} value={current} onChange={setCurrent} failure={work.failure} />
      <div className={styles.buttons}>
        <DialogTrigger>
          <Button isDisabled={current === ''} isPending={work.busy !== ''}>{t('clients.passphrase.remove')}</Button>
          <ConfirmDialog title={t('clients.passphrase.removeTitle')} text={t('clients.passphrase.removeText')} action={t('clients.passphrase.remove')} onConfirm={() => { work.start('remove', remove, '') }} />
        </DialogTrigger>
        <Button onPress={onCancel}>{t('common.cancel')}</Button>
      </div>
    </div>
  )
}
